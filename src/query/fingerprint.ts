import type { Commitment } from '../model/commitment.ts';
import { lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/shared.ts';
import { ONGOING } from '../model/words.ts';
import { byCodePoint } from '../source/tree.ts';
import { bare } from '../text/normalise.ts';
import { commitmentsOf } from './index-agenda.ts';

/** The part of a promise that may not change after adoption without a decision. */
export type Protected = 'text' | 'target' | 'due' | 'deliverables';

/**
 * What a commitment promises, in a form in which only real changes show: case, spaces, punctuation and the way something
 * was typed do not count, nor does the order of deliverables.
 */
export const promiseOf = (commitment: Commitment): Readonly<Record<Protected, string>> => ({
  text: bare(`${commitment.title} ${commitment.text}`),
  target: targetKey(commitment.target),
  due: dueKey(commitment.due),
  deliverables: commitment.deliverables
    .map(({ id, title, due, target }) => [id, bare(title), dueKey(due), targetKey(target)].join('\u0001'))
    .sort(byCodePoint)
    .join('\u0002'),
});

/** Two ways to write the same last day promise the same. */
const dueKey = (due: Due | undefined): string => (due === undefined ? '' : due === ONGOING ? due : lastDay(due));

const targetKey = (target: Target | undefined): string =>
  target
    ? [
        bare(target.measure),
        bare(target.unit ?? ''),
        target.atLeast ?? '',
        target.atMost ?? '',
        target.baseline ?? '',
      ].join('\u0001')
    : '';

/** What of a promise differs between two versions of it. */
export function changedParts(before: Commitment, after: Commitment): readonly Protected[] {
  const a = promiseOf(before);
  const b = promiseOf(after);
  return (Object.keys(a) as Protected[]).filter((part) => a[part] !== b[part]);
}

/** The name stands in the value, so that another way of counting can follow without breaking old records. */
const ALGORITHM = 'sha256-promises-1';

/**
 * A fingerprint of everything a plan promises: SHA-256 over its commitments' ids and promises, in order of id. It stays the same
 * through editorial changes, moves and renumbering, and changes with any promise.
 */
export async function fingerprintOf(plan: Plan): Promise<string> {
  const { sha256 } = await import('../text/hash.ts');
  const commitments = [...commitmentsOf(plan)].sort((a, b) => byCodePoint(a.id, b.id));
  return `${ALGORITHM}:${sha256(commitments.map((commitment) => `${[commitment.id, ...Object.values(promiseOf(commitment))].join('\u0000')}\u0003`).join(''))}`;
}

/** Whether a recorded fingerprint was made the way this version makes them; another one cannot be compared. */
export const isComparable = (fingerprint: string): boolean => fingerprint.startsWith(`${ALGORITHM}:`);
