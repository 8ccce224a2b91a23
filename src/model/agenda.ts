import type { Document } from '../document/document.ts';
import type { Severity } from '../source/finding.ts';
import { SEVERITIES } from '../source/finding.ts';
import { LANGUAGES, type Language } from '../language/text.ts';
import type { IsoDate } from './date.ts';
import { fieldsOf, textOf, type Fields } from './fields.ts';
import type { Plan } from './plan.ts';
import { decisionOf, type Decision, type RecordBase } from './shared.ts';

/** The version of the format that this program reads. */
export const FORMAT = 1;

/** Everything under the agenda's root: the settings and vocabularies of `agenda.yaml`, and a plan for each year. */
export interface Agenda extends RecordBase {
  readonly format: number | undefined;
  readonly organisation: { readonly name: string; readonly abbreviation: string | undefined };
  readonly language: Language | undefined;
  readonly strategy: Strategy | undefined;
  /** Who acts and who is partner: id to name. */
  readonly parties: ReadonlyMap<string, string>;
  /** Teams and roles within the organisation: id to name. */
  readonly owners: ReadonlyMap<string, string>;
  readonly settings: Settings;
  /** In order of years. */
  readonly plans: readonly Plan[];
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
  /** How heavily each kind of change counts where plans are compared. */
  readonly changes: ReadonlyMap<string, ChangeWeight>;
  /** Months after which an open status is stale. */
  readonly staleAfterMonths: number;
  readonly rounds: readonly Round[];
}

/** A reporting round: the day its reports are true on, and when it is open. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate | undefined;
  readonly opens: IsoDate | undefined;
  readonly closes: IsoDate | undefined;
}

/** Where nobody chose otherwise, an open status is stale after half a year: the usual distance between two reporting rounds. */
const STALE_AFTER_MONTHS = 6;

export function agendaOf(path: string, document: Document | undefined, plans: readonly Plan[]): Agenda {
  const fields = fieldsOf(document?.data ?? {});
  const organisation = fields.group('organisation');
  return {
    path,
    document,
    format: fields.number('format'),
    organisation: { name: organisation?.text('name') ?? '', abbreviation: organisation?.text('abbreviation') },
    language: fields.word('language', LANGUAGES),
    strategy: strategyOf(fields.group('strategy')),
    parties: names(fields, 'parties'),
    owners: names(fields, 'owners'),
    settings: settingsOf(fields.group('settings')),
    plans,
  };
}

const names = (fields: Fields, key: string): ReadonlyMap<string, string> => new Map(fields.entries(key).map(([id, name]) => [id, textOf(name) ?? id]));

function strategyOf(fields: Fields | undefined): Strategy | undefined {
  if (!fields) return undefined;
  const adopted = fields.group('adopted');
  const decision = decisionOf(adopted);
  return { title: fields.text('title') ?? '', horizon: fields.number('horizon'), adopted: decision && { ...decision, place: adopted?.text('place') } };
}

function settingsOf(fields: Fields | undefined): Settings {
  return {
    rules: weights(fields, 'rules', [...SEVERITIES, 'off']),
    changes: weights(fields, 'changes', CHANGE_WEIGHTS),
    staleAfterMonths: fields?.number('stale-after-months') ?? STALE_AFTER_MONTHS,
    rounds: (fields?.groups('rounds') ?? []).map((round) => ({
      id: round.text('id') ?? '',
      title: round.text('title') ?? '',
      date: round.day('date'),
      opens: round.day('opens'),
      closes: round.day('closes'),
    })),
  };
}

function weights<W extends string>(fields: Fields | undefined, key: string, words: readonly W[]): ReadonlyMap<string, W> {
  const entries = (fields?.entries(key) ?? []).flatMap(([name, weight]) => {
    const known = words.find((word) => word === weight);
    return known ? [[name, known] as const] : [];
  });
  return new Map(entries);
}
