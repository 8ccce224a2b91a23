import type { Data, Document } from '../document/document.ts';
import { firstDayOf, lastDayOf } from './date.ts';
import { type Due, dayIn, dueIn, flagIn, groupIn, groupsIn, numberIn, textIn, wordIn } from './fields.ts';
import {
  type Decision,
  decisionOf,
  type Evidence,
  evidenceOf,
  type Named,
  namedOf,
  type Period,
  type RecordBase,
  type Target,
  targetOf,
  titleIn,
} from './shared.ts';
import type { Theme } from './theme.ts';
import type { Update } from './update.ts';
import { LEVELS, type Level, STAGES, type Stage } from './words.ts';

/** One year's plan: its commitments, and the updates on them. */
export interface Plan extends RecordBase {
  readonly kind: 'plan';
  readonly year: number;
  readonly title: string;
  /** The text under the title: preface and chapters, as Markdown. */
  readonly text: string;
  /** Undefined where the plan's page could not be read. */
  readonly stage: Stage | undefined;
  /** Its levels: commitments belong to objectives, or directly to themes. */
  readonly levels: readonly Level[];
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

/** The README.md of a plan, without the other files of its year. */
export type PlanPage = Omit<Plan, 'themes' | 'updates'>;

/** The data of a plan's page, without its text, and whether the page could be read. */
export type PlanFacts = Omit<PlanPage, 'text' | 'document'> & { readonly isRead: boolean };

export const factsOf = ({ text: _text, document, ...facts }: PlanPage): PlanFacts => ({
  ...facts,
  isRead: document?.data !== undefined,
});

/** A line that cuts across themes, with the parts it consists of. */
export interface Track extends Named {
  readonly parts: readonly Named[];
}

/** What `of` in an amendment names where the plan itself changed. */
export const PLAN_ITSELF = 'plan';

/** A change to a plan after it was adopted. */
export interface Amendment {
  readonly of: string;
  readonly what: string;
  readonly why: string;
  readonly decision: Decision | undefined;
  readonly editorial: boolean;
  /** What stood there before, as far as it is shown. */
  readonly was: Was | undefined;
  /** What the record was before and after it; the program writes that. */
  readonly fingerprint: string | undefined;
}

/** What a promise said before it was amended. */
export interface Was {
  readonly title: string | undefined;
  readonly target: Target | undefined;
  readonly due: Due | undefined;
}

export function planOf(
  path: string,
  document: Document | undefined,
  year: number,
  themes: readonly Theme[],
  updates: readonly Update[],
): Plan {
  const data = document?.data ?? {};
  const period = groupIn(data, 'period') ?? {};
  return {
    kind: 'plan',
    path,
    document,
    year,
    title: titleIn(document) ?? String(year),
    text: document?.body?.text ?? '',
    stage: wordIn(data, 'stage', STAGES),
    levels: levelsIn(document),
    decision: decisionOf(groupIn(data, 'decision')),
    period: { from: dayIn(period, 'from') ?? firstDayOf(year), to: dayIn(period, 'to') ?? lastDayOf(year) },
    members: numberIn(data, 'members'),
    tracks: groupsIn(data, 'tracks').map((track) => ({
      ...namedOf(track),
      parts: groupsIn(track, 'parts').map(namedOf),
    })),
    conditions: groupsIn(data, 'conditions').map(namedOf),
    annexes: groupsIn(data, 'annexes').map(evidenceOf),
    continues: numberIn(data, 'continues') ?? year - 1,
    notice: textIn(data, 'notice'),
    amendments: groupsIn(data, 'amendments').map(amendmentOf),
    fingerprint: textIn(data, 'fingerprint'),
    themes,
    updates,
  };
}

const TWO_LEVELS: readonly Level[] = ['theme', 'commitment'];

/** The levels on the page of a plan: three, unless it plainly says that there are no objectives. */
export function levelsIn(document: Document | undefined): readonly Level[] {
  const written = document?.data?.['levels'];
  return Array.isArray(written) && written.join() === TWO_LEVELS.join() ? TWO_LEVELS : LEVELS;
}

export const hasObjectives = ({ levels }: Pick<Plan, 'levels'>): boolean => levels.includes('objective');

const amendmentOf = (data: Data): Amendment => ({
  of: textIn(data, 'of') ?? '',
  what: textIn(data, 'what') ?? '',
  why: textIn(data, 'why') ?? '',
  decision: decisionOf(groupIn(data, 'decision')),
  editorial: flagIn(data, 'editorial') ?? false,
  was: wasOf(groupIn(data, 'was')),
  fingerprint: textIn(data, 'fingerprint'),
});

const wasOf = (data: Data | undefined): Was | undefined =>
  data && {
    title: textIn(data, 'title'),
    target: targetOf(groupIn(data, 'target')),
    due: dueIn(data, 'due'),
  };
