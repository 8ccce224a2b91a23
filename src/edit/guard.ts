import { isDeepStrictEqual } from 'node:util';
import type { Data, Document } from '../document/document.ts';
import { commentsIn } from '../document/yaml/comments.ts';

/**
 * Whether an edit did exactly what was meant. The result is read again: its data must be the expected data, its
 * comments the same list, its body the same bytes, and it may have no problem that the file did not have before.
 */
export const isFaithful = (before: Document, after: Document, expected: Data): boolean =>
  isDeepStrictEqual({ ...after.data }, { ...expected }) &&
  isDeepStrictEqual(commentsOf(after), commentsOf(before)) &&
  bodyOf(after) === bodyOf(before) &&
  hasNoNewProblem(before, after);

const commentsOf = ({ file, yaml }: Document): readonly string[] =>
  yaml ? commentsIn(file.text, yaml).map(({ start, end }) => file.text.slice(start, end)) : [];

const bodyOf = ({ file, body }: Document): string | undefined => body && file.text.slice(body.start);

function hasNoNewProblem(before: Document, after: Document): boolean {
  const known = before.problems.map(({ rule }) => rule);
  return after.problems.every(({ rule }) => {
    const at = known.indexOf(rule);
    if (at !== -1) known.splice(at, 1);
    return at !== -1;
  });
}
