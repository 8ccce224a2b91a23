import { writtenDate } from '../i18n/date.ts';
import { ROLE_LABELS } from '../i18n/labels.ts';
import type { Objective } from '../model/objective.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';
import { amendmentsOf } from '../query/amendments.ts';
import { holderOf, type Row } from '../query/row.ts';
import { totalsOf } from '../query/totals.ts';
import { dueWas, targetWas } from './amendments.ts';
import { commitmentTable } from './commitment-table.ts';
import { indicatorBlocks } from './indicators.ts';
import { countMarks, signed, standingPieces } from './marks.ts';
import {
  amendedFact,
  aspectPieces,
  deliverableLines,
  fact,
  factsBlock,
  holderLines,
  moneyLines,
  numbered,
  otherYearFacts,
  ownerNames,
  partyNames,
  referenceLine,
  relatedFacts,
  type ShowOptions,
  trackName,
} from './show-facts.ts';
import { historyBlocks, reportBlocks } from './show-reports.ts';
import { type Block, dim, type Fact, type Line, type Piece, piecesOf, strong, type View } from './view.ts';
import { dueLine, measured, noticeOf, planHeading, type Say, targetWords } from './wording.ts';

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

/** The notices of the other plans from which records are named: a notice must be shown wherever its plan is. */
function otherNotices({ agenda, otherYears }: ShowOptions): readonly Block[] {
  const years = new Set(otherYears.map(({ item }) => item.year));
  return agenda.plans.flatMap(({ year, notice }) =>
    notice === undefined || !years.has(year) ? [] : [noticeOf(`${year}: ${notice}`)],
  );
}

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
