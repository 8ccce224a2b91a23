// The parts that several kinds of record share.
import type { Data, Document } from '../document/document.ts';
import type { IsoDate, PartialDate } from './date.ts';
import { dateIn, dayIn, entriesIn, groupIn, numberIn, textIn, wordIn } from './fields.ts';

/** What every record has. */
export interface RecordBase {
  /** The file, relative to the agenda's root. */
  readonly path: string;
  readonly document: Document | undefined;
}

/** What the file name of a numbered record says. */
export interface ItemName {
  readonly year: number;
  readonly number: string;
  readonly id: string;
}

/** What themes, objectives and commitments share. */
export interface ItemBase extends RecordBase, ItemName {
  readonly title: string;
  /** The text under the title, as Markdown. */
  readonly text: string;
}

/** The most characters of a title, in a heading or a field. */
export const LONGEST_TITLE = 500;

/** The title on a page; undefined where there is none, or where it is longer than the format allows. */
export function titleIn(document: Document | undefined): string | undefined {
  const title = document?.body?.title;
  return title !== undefined && isTooLong(title) ? undefined : title;
}

/** Whether a title has too many characters. In a very long one they need not be counted. */
export const isTooLong = (title: string): boolean =>
  title.length > LONGEST_TITLE && (title.length > 2 * LONGEST_TITLE || [...title].length > LONGEST_TITLE);

/** The title of a record; its id where it has no readable title. */
export const titleOf = (document: Document | undefined, { id }: ItemName): string => titleIn(document) ?? id;

export const itemBase = (path: string, document: Document | undefined, { year, number, id }: ItemName): ItemBase => ({
  path,
  document,
  year,
  number,
  id,
  title: titleOf(document, { year, number, id }),
  text: document?.body?.text ?? '',
});

/** Whether a record's data could be read. If not, rules must not report anything as missing from it. */
export const wasRead = ({ document }: RecordBase): boolean => document?.data !== undefined;

/** A decision: who took it, when, and where it can be read. */
export interface Decision {
  readonly body: string | undefined;
  readonly date: IsoDate | undefined;
  readonly reference: string | undefined;
}

export const decisionOf = (data: Data | undefined): Decision | undefined =>
  data && { body: textIn(data, 'body'), date: dayIn(data, 'date'), reference: textIn(data, 'reference') };

/** Where something can be read: an address, a file in the year's `evidence/`, or a reference in words. */
export interface Evidence {
  readonly title: string;
  readonly url: string | undefined;
  readonly file: string | undefined;
  readonly reference: string | undefined;
  readonly date: PartialDate | undefined;
}

export const evidenceOf = (data: Data): Evidence => ({
  title: textIn(data, 'title') ?? '',
  url: textIn(data, 'url'),
  file: textIn(data, 'file'),
  reference: textIn(data, 'reference'),
  date: dateIn(data, 'date'),
});

/** An id with a name: a track, a condition or a priority. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export const namedOf = (data: Data): Named => ({
  id: textIn(data, 'id') ?? '',
  title: textIn(data, 'title') ?? textIn(data, 'id') ?? '',
});

/** What is measured and how much was promised. Only the measure is required. */
export interface Target {
  readonly measure: string;
  readonly unit: string | undefined;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
  readonly baseline: number | undefined;
}

export const targetOf = (data: Data | undefined): Target | undefined =>
  data && {
    measure: textIn(data, 'measure') ?? '',
    unit: textIn(data, 'unit'),
    atLeast: numberIn(data, 'at-least'),
    atMost: numberIn(data, 'at-most'),
    baseline: numberIn(data, 'baseline'),
  };

/** One figure that is followed over the years. Its measurements are updates on its id. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  readonly baseline: { readonly value: number; readonly on: PartialDate | undefined } | undefined;
  /** In order of year. */
  readonly targets: readonly { readonly year: number; readonly value: number }[];
  readonly source: { readonly title: string; readonly url: string | undefined } | undefined;
}

export function indicatorOf(data: Data): Indicator {
  const baseline = groupIn(data, 'baseline');
  const value = baseline && numberIn(baseline, 'value');
  const source = groupIn(data, 'source');
  return {
    id: textIn(data, 'id') ?? '',
    title: textIn(data, 'title') ?? textIn(data, 'id') ?? '',
    unit: textIn(data, 'unit'),
    better: wordIn(data, 'better', ['higher', 'lower']),
    baseline: baseline && value !== undefined ? { value, on: dateIn(baseline, 'on') } : undefined,
    targets: entriesIn(data, 'targets').flatMap(([year, target]) =>
      /^\d{4}$/.test(year) && typeof target === 'number' && Number.isFinite(target)
        ? [{ year: Number(year), value: target }]
        : [],
    ),
    source: source && { title: textIn(source, 'title') ?? '', url: textIn(source, 'url') },
  };
}

/** The first and the last day of a plan. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
