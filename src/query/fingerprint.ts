import type { Commitment } from '../model/commitment.ts';
import { lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/shared.ts';
import { ONGOING } from '../model/words.ts';
import { byCodePoint } from '../source/tree.ts';
import { bare } from '../text/normalise.ts';
import { commitmentsOf } from './index-agenda.ts';

/** A part of a commitment that must not change after adoption without a decision. */
export type Protected = 'text' | 'target' | 'due' | 'deliverables';

/**
 * The protected parts of a commitment, in a form in which only real changes show: case, spaces, punctuation and the way
 * of typing do not count, nor does the order of deliverables.
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

/** Two ways to write the same last day are the same promise. */
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

/** The protected parts that differ between two versions of a commitment. */
export function changedParts(before: Commitment, after: Commitment): readonly Protected[] {
  const a = promiseOf(before);
  const b = promiseOf(after);
  return (Object.keys(a) as Protected[]).filter((part) => a[part] !== b[part]);
}

/** The name is part of the value, so that another algorithm can follow without breaking recorded fingerprints. */
const ALGORITHM = 'sha256-promises-1';

/**
 * The fingerprint of a plan: SHA-256 over the ids and the protected parts of its commitments, in order of id. It does
 * not change by editorial changes, moves and renumbering.
 */
export async function fingerprintOf(plan: Plan): Promise<string> {
  const { sha256 } = await import('../text/hash.ts');
  const commitments = [...commitmentsOf(plan)].sort((a, b) => byCodePoint(a.id, b.id));
  return `${ALGORITHM}:${sha256(commitments.map((commitment) => `${[commitment.id, ...Object.values(promiseOf(commitment))].join('\u0000')}\u0003`).join(''))}`;
}

/** Whether a recorded fingerprint was made by this algorithm; others cannot be compared. */
export const isComparable = (fingerprint: string): boolean => fingerprint.startsWith(`${ALGORITHM}:`);
