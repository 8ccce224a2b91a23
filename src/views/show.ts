import { writtenDate } from '../i18n/date.ts';
import { ASPECT_LABELS, ROLE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import { euros, figure } from '../i18n/number.ts';
import type { Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Evidence } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';
import { amendmentsOf } from '../query/amendments.ts';
import { correctionsIn } from '../query/corrections.ts';
import { follow, type Index, type Item, parseReference } from '../query/index-agenda.ts';
import type { OtherYear, Relation } from '../query/other-years.ts';
import { holderOf, type Row } from '../query/row.ts';
import type { DeliverableStanding } from '../query/standing.ts';
import { totalsOf } from '../query/totals.ts';
import { amendmentLines, dueWas, targetWas } from './amendments.ts';
import { commitmentTable } from './commitment-table.ts';
import { indicatorBlocks } from './indicators.ts';
import { countMarks, markOf, signed, standingPieces } from './marks.ts';
import { type Block, dim, type Fact, type Line, type Piece, piecesOf, strong, type View } from './view.ts';
import { dueLine, dueWords, noticeOf, planHeading, type Say, targetWords } from './wording.ts';

export interface ShowOptions {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly t: Say;
  readonly otherYears: readonly OtherYear[];
}

/** Everything about a commitment: its text, who, when, how much, and its progress reports. */
export function commitmentView(row: Row, updates: readonly Update[], options: ShowOptions): View {
  const { commitment, standing, theme, objective } = row;
  const { t, agenda, plan } = options;
  const amended = amendmentsOf(plan, commitment.id, options.asOf);
  const facts: Fact[] = [
    fact(t({ nl: 'Status', en: 'Status' }), [standingPieces(standing, t)]),
    fact(t({ nl: 'Uitvoerders', en: 'Carried out by' }), [partyNames(agenda, commitment.actors)]),
    fact(t({ nl: 'Trekker', en: 'Owner' }), [ownerNames(agenda, commitment.owners)]),
    fact(t({ nl: 'Portefeuillehouder', en: 'Portfolio holder' }), holderLines(agenda, holderOf(row))),
    fact(t({ nl: 'Samen met', en: 'With' }), [partyNames(agenda, commitment.partners)]),
    fact(t({ nl: 'Rol', en: 'Role' }), [commitment.roles.map((role) => t(ROLE_LABELS[role])).join(', ')]),
    fact(t({ nl: 'Begint', en: 'Starts' }), commitment.start === undefined ? [] : [t(writtenDate(commitment.start))]),
    fact(t({ nl: 'Streefdatum', en: 'Due' }), [
      [...piecesOf(dueLine(commitment.due, standing, t)), ...dueWas(amended, t)],
    ]),
    fact(
      t({ nl: 'Streefwaarde', en: 'Target' }),
      commitment.target
        ? [
            [
              measured(targetWords(commitment.target, t), standing.value, t),
              ...targetWas(amended, commitment.target, t),
            ],
          ]
        : [],
    ),
    amendedFact(commitment.id, options),
    fact(t({ nl: 'Stoplichten', en: 'Traffic lights' }), [aspectPieces(standing.aspects, t)]),
    fact(t({ nl: 'Geld', en: 'Money' }), moneyLines(row, t)),
    fact(
      t({ nl: 'Onderdelen', en: 'Deliverables' }),
      standing.deliverables.flatMap((each) => deliverableLines(each, agenda, t)),
    ),
    fact(
      t({ nl: 'Sporen', en: 'Tracks' }),
      commitment.tracks.map((id) => trackName(plan, id)),
    ),
    fact('Global Goals', [commitment.sdgs.join(', ')]),
    fact(
      t({ nl: 'Hangt af van', en: 'Depends on' }),
      commitment.dependsOn.map((id) => referenceLine(options, id)),
    ),
    fact(
      t({ nl: 'Verwant', en: 'Related' }),
      commitment.related.map((id) => referenceLine(options, id)),
    ),
    ...otherYearFacts(options),
    fact(t({ nl: 'Labels', en: 'Tags' }), [commitment.tags.join(', ')]),
  ];
  return [
    ...planHeading(plan, options.asOf, t),
    ...otherNotices(options),
    { kind: 'heading', text: [strong(`${commitment.number} ${commitment.title}`)] },
    { kind: 'paragraph', text: [dim([theme, ...(objective ? [objective] : [])].map(numbered).join(' › '))] },
    ...(commitment.text === '' ? [] : [{ kind: 'prose', text: commitment.text } as const]),
    { kind: 'facts', rows: facts.filter(({ values }) => values.length > 0) },
    ...historyBlocks(updates, row, options),
  ];
}

/** What changed by decision after the plan was adopted. */
const amendedFact = (id: string, { plan, asOf, t }: ShowOptions): Fact =>
  fact(t({ nl: 'Gewijzigd', en: 'Amended' }), amendmentLines(amendmentsOf(plan, id, asOf), t));

const numbered = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  `${number} ${title}`;

const ownerNames = (agenda: Agenda, ids: readonly string[]): string =>
  ids.map((id) => agenda.owners.get(id) ?? id).join(', ');

function holderLines(agenda: Agenda, id: string | undefined): readonly Line[] {
  if (id === undefined) return [];
  const { title, name } = agenda.holders.get(id) ?? { title: id, name: undefined };
  return [name === undefined ? title : `${title} (${name})`];
}

const fact = (label: string, values: readonly Line[]): Fact => ({
  label,
  values: values.filter((value) => value.length > 0),
});

const partyNames = (agenda: Agenda, ids: readonly string[]): string =>
  ids.map((id) => agenda.parties.get(id) ?? id).join(', ');

const trackName = (plan: Plan, id: string): string => {
  const track = plan.tracks.find((each) => each.id === id);
  if (track) return track.title;
  const around = plan.tracks.find(({ parts }) => parts.some((part) => part.id === id));
  const part = around?.parts.find((each) => each.id === id);
  return around && part ? `${around.title} › ${part.title}` : id;
};

function deliverableLines(
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
const aspectPieces = (aspects: Row['standing']['aspects'], t: Say): Line =>
  [...aspects].flatMap(([aspect, light], at): Piece[] => [
    ...(at === 0 ? [] : [', ']),
    `${t(ASPECT_LABELS[aspect])} `,
    signed(light, t),
  ]);

/** The amounts as reported; nothing is computed from them. */
const moneyLines = ({ commitment, standing }: Row, t: Say): readonly Line[] =>
  amounts(
    [
      [{ nl: 'begroot', en: 'budget' }, commitment.budget],
      [{ nl: 'uitgegeven', en: 'spent' }, standing.spent],
      [{ nl: 'verwacht', en: 'expected' }, standing.expectedCost],
    ],
    t,
  );

function amounts(parts: readonly (readonly [Text, number | undefined])[], t: Say): readonly Line[] {
  const known = parts.flatMap(([label, amount]) => (amount === undefined ? [] : [`${t(label)} ${t(euros(amount))}`]));
  return known.length === 0 ? [] : [known.join(', ')];
}

const measured = (target: string, value: number | undefined, t: Say): string =>
  value === undefined ? target : t({ nl: `${value} van ${target}`, en: `${value} of ${target}` });

/** The record that a reference leads to: its number and title, or the title of an external factor. */
function referenceLine({ index, plan, agenda }: ShowOptions, reference: string): Line {
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

/** The notices of the other plans from which records are named: a notice must be shown wherever its plan is. */
function otherNotices({ agenda, otherYears }: ShowOptions): readonly Block[] {
  const years = new Set(otherYears.map(({ item }) => item.year));
  return agenda.plans.flatMap(({ year, notice }) =>
    notice === undefined || !years.has(year) ? [] : [noticeOf(`${year}: ${notice}`)],
  );
}

function otherYearFacts({ otherYears, t }: ShowOptions): readonly Fact[] {
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

/** The progress reports, oldest first; corrected ones are shown and marked. */
function historyBlocks(
  updates: readonly Update[],
  { commitment, plan }: Row,
  { t, agenda }: ShowOptions,
): readonly Block[] {
  if (updates.length === 0 && plan.stage === 'draft') return [];
  if (updates.length === 0)
    return [
      {
        kind: 'paragraph',
        text: [
          dim(
            t({
              nl: 'Over dit inzetpunt is nog niet gemeld.',
              en: 'There is no progress report on this commitment yet.',
            }),
          ),
        ],
      },
    ];
  const titles = new Map(commitment.deliverables.map(({ id, title }) => [id, title]));
  const corrected = correctionsIn(updates);
  return [
    { kind: 'heading', text: t({ nl: 'Verloop', en: 'History' }) },
    ...updates.flatMap((update) => updateBlocks(update, corrected.has(update.name), titles, agenda, t)),
  ];
}

function updateBlocks(
  update: Update,
  isCorrected: boolean,
  titles: ReadonlyMap<string, string>,
  agenda: Agenda,
  t: Say,
): readonly Block[] {
  const head: Piece[] = [strong(t(writtenDate(update.date)))];
  if (update.assessedBy !== undefined)
    head.push(
      dim(t({ nl: '  oordeel van ', en: '  assessed by ' })),
      agenda.parties.get(update.assessedBy) ?? update.assessedBy,
    );
  const mark = update.unreadable ? 'unreadable' : update.status;
  if (mark) head.push('  ', signed(mark, t));
  if (update.value !== undefined) head.push('  ', measuredPiece(update, t));
  if (update.due)
    head.push(
      dim(
        t({
          nl: `  nieuwe streefdatum: ${writtenDate(update.due).nl}`,
          en: `  new due date: ${writtenDate(update.due).en}`,
        }),
      ),
    );
  if (isCorrected)
    head.push(
      dim(t({ nl: '  (later gecorrigeerd; telt niet meer mee)', en: '  (later corrected; no longer counts)' })),
    );
  const blocks: Block[] = [{ kind: 'paragraph', text: head }];
  if (update.note !== '') blocks.push({ kind: 'prose', text: update.note });
  const items: Line[] = [
    ...explained(update, t),
    ...(update.aspects.size > 0 ? [aspectPieces(update.aspects, t)] : []),
    ...amounts(
      [
        [{ nl: 'uitgegeven', en: 'spent' }, update.spent],
        [{ nl: 'verwacht', en: 'expected' }, update.expectedCost],
      ],
      t,
    ),
    ...deliverableReports(update, titles, t),
    ...update.evidence.map((each): Line => evidenceLine(each, t)),
  ];
  return items.length === 0 ? blocks : [...blocks, { kind: 'list', items }];
}

/** The measured value, with the day or period it is about if that is not the day of the report. */
function measuredPiece({ value, measured: moment }: Update, t: Say): Piece {
  const about =
    moment === undefined
      ? { nl: '', en: '' }
      : { nl: ` (${writtenDate(moment).nl})`, en: ` (${writtenDate(moment).en})` };
  const { nl, en } = figure(value as number);
  return t({ nl: `gemeten: ${nl}${about.nl}`, en: `measured: ${en}${about.en}` });
}

/** The deliverables in a report, each with its status, its value, or both. */
function deliverableReports(
  { deliverables, values }: Update,
  titles: ReadonlyMap<string, string>,
  t: Say,
): readonly Line[] {
  return [...new Set([...deliverables.keys(), ...values.keys()])].map((id): Line => {
    const status = deliverables.get(id);
    const value = values.get(id);
    return [
      ...(status ? [signed(status, t), '  '] : []),
      titles.get(id) ?? id,
      ...(value === undefined
        ? []
        : [dim(t({ nl: `: gemeten ${figure(value).nl}`, en: `: measured ${figure(value).en}` }))]),
    ];
  });
}

function explained({ explanation, decision }: Update, t: Say): readonly Line[] {
  const lines: [string, string | undefined][] = [
    [t({ nl: 'Oorzaak', en: 'Cause' }), explanation?.cause],
    [t({ nl: 'Gevolg', en: 'Consequence' }), explanation?.consequence],
    [t({ nl: 'Bijsturing', en: 'Remedy' }), explanation?.remedy],
    [
      t({ nl: 'Besluit', en: 'Decision' }),
      decision &&
        [decision.body, decision.date && t(writtenDate(decision.date)), decision.reference]
          .filter((part) => part !== undefined)
          .join(', '),
    ],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [[dim(`${label}: `), oneLine(text)]]));
}

function evidenceLine({ title, url, file, reference, date }: Evidence, t: Say): Line {
  const where = url ?? file ?? reference;
  return [
    dim(t({ nl: 'Bron: ', en: 'Source: ' })),
    title,
    ...(date ? [` (${t(writtenDate(date))})`] : []),
    ...(where ? [' ', dim(where)] : []),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An objective and its commitments. */
export function objectiveView(objective: Objective, theme: Theme, rows: readonly Row[], options: ShowOptions): View {
  const { t, plan, asOf } = options;
  return [
    ...planHeading(plan, asOf, t),
    ...otherNotices(options),
    { kind: 'heading', text: [strong(`${objective.number} ${objective.title}`)] },
    { kind: 'paragraph', text: [dim(`${theme.number} ${theme.title}`)] },
    { kind: 'prose', text: objective.text },
    ...factsBlock([
      fact(
        t({ nl: 'Portefeuillehouder', en: 'Portfolio holder' }),
        holderLines(options.agenda, objective.holder ?? theme.holder),
      ),
      amendedFact(objective.id, options),
      ...relatedFacts(objective, options),
      ...otherYearFacts(options),
    ]),
    ...indicatorBlocks(objective, options),
    commitmentsBlock(rows, t),
    ...reportBlocks(objective, options),
  ];
}

function relatedFacts(item: Item, options: ShowOptions): readonly Fact[] {
  return item.kind === 'theme'
    ? []
    : [
        fact(
          options.t({ nl: 'Verwant', en: 'Related' }),
          item.related.map((id) => referenceLine(options, id)),
        ),
      ];
}

const factsBlock = (facts: readonly Fact[]): readonly Block[] => {
  const rows = facts.filter(({ values }) => values.length > 0);
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
};

/** The progress reports on a theme or objective itself, oldest first. */
function reportBlocks({ id, year }: Theme | Objective, { index, agenda, asOf, t }: ShowOptions): readonly Block[] {
  const updates = (index.updates.get(year)?.get(id) ?? []).filter(({ date }) => date <= asOf);
  if (updates.length === 0) return [];
  const corrected = correctionsIn(updates);
  return [
    { kind: 'heading', text: t({ nl: 'Verloop', en: 'History' }) },
    ...updates.flatMap((update) => updateBlocks(update, corrected.has(update.name), new Map(), agenda, t)),
  ];
}

const commitmentsBlock = (rows: readonly Row[], t: Say): Block =>
  rows.length === 0
    ? {
        kind: 'paragraph',
        text: [dim(t({ nl: 'Er zijn hierbij geen inzetpunten bekend.', en: 'It has no known commitments.' }))],
      }
    : commitmentTable(rows, t);

/** A theme: its text, its priorities, and the status of its commitments by objective. */
export function themeView(theme: Theme, rows: readonly Row[], options: ShowOptions): View {
  const { t, plan, asOf, agenda } = options;
  const facts = [
    fact(
      t({ nl: 'Trekker', en: 'Owner' }),
      theme.lead === undefined ? [] : [agenda.owners.get(theme.lead) ?? theme.lead],
    ),
    fact(t({ nl: 'Portefeuillehouder', en: 'Portfolio holder' }), holderLines(agenda, theme.holder)),
    fact(
      t({ nl: 'Prioriteiten', en: 'Priorities' }),
      theme.priorities.map(({ title }) => title),
    ),
    amendedFact(theme.id, options),
    ...otherYearFacts(options),
  ];
  return [
    ...planHeading(plan, asOf, t),
    ...otherNotices(options),
    { kind: 'heading', text: [strong(`${theme.number} ${theme.title}`)] },
    { kind: 'prose', text: theme.text },
    ...factsBlock(facts),
    ...indicatorBlocks(theme, options),
    ...(theme.commitments.length > 0
      ? [
          commitmentsBlock(
            rows.filter(({ objective }) => objective === undefined),
            t,
          ),
        ]
      : []),
    ...theme.objectives.flatMap((objective): readonly Block[] => {
      const inObjective = rows.filter((row) => row.objective === objective);
      const marks = countMarks(totalsOf(inObjective.map(({ standing }) => standing)));
      const stands = marks.flatMap(({ mark, count }, at): Piece[] => [
        ...(at === 0 ? [] : [', ']),
        `${count} `,
        signed(mark, t),
      ]);
      return [
        { kind: 'heading', text: `${objective.number} ${objective.title}` },
        ...(stands.length > 0 ? [{ kind: 'paragraph', text: stands } as const] : []),
        {
          kind: 'list',
          items: inObjective.map(
            ({ commitment, standing }): Line => [
              `${commitment.number} ${commitment.title}: `,
              ...standingPieces(standing, t),
            ],
          ),
        },
      ];
    }),
    ...reportBlocks(theme, options),
  ];
}
