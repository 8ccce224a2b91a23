// What several pages of a report have alike.
import { writtenDate } from '../../i18n/date.ts';
import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import { type IsoDate, lastDay } from '../../model/date.ts';
import type { Due } from '../../model/fields.ts';
import type { Decision, Evidence } from '../../model/shared.ts';
import { ONGOING } from '../../model/words.ts';
import type { Row } from '../../query/row.ts';
import type { Standing } from '../../query/standing.ts';
import type { Totals } from '../../query/totals.ts';
import { countMarks, markOf, standingPieces } from '../marks.ts';
import {
  type ChartRow,
  type Day,
  linked,
  type Page,
  type PageBlock,
  type PageLine,
  type PagePiece,
  type PageTable,
  quoted,
  recordLink,
} from '../page.ts';
import { dim } from '../view.ts';
import { dueLine, dueWords, noticeOf, type Say } from '../wording.ts';
import type { ReportContext } from './context.ts';

/** A date as a reader knows it, and as a program does. */
export const dayPiece = (date: string, t: Say): Day => ({ text: t(writtenDate(date)), day: machineDate(date) });

/** HTML's `datetime` knows days, months and years, not quarters and half-years. */
const machineDate = (date: string): string => (/[QH]/.test(date) ? date.slice(0, 4) : date);

/** When something is due, as it is written; what has no end has no date. */
export const duePiece = (due: Due | IsoDate | undefined, t: Say): PagePiece =>
  due === undefined || due === ONGOING ? t(dueWords(due)) : dayPiece(due, t);

/** What must be seen on every page before anything else is believed. */
export function noticesOf({ plan, lost, t }: ReportContext): Page {
  const count = lost.files.length + lost.unnamed;
  const broken: PageBlock = {
    kind: 'notice',
    text: t({
      nl: `Dit verslag is niet compleet: ${count === 1 ? '1 bestand is' : `${count} bestanden zijn`} niet (helemaal) te lezen${named(lost.files)}.`,
      en: `This report is not complete: ${count === 1 ? '1 file' : `${count} files`} cannot be read (in full)${named(lost.files)}.`,
    }),
  };
  return [...(plan.notice === undefined ? [] : [noticeOf(plan.notice)]), ...(count > 0 ? [broken] : [])];
}

const MOST_NAMED = 20;
const named = (files: readonly string[]): string =>
  files.length === 0 ? '' : `: ${files.slice(0, MOST_NAMED).join(', ')}${files.length > MOST_NAMED ? ', …' : ''}`;

export const chartRow = (label: PageLine, totals: Totals): ChartRow => ({
  label,
  counts: countMarks(totals),
  total: totals.commitments,
});

/** Commitments one a line: what, how it stands, when it is due. */
export function rowsTable(caption: string, rows: readonly Row[], t: Say): PageTable {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: capitalised(term(t, 'commitment')), flexible: true },
      { title: t({ nl: 'Status', en: 'Status' }) },
      { title: t({ nl: 'Streef\u00addatum', en: 'Due' }) },
    ],
    rows: rows.map(({ commitment, standing }) => [
      [recordLink(commitment)],
      standingPieces(standing, t),
      dueLine(commitment.due, standing, t),
    ]),
    marks: rows.map(({ standing }) => markOf(standing)),
  };
}

/** Where something can be read: its name, leading there where that is on the web, with the day it is of. */
export function evidenceLine({ title, url, file, reference, date }: Evidence, t: Say): PageLine {
  const name: PagePiece =
    url === undefined ? quoted(title) : { ...linked(title === '' ? url : title, { web: url }), quoted: true };
  const where =
    reference ?? (file === undefined ? undefined : t({ nl: 'bestand bij de agenda', en: 'file with the agenda' }));
  return [
    name,
    ...(date === undefined ? [] : [' (', dayPiece(date, t), ')']),
    ...(where === undefined ? [] : [', ', reference === undefined ? where : quoted(where)]),
  ];
}

/** "Bestuur, 24 juni 2021, besluitenlijst punt 3". */
export function decisionLine({ body, date, reference }: Decision, t: Say): PageLine {
  const parts: PageLine[] = [
    ...(body === undefined ? [] : [[quoted(body)]]),
    ...(date === undefined ? [] : [[dayPiece(date, t)]]),
    ...(reference === undefined ? [] : [[quoted(reference)]]),
  ];
  return parts.flatMap((part, at) => [...(at === 0 ? [] : [', ']), ...(typeof part === 'string' ? [part] : part)]);
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "stand van zaken op 31 december 2021". */
export const asOfText = (asOf: IsoDate): Text => {
  const on = writtenDate(asOf);
  return { nl: `stand van zaken op ${on.nl}`, en: `as of ${on.en}` };
};

/** The last word on when something will be there, where that is another day than was promised. */
export const movedTo = ({ dueDate, expected }: Standing): string | undefined =>
  expected !== undefined && lastDay(expected) !== dueDate ? expected : undefined;

export const said = (label: string, line: PageLine): PageLine => [
  dim(`${label}: `),
  ...(typeof line === 'string' ? [line] : line),
];

/** What the numbers of a chart are. */
export const countCaption = (t: Say): string =>
  t({ nl: `Aantal ${term(t, 'commitments')} naar status`, en: `Number of ${term(t, 'commitments')} by status` });
