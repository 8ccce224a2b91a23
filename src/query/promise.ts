import type { Commitment } from '../model/commitment.ts';
import { lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Target } from '../model/shared.ts';
import { ONGOING } from '../model/words.ts';
import { byCodePoint } from '../source/tree.ts';
import { bare } from '../text/normalise.ts';

/** What a commitment promises. */
type PromisePart = 'text' | 'target' | 'due' | 'deliverables';

/**
 * The parts of what a commitment promises, in a form in which only real changes show: case, spaces, punctuation and the way
 * of typing do not count, nor does the order of deliverables.
 */
export const promiseOf = (commitment: Commitment): Readonly<Record<PromisePart, string>> => ({
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
