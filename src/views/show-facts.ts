// What is known of a record, as the facts that `agenda show` lists.
import { ASPECT_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import { euros } from '../i18n/number.ts';
import type { Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { amendmentsOf } from '../query/amendments.ts';
import { follow, type Index, type Item, parseReference } from '../query/index-agenda.ts';
import type { OtherYear, Relation } from '../query/lives.ts';
import type { Row } from '../query/row.ts';
import type { DeliverableStanding } from '../query/standing.ts';
import { amendmentLines } from './amendments.ts';
import { markOf, signed } from './marks.ts';
import { type Block, dim, type Fact, type Line, type Piece } from './view.ts';
import { dueWords, measured, type Say, targetWords } from './wording.ts';

export interface ShowOptions {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly t: Say;
  readonly otherYears: readonly OtherYear[];
}

/** What changed by decision after the plan was adopted. */
export const amendedFact = (id: string, { plan, asOf, t }: ShowOptions): Fact =>
  fact(t({ nl: 'Gewijzigd', en: 'Amended' }), amendmentLines(amendmentsOf(plan, id, asOf), t));

export const numbered = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  `${number} ${title}`;

export const ownerNames = (agenda: Agenda, ids: readonly string[]): string =>
  ids.map((id) => agenda.owners.get(id) ?? id).join(', ');

export function holderLines(agenda: Agenda, id: string | undefined): readonly Line[] {
  if (id === undefined) return [];
  const { title, name } = agenda.holders.get(id) ?? { title: id, name: undefined };
  return [name === undefined ? title : `${title} (${name})`];
}

export const fact = (label: string, values: readonly Line[]): Fact => ({
  label,
  values: values.filter((value) => value.length > 0),
});

export const partyNames = (agenda: Agenda, ids: readonly string[]): string =>
  ids.map((id) => agenda.parties.get(id) ?? id).join(', ');

export const trackName = (plan: Plan, id: string): string => {
  const track = plan.tracks.find((each) => each.id === id);
  if (track) return track.title;
  const around = plan.tracks.find(({ parts }) => parts.some((part) => part.id === id));
  const part = around?.parts.find((each) => each.id === id);
  return around && part ? `${around.title} › ${part.title}` : id;
};

export function deliverableLines(
  { deliverable, status, unreported, unreadable, value, dueDate }: DeliverableStanding,
  agenda: Agenda,
  t: Say,
): readonly Line[] {
  const due = deliverable.due === undefined ? [] : [dim(` (${t(dueWords(dueDate))})`)];
  const target = deliverable.target ? [dim(`: ${measured(targetWords(deliverable.target, t), value, t)}`)] : [];
  const who = [ownerNames(agenda, deliverable.owners), partyNames(agenda, deliverable.actors)].filter(
    (each) => each !== '',
  );
  const head: Line = [
    signed(markOf({ status, unreported, unreadable }), t),
    '  ',
    deliverable.title,
    ...due,
    ...target,
    ...(who.length > 0 ? [dim(`, ${who.join(', ')}`)] : []),
  ];
  return deliverable.text === undefined ? [head] : [head, [dim(`   ${oneLine(deliverable.text)}`)]];
}

/** "● tijd onder druk": each aspect with its traffic light. */
export const aspectPieces = (aspects: Row['standing']['aspects'], t: Say): Line =>
  [...aspects].flatMap(([aspect, light], at): Piece[] => [
    ...(at === 0 ? [] : [', ']),
    `${t(ASPECT_LABELS[aspect])} `,
    signed(light, t),
  ]);

/** The amounts as reported; nothing is computed from them. */
export const moneyLines = ({ commitment, standing }: Row, t: Say): readonly Line[] =>
  amounts(
    [
      [{ nl: 'begroot', en: 'budget' }, commitment.budget],
      [{ nl: 'uitgegeven', en: 'spent' }, standing.spent],
      [{ nl: 'verwacht', en: 'expected' }, standing.expectedCost],
    ],
    t,
  );

export function amounts(parts: readonly (readonly [Text, number | undefined])[], t: Say): readonly Line[] {
  const known = parts.flatMap(([label, amount]) => (amount === undefined ? [] : [`${t(label)} ${t(euros(amount))}`]));
  return known.length === 0 ? [] : [known.join(', ')];
}

/** The record that a reference leads to: its number and title, or the title of an external factor. */
export function referenceLine({ index, plan, agenda }: ShowOptions, reference: string): Line {
  const item = follow(index, reference, plan.year);
  const { year, id } = parseReference(reference, plan.year);
  if (item) return year === plan.year ? `${item.number} ${item.title}` : `${year}/${item.number} ${item.title}`;
  const condition = agenda.plans.find((other) => other.year === year)?.conditions.find((each) => each.id === id);
  return condition?.title ?? reference;
}

const RELATIONS: Readonly<Record<Relation, { readonly nl: string; readonly en: string }>> = {
  'same-id': { nl: 'In andere jaren', en: 'In other years' },
  continues: { nl: 'Vervolg op', en: 'Continues' },
  'continued-by': { nl: 'Voortgezet in', en: 'Continued in' },
  replaces: { nl: 'Vervangt', en: 'Replaces' },
  'replaced-by': { nl: 'Vervangen door', en: 'Replaced by' },
};

export function otherYearFacts({ otherYears, t }: ShowOptions): readonly Fact[] {
  const relations = [...new Set(otherYears.map(({ relation }) => relation))];
  return relations.map((relation) =>
    fact(
      t(RELATIONS[relation]),
      otherYears
        .filter((each) => each.relation === relation)
        .map(
          ({ item, status }): Line => [
            `${item.year}/${item.number} ${item.title}`,
            ...(status ? [dim(`, ${t(STATUS_LABELS[status])}`)] : []),
          ],
        ),
    ),
  );
}

export function relatedFacts(item: Item, options: ShowOptions): readonly Fact[] {
  return item.kind === 'theme'
    ? []
    : [
        fact(
          options.t({ nl: 'Verwant', en: 'Related' }),
          item.related.map((id) => referenceLine(options, id)),
        ),
      ];
}

export const factsBlock = (facts: readonly Fact[]): readonly Block[] => {
  const rows = facts.filter(({ values }) => values.length > 0);
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
};

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
