import { codePointOf, unseenIn } from '../text/unseen-characters.ts';
import { inFile } from './place.ts';
import { type Problem, problem } from './problem.ts';
import { byCodePoint, type Entry } from './tree.ts';

// Windows refuses these characters and names, and drops a dot or a space at the end.
const NOT_ON_WINDOWS = /[<>:"\\|?*\u0000-\u001f\u007f]|[. ]$/;
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/**
 * Paths of names in small letters that every computer accepts. Nearly all paths match, so this pattern is tested first.
 */
const PLAIN = /^(?:(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$))[a-z0-9.-]*[a-z0-9-](?:\/|$))+$/;
const IN_SMALL_LETTERS = /^[a-z0-9./-]*$/;

const folded = (path: string): string => (IN_SMALL_LETTERS.test(path) ? path : path.normalize('NFC').toLowerCase());

/**
 * Problems with names: characters that Windows refuses, invisible characters, and names that are the same to macOS or
 * Windows.
 */
export function nameProblems(entries: readonly Entry[]): readonly Problem[] {
  const problems: Problem[] = [];
  // Two different paths in small letters are never the same to a computer, so only the others are compared.
  const doubtful = new Set<string>();
  for (const { path } of entries) {
    if (PLAIN.test(path)) continue;
    if (!IN_SMALL_LETTERS.test(path)) doubtful.add(folded(path));
    const [unseen] = unseenIn(path, 1);
    const faulty = path.split('/').find((name) => NOT_ON_WINDOWS.test(name) || DEVICES.test(name));
    if (unseen || faulty !== undefined) {
      const words = unseen
        ? { character: codePointOf(unseen.character), isSeen: false }
        : { character: NOT_ON_WINDOWS.exec(faulty ?? '')?.[0] ?? String(faulty), isSeen: true };
      problems.push(problem('file/name-not-portable', inFile(path), words));
    }
  }
  const seen = new Map<string, string>();
  for (const path of entries
    .map((entry) => entry.path)
    .filter((path) => doubtful.has(folded(path)))
    .sort(byCodePoint)) {
    const other = seen.get(folded(path));
    if (other !== undefined) problems.push(problem('file/name-collision', inFile(path), {}, inFile(other)));
    else seen.set(folded(path), path);
  }
  return problems;
}
