import type { Data, Document } from '../document/document.ts';
import { LANGUAGES, type Language } from '../i18n/text.ts';
import type { Severity } from '../source/finding.ts';
import { SEVERITIES } from '../source/finding.ts';
import type { IsoDate } from './date.ts';
import { dataOf, dayIn, entriesIn, groupIn, groupsIn, numberIn, textIn, textOf, wordIn } from './fields.ts';
import type { Plan } from './plan.ts';
import { type Decision, decisionOf, type RecordBase } from './shared.ts';

/** The version of the format that this program reads. */
export const FORMAT = 1;

/** A whole agenda: the settings and vocabularies of `agenda.yaml`, and a plan for each year. */
export interface Agenda extends RecordBase {
  readonly format: number | undefined;
  readonly organisation: { readonly name: string; readonly abbreviation: string | undefined };
  readonly language: Language | undefined;
  readonly strategy: Strategy | undefined;
  /** Organisations and groups: id to name. */
  readonly parties: ReadonlyMap<string, string>;
  /** Teams and posts within the organisation: id to name. */
  readonly owners: ReadonlyMap<string, string>;
  /** The portfolio holders, by id. */
  readonly holders: ReadonlyMap<string, Holder>;
  readonly settings: Settings;
  /** In order of years. */
  readonly plans: readonly Plan[];
}

/** An office, and the term of the person in office. */
export interface Holder {
  readonly title: string;
  readonly name: string | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

export interface Strategy {
  readonly title: string;
  readonly horizon: number | undefined;
  readonly adopted: (Decision & { readonly place: string | undefined }) | undefined;
}

const CHANGE_WEIGHTS = ['major', 'minor', 'info'] as const;
export type ChangeWeight = (typeof CHANGE_WEIGHTS)[number];

export interface Settings {
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** The level of each kind of change in a comparison of plans. */
  readonly changes: ReadonlyMap<string, ChangeWeight>;
  /** Months after which an open status is stale. */
  readonly staleAfterMonths: number;
  readonly rounds: readonly Round[];
  /** The organisation's own words, by key of the standard word. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A reporting round: the day that its reports are about, and when it is open. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate | undefined;
  readonly opens: IsoDate | undefined;
  readonly closes: IsoDate | undefined;
  /** The day on which it was closed. */
  readonly closed: IsoDate | undefined;
  /** Why it was closed while reports were missing. */
  readonly because: string | undefined;
}

/** The default: half a year, the usual time between two reporting rounds. */
const STALE_AFTER_MONTHS = 6;

export function agendaOf(path: string, document: Document | undefined, plans: readonly Plan[]): Agenda {
  const data = document?.data ?? {};
  const organisation = groupIn(data, 'organisation') ?? {};
  return {
    path,
    document,
    format: numberIn(data, 'format'),
    organisation: { name: textIn(organisation, 'name') ?? '', abbreviation: textIn(organisation, 'abbreviation') },
    language: wordIn(data, 'language', LANGUAGES),
    strategy: strategyOf(groupIn(data, 'strategy')),
    parties: names(data, 'parties'),
    owners: names(data, 'owners'),
    holders: new Map(entriesIn(data, 'holders').map(([id, holder]) => [id, holderOf(id, holder)])),
    settings: settingsOf(groupIn(data, 'settings') ?? {}),
    plans,
  };
}

const names = (data: Data, key: string): ReadonlyMap<string, string> =>
  new Map(entriesIn(data, key).map(([id, name]) => [id, textOf(name) ?? id]));

function holderOf(id: string, value: unknown): Holder {
  const data = dataOf(value) ?? {};
  return {
    title: textIn(data, 'title') ?? id,
    name: textIn(data, 'name'),
    from: dayIn(data, 'from'),
    to: dayIn(data, 'to'),
  };
}

function strategyOf(data: Data | undefined): Strategy | undefined {
  if (!data) return undefined;
  const adopted = groupIn(data, 'adopted');
  const decision = decisionOf(adopted);
  return {
    title: textIn(data, 'title') ?? '',
    horizon: numberIn(data, 'horizon'),
    adopted: decision && { ...decision, place: textIn(adopted ?? {}, 'place') },
  };
}

function settingsOf(data: Data): Settings {
  return {
    rules: weights(data, 'rules', [...SEVERITIES, 'off']),
    changes: weights(data, 'changes', CHANGE_WEIGHTS),
    staleAfterMonths: numberIn(data, 'stale-after-months') ?? STALE_AFTER_MONTHS,
    rounds: groupsIn(data, 'rounds').map((round) => ({
      id: textIn(round, 'id') ?? '',
      title: textIn(round, 'title') ?? '',
      date: dayIn(round, 'date'),
      opens: dayIn(round, 'opens'),
      closes: dayIn(round, 'closes'),
      closed: dayIn(round, 'closed'),
      because: textIn(round, 'because'),
    })),
    labels: new Map(
      entriesIn(data, 'labels').flatMap(([key, label]) => {
        const text = textOf(label);
        return text === undefined ? [] : [[key, text] as const];
      }),
    ),
  };
}

function weights<W extends string>(data: Data, key: string, words: readonly W[]): ReadonlyMap<string, W> {
  const entries = entriesIn(data, key).flatMap(([name, weight]) => {
    const known = words.find((word) => word === weight);
    return known ? [[name, known] as const] : [];
  });
  return new Map(entries);
}
