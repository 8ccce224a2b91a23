import type { Document } from '../document/document.ts';
import { firstDayOf, lastDayOf } from './date.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { decisionOf, evidenceOf, namedOf, type Decision, type Evidence, type Named, type Period, type RecordBase } from './shared.ts';
import type { Theme } from './theme.ts';
import type { Update } from './update.ts';
import { STAGES, type Stage } from './words.ts';

/** One year's plan: what was promised for that year, and the updates that report on it. */
export interface Plan extends RecordBase {
  readonly kind: 'plan';
  readonly year: number;
  readonly title: string;
  /** The text under the title: preface and chapters, as Markdown. */
  readonly text: string;
  /** Undefined where the plan's page could not be read. */
  readonly stage: Stage | undefined;
  readonly decision: Decision | undefined;
  readonly period: Period;
  readonly members: number | undefined;
  readonly tracks: readonly Track[];
  readonly conditions: readonly Named[];
  readonly annexes: readonly Evidence[];
  /** The year of the plan before this one. */
  readonly continues: number;
  readonly notice: string | undefined;
  readonly amendments: readonly Amendment[];
  readonly fingerprint: string | undefined;
  readonly themes: readonly Theme[];
  /** In order of date, then of name. */
  readonly updates: readonly Update[];
}

/** A line that cuts across themes, with the parts it consists of. */
export interface Track extends Named {
  readonly parts: readonly Named[];
}

/** A change to a plan after it was adopted. */
export interface Amendment {
  readonly of: string;
  readonly what: string;
  readonly why: string;
  readonly decision: Decision | undefined;
  readonly editorial: boolean;
}

export function planOf(path: string, document: Document | undefined, year: number, themes: readonly Theme[], updates: readonly Update[]): Plan {
  const fields = fieldsOf(document?.data ?? {});
  const period = fields.group('period');
  return {
    kind: 'plan',
    path,
    document,
    year,
    title: document?.body?.title?.text ?? String(year),
    text: document?.body?.text ?? '',
    stage: fields.word('stage', STAGES),
    decision: decisionOf(fields.group('decision')),
    period: { from: period?.day('from') ?? firstDayOf(year), to: period?.day('to') ?? lastDayOf(year) },
    members: fields.number('members'),
    tracks: fields.groups('tracks').map((track) => ({ ...namedOf(track), parts: track.groups('parts').map(namedOf) })),
    conditions: fields.groups('conditions').map(namedOf),
    annexes: fields.groups('annexes').map(evidenceOf),
    continues: fields.number('continues') ?? year - 1,
    notice: fields.text('notice'),
    amendments: fields.groups('amendments').map(amendmentOf),
    fingerprint: fields.text('fingerprint'),
    themes,
    updates,
  };
}

const amendmentOf = (fields: Fields): Amendment => ({
  of: fields.text('of') ?? '',
  what: fields.text('what') ?? '',
  why: fields.text('why') ?? '',
  decision: decisionOf(fields.group('decision')),
  editorial: fields.flag('editorial') ?? false,
});
