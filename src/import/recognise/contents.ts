// The table of contents: lines that end in a page number.
import { aside, type Line } from '../paper.ts';
import { markOf } from './marks.ts';

const TITLE = /^(?:inhoud|inhoudsopgave|contents|table of contents)$/i;
const LEADERS = /(?:\.{3}|(?:\s\.){3}|…{2}|_{3})\s*\d{1,4}$/;
const FAR_NUMBER = /(?:\t|\s{3})\d{1,4}$/;
const NUMBER = /\s\d{1,4}$/;

/** Lines in a row, under their title or not, that make a table of contents. */
const ENTRIES = 3;
/** An entry may take up to this many lines before the one with its number. */
const LONG_ENTRY = 2;

/** Gives the table of contents the role of an aside, its title too. */
export function withoutContents(text: string, lines: readonly Line[]): readonly Line[] {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const inContents = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.role.is === 'aside' || inContents.has(at)) continue;
    const isTitle = TITLE.test(words[at] as string);
    const end = isTitle ? endUnderTitle(words, lines, at + 1) : endOfEntries(words, lines, at);
    if (end === undefined) continue;
    const from = isTitle ? at : beginning(words, lines, at);
    for (let each = from; each < end; each++) inContents.add(each);
  }
  return lines.map((line, at) => (inContents.has(at) ? { ...line, role: aside('contents') } : line));
}

/** Under a title any number at the end will do, and an entry without one where its words come back further on. */
function endUnderTitle(words: readonly string[], lines: readonly Line[], from: number): number | undefined {
  let entries = 0;
  let end = from;
  for (let at = from; at < lines.length && at - end <= LONG_ENTRY; at++) {
    const isEntry = lines[at]?.role.is !== 'aside' && (endsInNumber(words[at] as string) || comesBack(words, at));
    if (!isEntry && lines[at]?.role.is !== 'aside') continue;
    if (isEntry) entries++;
    end = at + 1;
  }
  return entries >= ENTRIES ? end : undefined;
}

const endsInNumber = (words: string): boolean =>
  LEADERS.test(words) ||
  FAR_NUMBER.test(words) ||
  (NUMBER.test(words) && !/[.;:]\s*\d+$/.test(words) && words.length <= 120 && !/\b(?:19|20)\d\d$/.test(words));

/** A heading stands in the contents first and over its text later. */
const comesBack = (words: readonly string[], at: number): boolean => {
  const title = words[at] as string;
  return title.length > 3 && title.length <= 120 && words.indexOf(title, at + 1) > at + 1;
};

/** Without a title only leaders, or numbers far behind, tell; enough of them, close together. */
function endOfEntries(words: readonly string[], lines: readonly Line[], from: number): number | undefined {
  const isEntry = (at: number): boolean =>
    lines[at]?.role.is !== 'aside' &&
    (LEADERS.test(words[at] as string) ||
      (FAR_NUMBER.test(words[at] as string) && /\p{L}{3}/u.test(words[at] as string)));
  if (!isEntry(from)) return undefined;
  let entries = 0;
  let end = from;
  for (let at = from; at < lines.length && at - end <= LONG_ENTRY; at++) {
    if (!isEntry(at)) continue;
    entries++;
    end = at + 1;
  }
  return entries >= ENTRIES && rises(words.slice(from, end)) ? end : undefined;
}

/** Page numbers go up; the figures of a table mostly do not. */
function rises(words: readonly string[]): boolean {
  const numbers = words.flatMap((each) =>
    LEADERS.test(each) || FAR_NUMBER.test(each) ? [Number(/(?<!\d)\d+$/.exec(each)?.[0])] : [],
  );
  return numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] as number));
}

/** The first entry may begin on lines above, and a title may stand over it. */
function beginning(words: readonly string[], lines: readonly Line[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    at - from < LONG_ENTRY &&
    lines[from]?.afterBlank === false &&
    markOf(words[from - 1] as string)?.is === 'number'
  )
    from--;
  return from > 0 && TITLE.test(words[from - 1] as string) ? from - 1 : from;
}
