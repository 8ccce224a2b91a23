import { writtenDate } from '../i18n/date.ts';
import { STATE_LABELS } from '../i18n/labels.ts';
import { countedTerm, term } from '../i18n/own-labels.ts';
import { capitalised } from '../i18n/plural.ts';
import type { IsoDate } from '../model/date.ts';
import { hasObjectives } from '../model/plan.ts';
import { needsAttention, worstFirst } from '../query/attention.ts';
import type { StatusQuestion } from '../query/status.ts';
import { type Totals, totalsOf } from '../query/totals.ts';
import { commitmentTable } from './commitment-table.ts';
import { countMarks, signed, standingPieces, strip } from './marks.ts';
import type { ReportedLine } from './reported.ts';
import { type Block, dim, type Line, type Piece, strong, type Tone, textOf, toned, type View } from './view.ts';
import { dueLine, planHeading, type Say } from './wording.ts';

/** How many commitments are listed under "Needs attention"; the rest is counted. */
const MOST_NAMED = 5;

export interface StatusOptions {
  readonly asOf: IsoDate;
  readonly t: Say;
  /** Whether commitments are listed one by one, for a question about a part of the plan. */
  readonly detailed: boolean;
  /** The names of owners, by id. */
  readonly owners: ReadonlyMap<string, string>;
  /** The day that was asked about; undefined where that is today. */
  readonly askedDay?: string | undefined;
  /** What was reported since a day or revision, where that was asked. */
  readonly moved?: { readonly since: string; readonly lines: readonly ReportedLine[] } | undefined;
}

/** The status of a plan, on one screen. */
export function statusView(question: StatusQuestion, options: StatusOptions): View {
  const { plan, totals, groups } = question;
  const { t, asOf, detailed, moved } = options;
  const heading = planHeading(plan, asOf, t);
  if (totals.commitments === 0) return [...heading, ...emptyBlocks(question, t)];
  return [
    ...heading,
    ...totalBlocks(question, t),
    ...(moved ? movedBlocks(moved.lines, moved.since, t) : []),
    ...(detailed
      ? groups.flatMap((group) => detailBlocks(group, t))
      : [...attention(question, options), overview(question, t)]),
  ];
}

function emptyBlocks({ plan, groups }: StatusQuestion, t: Say): readonly Block[] {
  const themes = groups.map(({ theme }): Line => [strong(theme.number), ` ${theme.title}`]);
  const none: Block = {
    kind: 'paragraph',
    text: t({
      nl: `In ${plan.year} voldoen geen inzetpunten hieraan.`,
      en: `No commitments in ${plan.year} match this.`,
    }),
  };
  const without: Block = {
    kind: 'paragraph',
    text: t({ nl: `Van ${plan.year} zijn geen inzetpunten bekend.`, en: `No commitments are known for ${plan.year}.` }),
  };
  return themes.length === 0 ? [none] : [without, { kind: 'list', items: themes }];
}

/** The number of commitments, how many have each status, and the same at the end of the period. */
export function totalBlocks({ plan, totals, atPeriodEnd }: StatusQuestion, t: Say): readonly Block[] {
  const marks = countMarks(totals);
  const late: Piece[] = totals.overdue > 0 ? [toned('overdue', `${totals.overdue} ${t(STATE_LABELS.overdue)}`)] : [];
  const stale: Piece[] = totals.stale > 0 ? [dim(`${totals.stale} ${t(STATE_LABELS.stale)}`)] : [];
  const count = countedTerm(t, totals.commitments, 'commitment');
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: joined([[strong(count)], ...[late, stale].filter((pieces) => pieces.length > 0)], ' · '),
    },
    { kind: 'bar', parts: [...marks].reverse().map(({ mark, count: n }) => ({ count: n, tone: mark as Tone })) },
    {
      kind: 'paragraph',
      text: joined(
        marks.map(({ mark, count: n }) => [toned('strong', String(n)), NO_BREAK, unbroken(signed(mark, t))]),
        '   ',
      ),
    },
  ];
  if (atPeriodEnd) {
    const end = writtenDate(plan.period.to);
    const then = countMarks(atPeriodEnd).map(({ mark, count: n }) => `${n} ${textOfSigned(signed(mark, t))}`);
    blocks.push({
      kind: 'paragraph',
      text: [dim(t({ nl: `Op ${end.nl}: `, en: `On ${end.en}: ` }) + then.join(', '))],
    });
  }
  return blocks;
}

/** Keeps a count and its label on one line. */
const NO_BREAK = '\u00a0';
const unbroken = (piece: Piece): Piece =>
  typeof piece === 'string'
    ? piece.replaceAll(' ', NO_BREAK)
    : { ...piece, text: piece.text.replaceAll(' ', NO_BREAK) };

const textOfSigned = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text).replace(/^\S+ /, '');

function joined(parts: readonly (readonly Piece[])[], between: string): readonly Piece[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]));
}

/** The commitments under "Needs attention". */
function attention({ groups, plan }: StatusQuestion, { t, owners, askedDay }: StatusOptions): readonly Block[] {
  const rows = groups.flatMap((group) => group.rows);
  const deviating = rows.filter(({ standing }) => needsAttention(standing)).sort(worstFirst);
  if (deviating.length === 0) return [];
  const named = deviating
    .slice(0, MOST_NAMED)
    .map(
      ({ commitment, standing }): Line => [
        strong(commitment.number),
        ` ${commitment.title}: `,
        ...standingPieces(standing, t),
        dim(
          [
            '',
            textOf(dueLine(commitment.due, standing, t)),
            commitment.owners.map((id) => owners.get(id) ?? id).join(', '),
          ]
            .filter((part, at) => at === 0 || part !== '')
            .join(' · '),
        ),
      ],
    );
  const rest = deviating.length - named.length;
  const list = `agenda list ${plan.year} --attention --sort status${askedDay === undefined ? '' : ` --as-of ${askedDay}`}`;
  const more = rest > 0 ? [[dim(t({ nl: `en ${rest} andere: ${list}`, en: `and ${rest} others: ${list}` }))]] : [];
  return [
    { kind: 'heading', text: t({ nl: 'Vraagt aandacht', en: 'Needs attention' }) },
    { kind: 'list', items: [...named, ...more] },
  ];
}

/** What was reported since a day or revision, and what the calendar changed. */
function movedBlocks(moved: readonly ReportedLine[], since: string, t: Say): readonly Block[] {
  const heading: Block = {
    kind: 'heading',
    text: t({ nl: `Sinds ${since} gemeld`, en: `Reported since ${since}` }),
  };
  if (moved.length === 0) return [heading, { kind: 'paragraph', text: t({ nl: 'Niets nieuws.', en: 'Nothing new.' }) }];
  return [
    heading,
    {
      kind: 'list',
      items: moved.map(({ what, status, value, due, cause }): Line => {
        const more = [value, due, cause].filter((part) => part !== '').join(' · ');
        return [strong(what), `: ${status}`, ...(more === '' ? [] : [dim(` · ${more}`)])];
      }),
    },
  ];
}

/** A table of themes and objectives, with one sign for each commitment. */
function overview({ groups, plan }: StatusQuestion, t: Say): Block {
  const lateOf = (totals: Totals): Line => (totals.overdue > 0 ? [toned('overdue', String(totals.overdue))] : '');
  const rows = groups.flatMap(({ theme, rows: inTheme, objectives }) => {
    const totals = totalsOf(inTheme.map(({ standing }) => standing));
    const themeRow: readonly Line[] = [
      [strong(theme.number)],
      [strong(theme.title)],
      [strong(String(inTheme.length))],
      strip(totals),
      lateOf(totals),
    ];
    const objectiveRows = objectives.map(({ objective, rows: inObjective }): readonly Line[] => {
      const part = totalsOf(inObjective.map(({ standing }) => standing));
      return [objective.number, objective.title, String(inObjective.length), strip(part), lateOf(part)];
    });
    return [themeRow, ...objectiveRows];
  });
  return {
    kind: 'table',
    columns: [
      { title: '' },
      {
        title: capitalised(
          hasObjectives(plan)
            ? t({
                nl: `${term(t, 'theme')} en ${term(t, 'objective')}`,
                en: `${term(t, 'theme')} and ${term(t, 'objective')}`,
              })
            : term(t, 'theme'),
        ),
        flexible: true,
        clip: true,
      },
      { title: '#', align: 'right' },
      { title: t({ nl: 'Status', en: 'Status' }) },
      { title: t({ nl: 'Te laat', en: 'Overdue' }), align: 'right', optional: true },
    ],
    rows,
  };
}

/** The commitments of a theme one by one, most serious first. */
function detailBlocks(group: StatusQuestion['groups'][number], t: Say): readonly Block[] {
  const blocks: Block[] = [{ kind: 'heading', text: [strong(`${group.theme.number} ${group.theme.title}`)] }];
  const direct = group.rows.filter(({ objective }) => objective === undefined);
  if (direct.length > 0) blocks.push(commitmentTable([...direct].sort(worstFirst), t));
  for (const { objective, rows } of group.objectives) {
    blocks.push({ kind: 'heading', text: `${objective.number} ${objective.title}` });
    blocks.push(commitmentTable([...rows].sort(worstFirst), t));
  }
  return blocks;
}
