// The numbers and bullets that Word makes by itself: they stand in no text, only in word/numbering.xml (ECMA-376 17.9).
import { readXml } from '../office/xml.ts';

/** One level of a list. */
export interface ListLevel {
  /** `bullet`, `decimal`, `lowerLetter` … (ECMA-376 17.18.59). */
  readonly format: string;
  /** `%1.%2`: where the numbers of the levels go. */
  readonly text: string;
  readonly start: number;
  /** Where its mark stands, in points. */
  readonly indent: number;
}

/** For each list its levels, and the list that it counts with. */
export interface Numbering {
  readonly levels: (list: string, level: number) => ListLevel | undefined;
  /** Lists that are made from one another count on together. */
  readonly countsWith: (list: string) => string;
}

type OpenLevel = { -readonly [K in keyof ListLevel]: ListLevel[K] };

export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const abstract = new Map<string, Map<number, OpenLevel>>();
  const lists = new Map<string, { base: string; readonly starts: Map<number, number> }>();
  let levels: Map<number, OpenLevel> | undefined;
  let level: OpenLevel | undefined;
  let list: { base: string; readonly starts: Map<number, number> } | undefined;
  let override: number | undefined;
  if (bytes) {
    readXml(bytes, {
      open: (name, { val, abstractNumId, numId, ilvl, left, start, hanging }) => {
        if (name === 'abstractNum') abstract.set(abstractNumId ?? '', (levels = new Map()));
        else if (name === 'lvl' && levels)
          levels.set(Number(ilvl), (level = { format: 'decimal', text: '', start: 1, indent: 0 }));
        else if (name === 'num') lists.set(numId ?? '', (list = { base: '', starts: new Map() }));
        else if (name === 'abstractNumId' && list) list.base = val ?? '';
        else if (name === 'lvlOverride') override = Number(ilvl);
        else if (name === 'startOverride' && list && override !== undefined) list.starts.set(override, Number(val));
        else if (level && name === 'numFmt') level.format = val ?? level.format;
        else if (level && name === 'lvlText') level.text = val ?? '';
        else if (level && name === 'start') level.start = Number(val);
        else if (level && name === 'ind') level.indent = points(left ?? start) - points(hanging);
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
        if (name === 'abstractNum') levels = undefined;
        if (name === 'num') list = undefined;
      },
      text: () => undefined,
    });
  }
  return {
    levels: (id, at) => {
      const found = abstract.get(lists.get(id)?.base ?? '')?.get(at);
      const start = lists.get(id)?.starts.get(at);
      return found && start !== undefined ? { ...found, start } : found;
    },
    countsWith: (id) => ((lists.get(id)?.starts.size ?? 0) > 0 ? `list ${id}` : `base ${lists.get(id)?.base ?? id}`),
  };
}

/** Word measures in twentieths of a point. */
export const points = (twips: string | undefined): number => Math.round(Number(twips ?? 0) / 20) || 0;

/** Counts along, and says what stands before each paragraph. */
export function counter(numbering: Numbering): (list: string, level: number) => string {
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const mine = numbering.levels(list, level);
    if (!mine || mine.format === 'none') return '';
    const key = numbering.countsWith(list);
    const row = counts.get(key) ?? [];
    counts.set(key, row);
    row[level] = row[level] === undefined ? mine.start : row[level] + 1;
    row.length = level + 1;
    if (mine.format === 'bullet') return BULLET;
    return mine.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const each = numbering.levels(list, at);
      return written(row[at] ?? each?.start ?? 1, each?.format ?? 'decimal');
    });
  };
}

/** Whatever glyph Word draws: which one says nothing. */
const BULLET = '•';

function written(count: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'upperRoman' || format === 'lowerRoman') {
    const roman = romanOf(count);
    return format === 'lowerRoman' ? roman.toLowerCase() : roman;
  }
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function romanOf(count: number): string {
  let left = count;
  return ROMAN.map(([letters, value]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return letters.repeat(Math.min(times, 10));
  }).join('');
}
