import { ROLE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import { same, type Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { ROLES, STATUSES } from '../model/words.ts';
import { commitmentsOf, itemsOf } from './index-agenda.ts';

/** A word that completes what was typed, and its description. */
export interface Candidate {
  readonly value: string;
  readonly what?: Text | undefined;
}

/** The kinds of words that come from an agenda. */
export const WORD_KINDS = [
  'selector',
  'reference',
  'year',
  'theme',
  'owner',
  'holder',
  'status',
  'party',
  'track',
  'role',
  'sdg',
  'tag',
  'round',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/**
 * The words of a kind, in the order of the agenda.
 * @param begun what has been typed; without it, only years and themes are offered for a record
 */
export function candidatesFor(
  kind: WordKind,
  agenda: Agenda,
  plan: Plan | undefined,
  begun: string,
): readonly Candidate[] {
  switch (kind) {
    case 'selector':
      return [...years(agenda, ''), ...records(agenda, plan, begun)];
    case 'reference':
      return [...years(agenda, '/'), ...records(agenda, plan, begun)];
    case 'year':
      return years(agenda, '');
    case 'theme':
      return (plan?.themes ?? []).flatMap(named);
    case 'owner':
      return labelled(agenda.owners);
    case 'holder':
      return [...agenda.holders].map(([value, { title }]) => ({ value, what: same(title) }));
    case 'party':
      return labelled(agenda.parties);
    case 'status':
      return STATUSES.map((value) => ({ value, what: STATUS_LABELS[value] }));
    case 'role':
      return ROLES.map((value) => ({ value, what: ROLE_LABELS[value] }));
    case 'track':
      return (plan?.tracks ?? []).flatMap(({ id, title, parts }) => [
        { value: id, what: same(title) },
        ...parts.map((part) => ({ value: part.id, what: same(part.title) })),
      ]);
    case 'sdg':
      return Array.from({ length: 17 }, (_none, at) => ({ value: String(at + 1) }));
    case 'tag':
      return [...new Set(plan ? commitmentsOf(plan).flatMap(({ tags }) => tags) : [])].map((value) => ({ value }));
    case 'round':
      return agenda.settings.rounds.map(({ id, title }) => ({ value: id, what: same(title) }));
    default:
      return kind satisfies never;
  }
}

const years = ({ plans }: Agenda, end: string): readonly Candidate[] =>
  plans.map(({ year, title }) => ({ value: `${year}${end}`, what: same(title) }));

const labelled = (names: ReadonlyMap<string, string>): readonly Candidate[] =>
  [...names].map(([value, name]) => ({ value, what: same(name) }));

/** Numbers and ids; after `2021/` those of that year. */
function records(agenda: Agenda, plan: Plan | undefined, begun: string): readonly Candidate[] {
  const year = /^(\d{4})\//.exec(begun)?.[1];
  const home = year === undefined ? plan : agenda.plans.find((other) => String(other.year) === year);
  if (!home) return [];
  const before = year === undefined ? '' : `${year}/`;
  const items = begun === before ? home.themes : [...itemsOf(home)];
  return items.flatMap(named).map(({ value, what }) => ({ value: before + value, what }));
}

const named = ({
  number,
  id,
  title,
}: {
  readonly number: string;
  readonly id: string;
  readonly title: string;
}): readonly Candidate[] => [
  { value: number, what: same(title) },
  { value: id, what: same(title) },
];
