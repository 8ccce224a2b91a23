import { byCodePoint } from '../source/tree.ts';
import type { Row } from './row.ts';
import { dueDayOf, MOST_SERIOUS_FIRST, type Standing } from './standing.ts';

/** Statuses that always need attention. */
const NEEDING_ATTENTION: ReadonlySet<string> = new Set(['not-done', 'off-track', 'delayed', 'at-risk', 'paused']);

/** Whether readers must see it first: it goes wrong, it is late, reported or not, or its report cannot be read. */
export const needsAttention = ({ status, overdue, unreadable }: Standing): boolean =>
  unreadable || overdue || NEEDING_ATTENTION.has(status);

/** Worst first: what cannot be read, then by status, late before on time; then what is due first. */
export function worstFirst(a: Row, b: Row): number {
  return (
    rankOf(a.standing) - rankOf(b.standing) || Number(b.standing.overdue) - Number(a.standing.overdue) || dueFirst(a, b)
  );
}

/** What is due first; what has no end comes last. */
export const dueFirst = (a: Row, b: Row): number =>
  byCodePoint(dueDayOf(a.standing) ?? NEVER, dueDayOf(b.standing) ?? NEVER);

const NEVER = '9999';

/** Of what nobody reported on nothing is known: that comes just before what is planned. */
const rankOf = ({ status, unreadable, unreported }: Standing): number =>
  unreadable ? -1 : MOST_SERIOUS_FIRST.indexOf(status) - (unreported ? 0.5 : 0);
