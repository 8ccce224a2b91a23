import { type Body, textAbove } from '../document/body.ts';
import type { Document } from '../document/document.ts';
import { firstHeading } from '../document/first-heading.ts';
import { trimmed } from '../document/trimmed.ts';
import { endOfLine } from '../source/file.ts';
import { inFile, inText, type Place } from '../source/place.ts';
import { MOST_NOTICED, type Problem, problem } from '../source/problem.ts';
import { codePointOf, unseenIn } from '../text/unseen-characters.ts';
import type { FileKind } from './file-role.ts';
import { isTooLong, LONGEST_TITLE } from './shared.ts';

/** Kinds with a title, and kinds that must have a text below it. A commitment may have a title only. */
const TITLED: ReadonlySet<FileKind> = new Set<FileKind>(['plan', 'theme', 'objective', 'commitment']);
const WITH_TEXT: ReadonlySet<FileKind> = new Set<FileKind>(['objective']);
/** Kinds that must have front matter, and the fields it must at least have. */
const MUST_SAY: Readonly<Partial<Record<FileKind, readonly string[]>>> = { plan: ['stage'] };

/** Checks the part of each file that people read: a title, a text, nothing hidden. */
export function checkPages(
  checks: readonly { readonly kind: FileKind; readonly document: Document }[],
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { kind, document } of checks) notePageProblems(kind, document, problems);
  return problems;
}

function notePageProblems(kind: FileKind, document: Document, problems: Problem[]): void {
  const { path, body, file } = document;
  if (!body) return;
  const mustSay = MUST_SAY[kind];
  if (!document.hasFrontMatter && mustSay)
    problems.push(problem('front-matter/missing', inText(path, firstLine(file.text)), { keys: mustSay }));
  if (TITLED.has(kind) && body.title === undefined)
    problems.push(problem('text/missing-title', bodyPlace(document), {}));
  else if (WITH_TEXT.has(kind) && body.text === '')
    problems.push(problem('text/empty', placeOfTitle(document, body), {}));
  if (TITLED.has(kind) && body.title !== undefined && isTooLong(body.title))
    problems.push(
      problem('text/title-too-long', placeOfTitle(document, body), {
        length: [...body.title].length,
        most: LONGEST_TITLE,
      }),
    );
  const second = TITLED.has(kind) && body.heading ? firstHeading(file.text, body.heading.end) : undefined;
  if (second) problems.push(problem('text/second-title', inText(path, second.span), {}));
  const above = TITLED.has(kind) ? textAbove(file.text, body) : undefined;
  if (above) problems.push(problem('text/above-title', inText(path, above), {}));
  for (const { index, character } of unseenIn(file.text.slice(body.start), MOST_NOTICED)) {
    const start = body.start + index;
    problems.push(
      problem('text/invisible-character', inText(path, { start, end: start + character.length }), {
        codePoint: codePointOf(character),
      }),
    );
  }
}

const placeOfTitle = ({ path }: Document, { heading }: Body): Place => (heading ? inText(path, heading) : inFile(path));

const firstLine = (text: string): { start: number; end: number } => ({
  start: 0,
  end: /^.*/.exec(text)?.[0].trimEnd().length ?? 0,
});

function bodyPlace({ path, file, body }: Document): Place {
  const from = body?.start ?? 0;
  const start = from + (/\S/.exec(file.text.slice(from))?.index ?? 0);
  return inText(path, trimmed(file.text, start, endOfLine(file.text, start)));
}
