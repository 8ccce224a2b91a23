import { prose } from '../document/body.ts';
import type { Data, Document } from '../document/document.ts';
import type { IsoDate, PartialDate } from './date.ts';
import { dateIn, groupIn, groupsIn, numberIn, numberOf, textIn, wordIn } from './fields.ts';
import { type Decision, decisionOf, type Evidence, evidenceOf, type RecordBase } from './shared.ts';
import { ASPECTS, type Aspect, LIGHTS, type Light, STATUSES, type Status } from './words.ts';

/**
 * One dated report: on a commitment and its deliverables, on a theme or objective, or a measurement of an indicator.
 */
export interface Update extends RecordBase {
  readonly kind: 'update';
  readonly year: number;
  /** The file's name without `.md`; other updates refer to it. */
  readonly name: string;
  /** The day that the report is about. */
  readonly date: IsoDate;
  /** The id of a record or an indicator of the plan. */
  readonly of: string;
  readonly status: Status | undefined;
  readonly deliverables: ReadonlyMap<string, Status>;
  /** The measured value for the commitment's own target. */
  readonly value: number | undefined;
  /** The measured values, by deliverable. */
  readonly values: ReadonlyMap<string, number>;
  /** The day or period that the value is about, as precise as known; where undefined, the day of the report. */
  readonly measured: PartialDate | undefined;
  readonly aspects: ReadonlyMap<Aspect, Light>;
  /** In whole euros. */
  readonly spent: number | undefined;
  readonly expectedCost: number | undefined;
  /** The external party whose judgement this is; it is shown beside the reports and never counts. */
  readonly assessedBy: string | undefined;
  readonly explanation: Explanation | undefined;
  readonly evidence: readonly Evidence[];
  /** The new expected date. */
  readonly due: PartialDate | undefined;
  readonly decision: Decision | undefined;
  readonly by: string | undefined;
  readonly round: string | undefined;
  /** The name of the earlier update that this one corrects. */
  readonly corrects: string | undefined;
  /** The note, as Markdown. */
  readonly note: string;
  /**
   * Whether a status may have been written that cannot be read: then nothing is known, and what was reported before no
   * longer holds.
   */
  readonly unreadable: boolean;
}

export interface Explanation {
  readonly cause: string | undefined;
  readonly consequence: string | undefined;
  readonly remedy: string | undefined;
}

export interface UpdateName {
  readonly year: number;
  readonly name: string;
  readonly date: IsoDate;
  readonly of: string;
}

export function updateOf(path: string, document: Document | undefined, name: UpdateName): Update {
  const data = document?.data ?? {};
  const money = groupIn(data, 'money') ?? {};
  return {
    kind: 'update',
    path,
    document,
    year: name.year,
    name: name.name,
    date: name.date,
    of: name.of,
    status: wordIn(data, 'status', STATUSES),
    deliverables: pairs(data, 'deliverables', statusOf),
    value: numberIn(data, 'value'),
    values: pairs(data, 'value', numberOf),
    measured: dateIn(data, 'measured'),
    aspects: aspectsIn(groupIn(data, 'aspects')),
    spent: numberIn(money, 'spent'),
    expectedCost: numberIn(money, 'expected'),
    assessedBy: textIn(data, 'assessed-by'),
    explanation: explanationOf(groupIn(data, 'explanation')),
    evidence: groupsIn(data, 'evidence').map(evidenceOf),
    due: dateIn(data, 'due'),
    decision: decisionOf(groupIn(data, 'decision')),
    by: textIn(data, 'by'),
    round: textIn(data, 'round'),
    corrects: textIn(data, 'corrects'),
    note: noteIn(document),
    unreadable: mayHideStatus(document),
  };
}

/** The fields of an update, as in its schema. */
export const UPDATE_FIELDS: ReadonlySet<string> = new Set([
  'status',
  'deliverables',
  'value',
  'measured',
  'aspects',
  'money',
  'assessed-by',
  'explanation',
  'evidence',
  'due',
  'decision',
  'by',
  'round',
  'corrects',
]);

/**
 * Whether the file may hold a status that was not understood: it could not be read, the word is unknown, or it stands
 * under an unknown name.
 */
function mayHideStatus(document: Document | undefined): boolean {
  const data = document?.data;
  if (data === undefined) return true;
  const { status, deliverables } = data;
  if (status !== undefined) return false;
  if (Object.keys(data).some((key) => !UPDATE_FIELDS.has(key) || (key === 'status' && status === undefined)))
    return true;
  if (deliverables === undefined) return Object.hasOwn(data, 'deliverables');
  return Object.values(deliverables as object).some((word) => word === undefined);
}

function aspectsIn(data: Data | undefined): ReadonlyMap<Aspect, Light> {
  if (data === undefined) return NOTHING;
  return new Map(
    ASPECTS.flatMap((aspect) => {
      const light = wordIn(data, aspect, LIGHTS);
      return light ? [[aspect, light] as const] : [];
    }),
  );
}

/** The note of an update. An update needs no title; if it has one, that and the text above it are part of the note. */
function noteIn(document: Document | undefined): string {
  if (!document?.body) return '';
  const { title = '', text, heading, start } = document.body;
  const above = heading ? prose(document.file.text.slice(start, heading.start)) : '';
  return [above, title, text].filter((part) => part !== '').join('\n\n');
}

const explanationOf = (data: Data | undefined): Explanation | undefined =>
  data && { cause: textIn(data, 'cause'), consequence: textIn(data, 'consequence'), remedy: textIn(data, 'remedy') };

const statusOf = (word: unknown): Status | undefined => STATUSES.find((status) => status === word);

const NOTHING: ReadonlyMap<never, never> = new Map<never, never>();

function pairs<T>(data: Data, key: string, read: (value: unknown) => T | undefined): ReadonlyMap<string, T> {
  if (data[key] === undefined) return NOTHING;
  const known = new Map<string, T>();
  const group = groupIn(data, key) ?? {};
  for (const id of Object.keys(group)) {
    const understood = read(group[id]);
    if (understood !== undefined) known.set(id, understood);
  }
  return known;
}
