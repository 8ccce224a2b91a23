// How far a reporting round is: what was reported, and by whom something is still missing.
import { writtenDate } from '../i18n/date.ts';
import { countedTerm, term } from '../i18n/own-labels.ts';
import { capitalised } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { groupRows } from '../query/group.ts';
import { type DatedRound, isAfterRound, ROUND_STATES, type RoundRow, type RoundState } from '../query/rounds.ts';
import { standingPieces } from './marks.ts';
import { ownerNames } from './show-facts.ts';
import { type Block, dim, type Line, strong, type View } from './view.ts';
import { noticeOf, type Say } from './wording.ts';

/** What is known of a round. */
export interface RoundQuestion {
  readonly agenda: Agenda;
  readonly plan: Plan;
  readonly round: DatedRound;
  readonly rows: readonly RoundRow[];
  /** Whose part of it this is; undefined for all. */
  readonly owner: string | undefined;
}

export const ROUND_STATE_LABELS: Readonly<Record<RoundState, Text>> = {
  missing: { nl: 'Ontbreekt', en: 'Missing' },
  wrong: { nl: 'Fout', en: 'Wrong' },
  late: { nl: 'Te laat', en: 'Late' },
  reported: { nl: 'Gemeld', en: 'Reported' },
};

/** The number of commitments in each state. */
export const countsOf = (rows: readonly RoundRow[]): Readonly<Record<RoundState, number>> =>
  Object.fromEntries(
    ROUND_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Readonly<Record<RoundState, number>>;

/** Rows by owner, in the order of agenda.yaml; those of two owners are with both, those of none come last. */
export function rowsByOwner(
  rows: readonly RoundRow[],
  agenda: Agenda,
): readonly { readonly owner: string | undefined; readonly name: string | undefined; readonly rows: RoundRow[] }[] {
  const byCommitment = new Map(rows.map((each) => [each.row.commitment, each]));
  return groupRows(
    rows.map(({ row }) => row),
    'owner',
    agenda,
  ).map(({ key, name, rows: own }) => ({
    owner: key,
    name,
    rows: own.flatMap(({ commitment }) => byCommitment.get(commitment) ?? []),
  }));
}

export function roundView(question: RoundQuestion, t: Say): View {
  const { agenda, plan, round, rows, owner } = question;
  const counts = countsOf(rows);
  return [
    ...(plan.notice === undefined ? [] : [noticeOf(plan.notice)]),
    { kind: 'title', text: [strong(round.title)], aside: [dim(aboutDay(round, t))] },
    ...openDays(round, t),
    ...(owner === undefined ? [] : [forOwner(agenda.owners.get(owner) ?? owner, t)]),
    { kind: 'paragraph', text: summary(rows.length, counts, t) },
    ...closing(round, t),
    ...(owner === undefined && rows.length > 0 ? [ownerTable(rows, agenda, t)] : []),
    ...ROUND_STATES.filter((state) => state !== 'reported' || owner !== undefined).flatMap((state) =>
      stateBlocks(state, question, t),
    ),
    ...nextSteps(question, counts, t),
  ];
}

const aboutDay = ({ date }: DatedRound, t: Say): string => {
  const day = writtenDate(date);
  return t({ nl: `peildatum ${day.nl}`, en: `reports are about ${day.en}` });
};

/** When reports can be given, where that is set. */
function openDays({ opens, closes }: DatedRound, t: Say): readonly Block[] {
  const [from, to] = [opens && writtenDate(opens), closes && writtenDate(closes)];
  const text =
    from && to
      ? t({ nl: `Melden kan van ${from.nl} tot en met ${to.nl}.`, en: `Report from ${from.en} until ${to.en}.` })
      : to
        ? t({ nl: `Melden kan tot en met ${to.nl}.`, en: `Report until ${to.en}.` })
        : from && t({ nl: `Melden kan vanaf ${from.nl}.`, en: `Report from ${from.en}.` });
  return text ? [{ kind: 'paragraph', text }] : [];
}

const forOwner = (name: string, t: Say): Block => ({
  kind: 'paragraph',
  text: t({ nl: `Voor: ${name}`, en: `For: ${name}` }),
});

function summary(all: number, { missing, wrong, late, reported }: Readonly<Record<RoundState, number>>, t: Say): Line {
  if (all === 0)
    return t({ nl: 'In deze ronde hoeft niets te worden gemeld.', en: 'Nothing has to be reported in this round.' });
  const of = countedTerm(t, all, 'commitment');
  const rest = [
    ...(missing > 0
      ? [t({ nl: `${missing} ${missing === 1 ? 'ontbreekt' : 'ontbreken'}`, en: `${missing} missing` })]
      : []),
    ...(wrong > 0 ? [t({ nl: `${wrong} met een fout`, en: `${wrong} with an error` })] : []),
    ...(late > 0 ? [t({ nl: `${late} te laat`, en: `${late} late` })] : []),
  ];
  const done = t({ nl: `Gemeld: ${reported} van ${of}`, en: `Reported: ${reported} of ${of}` });
  return rest.length === 0 ? `${done}.` : `${done}; ${rest.join(', ')}.`;
}

/** That it was closed, and why while something was missing. */
function closing({ closed, because }: DatedRound, t: Say): readonly Block[] {
  if (closed === undefined) return [];
  const day = writtenDate(closed);
  const said = t({ nl: `Gesloten op ${day.nl}`, en: `Closed on ${day.en}` });
  return [{ kind: 'paragraph', text: because === undefined ? `${said}.` : `${said}: ${because}` }];
}

const ownerTable = (rows: readonly RoundRow[], agenda: Agenda, t: Say): Block => ({
  kind: 'table',
  columns: [
    { title: t({ nl: 'Trekker', en: 'Owner' }), flexible: true },
    ...SHOWN_FIRST.map((state) => ({ title: t(ROUND_STATE_LABELS[state]), align: 'right' as const })),
  ],
  rows: rowsByOwner(rows, agenda).map(({ owner, name, rows: own }) => {
    const counts = countsOf(own);
    return [
      name ?? owner ?? t({ nl: 'zonder trekker', en: 'without an owner' }),
      ...SHOWN_FIRST.map((state) => (counts[state] === 0 ? dash : String(counts[state]))),
    ];
  }),
});

const dash: Line = [dim('–')];
const SHOWN_FIRST: readonly RoundState[] = ['reported', 'missing', 'wrong', 'late'];

function stateBlocks(state: RoundState, { rows, agenda, round, owner }: RoundQuestion, t: Say): readonly Block[] {
  const own = rows.filter((row) => row.state === state);
  if (own.length === 0) return [];
  const heading: Block = { kind: 'heading', text: [strong(t(ROUND_STATE_LABELS[state])), dim(` (${own.length})`)] };
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: '' },
        { title: capitalised(term(t, 'commitment')), flexible: true },
        ...(owner === undefined ? [{ title: t({ nl: 'Trekker', en: 'Owner' }), optional: true }] : []),
        {
          title: state === 'missing' ? t({ nl: 'Laatst bekend', en: 'Last known' }) : t({ nl: 'Status', en: 'Status' }),
        },
      ],
      rows: own.map(({ row: { commitment, standing }, reports }) => [
        commitment.number,
        commitment.title,
        ...(owner === undefined ? [ownerNames(agenda, commitment.owners)] : []),
        [
          ...standingPieces(standing, t),
          ...(state === 'late'
            ? [
                dim(
                  ` (${lateDays(
                    reports.filter((each) => isAfterRound(each, round)),
                    t,
                  )})`,
                ),
              ]
            : []),
        ],
      ]),
    },
  ];
}

const lateDays = (reports: RoundRow['reports'], t: Say): string =>
  reports.map(({ date }) => t(writtenDate(date))).join(', ');

/** What whoever reads this can do: only commands that would do something. */
function nextSteps({ round, rows, owner }: RoundQuestion, counts: Readonly<Record<RoundState, number>>, t: Say): View {
  // What is reported after the round was closed is late, so nobody is asked to.
  const missing = round.closed === undefined ? rows.find(({ state }) => state === 'missing') : undefined;
  const someone = owner ?? missing?.row.commitment.owners[0];
  const items = [
    ...(missing
      ? [
          {
            command:
              someone === undefined
                ? `agenda update ${missing.row.plan.year}/${missing.row.commitment.id} --round ${round.id}`
                : `agenda update --owner ${someone} --round ${round.id}`,
            what: t({ nl: 'meld wat ontbreekt, vraag na vraag', en: 'report what is missing, question by question' }),
          },
        ]
      : []),
    ...(counts.wrong > 0
      ? [{ command: 'agenda validate', what: t({ nl: 'zie wat er fout is', en: 'see what is wrong' }) }]
      : []),
  ];
  return items.length === 0 ? [] : [{ kind: 'commands', items }];
}
