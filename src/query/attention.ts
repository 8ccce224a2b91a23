import { lastDay } from '../model/date.ts';
import { byCodePoint } from '../source/tree.ts';
import type { Row } from './row.ts';
import { MOST_SERIOUS_FIRST, type Standing } from './standing.ts';

/** Statuses that always need attention. */
const NEEDING_ATTENTION: ReadonlySet<string> = new Set(['not-done', 'off-track', 'delayed', 'at-risk', 'paused']);

/** Whether readers must see it first: it goes wrong, it is late, reported or not, or its report cannot be read. */
export const needsAttention = ({ status, overdue, unreadable }: Standing): boolean =>
  unreadable || overdue || NEEDING_ATTENTION.has(status);

/** Worst first: what cannot be read, then by status, late before on time; then what was due first. */
export function worstFirst(a: Row, b: Row): number {
  return (
    rankOf(a.standing) - rankOf(b.standing) ||
    Number(b.standing.overdue) - Number(a.standing.overdue) ||
    byCodePoint(dueOf(a.standing), dueOf(b.standing))
  );
}

const rankOf = ({ status, unreadable }: Standing): number => (unreadable ? -1 : MOST_SERIOUS_FIRST.indexOf(status));

/** What has no end comes last. */
const dueOf = ({ expected, dueDate }: Standing): string =>
  expected === undefined ? (dueDate ?? '9999') : lastDay(expected);
