import type { Document } from '../document/document.ts';
import type { IsoDate, PartialDate } from './date.ts';
import { fieldsOf, numberOf, type Fields } from './fields.ts';
import { decisionOf, evidenceOf, type Decision, type Evidence, type RecordBase } from './shared.ts';
import { STATUSES, type Status } from './words.ts';

/** One dated report on one commitment. */
export interface Update extends RecordBase {
  readonly kind: 'update';
  readonly year: number;
  /** The file's name without `.md`; other updates refer to it. */
  readonly name: string;
  /** The day on which the report is true. */
  readonly date: IsoDate;
  /** The id of the commitment it reports on. */
  readonly of: string;
  readonly status: Status | undefined;
  readonly deliverables: ReadonlyMap<string, Status>;
  /** What was measured for the commitment's own target. */
  readonly value: number | undefined;
  /** What was measured, by deliverable. */
  readonly values: ReadonlyMap<string, number>;
  readonly explanation: Explanation | undefined;
  readonly evidence: readonly Evidence[];
  /** The new expected date. */
  readonly due: PartialDate | undefined;
  readonly decision: Decision | undefined;
  readonly by: string | undefined;
  readonly round: string | undefined;
  /** The name of an earlier update that this one sets right. */
  readonly corrects: string | undefined;
  /** The note, as Markdown. */
  readonly note: string;
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
  const fields = fieldsOf(document?.data ?? {});
  return {
    kind: 'update',
    path,
    document,
    ...name,
    status: fields.word('status', STATUSES),
    deliverables: pairs(fields, 'deliverables', (word) => STATUSES.find((status) => status === word)),
    value: fields.number('value'),
    values: pairs(fields, 'value', numberOf),
    explanation: explanationOf(fields.group('explanation')),
    evidence: fields.groups('evidence').map(evidenceOf),
    due: fields.date('due'),
    decision: decisionOf(fields.group('decision')),
    by: fields.text('by'),
    round: fields.text('round'),
    corrects: fields.text('corrects'),
    note: document?.body ? [document.body.title?.text ?? '', document.body.text].filter((part) => part !== '').join('\n\n') : '',
  };
}

const explanationOf = (fields: Fields | undefined): Explanation | undefined =>
  fields && { cause: fields.text('cause'), consequence: fields.text('consequence'), remedy: fields.text('remedy') };

function pairs<T>(fields: Fields, key: string, read: (value: unknown) => T | undefined): ReadonlyMap<string, T> {
  const known = new Map<string, T>();
  for (const [id, value] of fields.entries(key)) {
    const understood = read(value);
    if (understood !== undefined) known.set(id, understood);
  }
  return known;
}
