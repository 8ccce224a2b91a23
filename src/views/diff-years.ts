import { COURSE_EVENTS, type Course, type CourseEvent, type Courses, type Step } from '../diff/courses.ts';
import { writtenDate } from '../i18n/date.ts';
import { term } from '../i18n/own-labels.ts';
import { capitalised } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { CHANGE_LABELS } from './diff-labels.ts';
import { nameOf } from './diff-said.ts';
import { type Mark, markLabel, signed } from './marks.ts';
import { type Block, type Column, dim, type Line, strong, type Tone, textOf, toned, type View } from './view.ts';
import type { Say } from './wording.ts';

/** What became of each promise over the years, in the reader's language. Every form for people draws this. */
export interface YearsReport {
  /** "2020 → 2024". */
  readonly heading: string;
  readonly summary: string;
  readonly notices: readonly string[];
  /** The names of the plans. */
  readonly plans: readonly string[];
  readonly groups: readonly YearsGroup[];
  /** What is to be confirmed, with the command that asks. */
  readonly questions: readonly string[];
  readonly known: string;
}

export interface YearsGroup {
  readonly title: string;
  readonly rows: readonly YearsRow[];
}

export interface YearsRow {
  readonly number: string;
  readonly title: string;
  /** What happened in each plan; undefined where there is nothing of it. */
  readonly events: readonly (CourseEvent | undefined)[];
  /** How it stood at the end of each plan; undefined where it is not in it. */
  readonly marks: readonly (Mark | undefined)[];
  /** The gravest that happened, by its place in {@link COURSE_EVENTS}. */
  readonly gravity: number;
}

export const EVENT_LABELS: Readonly<Record<CourseEvent, Text>> = {
  promised: { nl: 'beloofd', en: 'promised' },
  'carried-on': CHANGE_LABELS['carried-over'],
  weakened: CHANGE_LABELS.weakened,
  strengthened: CHANGE_LABELS.strengthened,
  returned: { nl: 'teruggekomen', en: 'back again' },
  completed: CHANGE_LABELS.completed,
  ended: CHANGE_LABELS.ended,
  vanished: CHANGE_LABELS.vanished,
};

/** One sign for each event; colour only repeats what the sign says. */
export const EVENT_SIGNS: Readonly<Record<CourseEvent, string>> = {
  promised: '+',
  'carried-on': '=',
  weakened: '↓',
  strengthened: '↑',
  returned: '↩',
  completed: '✓',
  ended: '■',
  vanished: '✗',
};
const TONES: Readonly<Record<CourseEvent, Tone>> = {
  promised: 'inserted',
  'carried-on': 'dim',
  weakened: 'warning',
  strengthened: 'strong',
  returned: 'inserted',
  completed: 'done',
  ended: 'stopped',
  vanished: 'not-done',
};
/** In the order of a life. */
const IN_TIME: readonly CourseEvent[] = [
  'promised',
  'carried-on',
  'strengthened',
  'weakened',
  'returned',
  'completed',
  'ended',
  'vanished',
];

export interface YearsOptions {
  readonly t: Say;
  /** The names of the plans: a year, or a revision with a year. */
  readonly names: readonly string[];
}

export function yearsReport(found: Courses, { t, names }: YearsOptions): YearsReport {
  const rows = found.courses.map((course) => ({ course, row: rowOf(course) }));
  const groups = new Map<string, YearsRow[]>();
  for (const { course, row } of rows) {
    const title = course.theme ? nameOf(course.theme) : '';
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  const on = writtenDate(found.asOf);
  return {
    heading: `${names[0] ?? ''} → ${names.at(-1) ?? ''}`,
    summary: summaryOf(
      rows.map(({ row }) => row),
      t,
    ),
    notices: found.sides.flatMap(({ plan: { year, notice } }) =>
      notice === undefined ? [] : [`${year}: ${notice.replace(/\s+/g, ' ').trim()}`],
    ),
    plans: names,
    groups: [...groups]
      .sort(([a], [b]) => byTitle.compare(a, b))
      .map(([title, own]) => ({ title, rows: [...own].sort(byGravity) })),
    questions: questionsIn(found, t),
    known: t({ nl: `Uitkomsten zoals bekend op ${on.nl}.`, en: `Outcomes as known on ${on.en}.` }),
  };
}

const byTitle = new Intl.Collator('en', { numeric: true });
const byGravity = (a: YearsRow, b: YearsRow): number => a.gravity - b.gravity || byTitle.compare(a.number, b.number);

function rowOf({ steps }: Course): YearsRow {
  const last = steps.findLast((step): step is Step => step !== undefined && step.commitments.length > 0);
  const events = steps.map((step) => step?.event);
  return {
    number: last?.commitments[0]?.entry.number ?? '',
    title: last?.commitments.map(({ entry }) => entry.title).join(' + ') ?? '',
    events,
    marks: steps.map((step) => step?.commitments[0]?.outcome),
    gravity: COURSE_EVENTS.findIndex((event) => events.includes(event)),
  };
}

/** How many go on, how many did not, and how many changed on the way. */
function summaryOf(rows: readonly YearsRow[], t: Say): string {
  const count = (are: (row: YearsRow) => boolean): number => rows.filter(are).length;
  const lastIs = (event: CourseEvent) => (row: YearsRow) => row.marks.at(-1) === undefined && lastOf(row) === event;
  const part = (number: number, label: Text): readonly string[] => (number > 0 ? [`${number} ${t(label)}`] : []);
  const going = count(({ marks }) => marks.at(-1) !== undefined);
  const parts = [
    ...part(going, going === 1 ? { nl: 'loopt door', en: 'goes on' } : { nl: 'lopen door', en: 'go on' }),
    ...(['completed', 'ended', 'vanished'] as const).flatMap((event) =>
      part(count(lastIs(event)), EVENT_LABELS[event]),
    ),
    ...(['weakened', 'strengthened', 'returned'] as const).flatMap((event) =>
      part(
        count(({ events }) => events.includes(event)),
        EVENT_LABELS[event],
      ),
    ),
  ];
  return rows.length === 0
    ? t({ nl: 'geen inzetpunten die hieraan voldoen', en: 'no commitments that meet this' })
    : `${rows.length} ${term(t, rows.length === 1 ? 'commitment' : 'commitments')}: ${parts.join(', ')}`;
}

const lastOf = ({ events }: YearsRow): CourseEvent | undefined => events.findLast((event) => event !== undefined);

function questionsIn({ comparisons }: Courses, t: Say): readonly string[] {
  return comparisons.flatMap(({ old, new: next, possible }) => {
    const count = possible.filter((each) => each.old[0]?.type === 'commitment').length;
    if (count === 0 || old.plan.year === next.plan.year) return [];
    const command = `agenda diff ${old.plan.year} ${next.plan.year} --ask`;
    return [t({ nl: `${count} te bevestigen: ${command}`, en: `${count} to confirm: ${command}` })];
  });
}

/** From so many promises on, those of which nothing is to be told are counted. */
const MANY = 100;

/** One line a promise, with a sign for each year. */
export function yearsView(report: YearsReport, showAll: boolean, t: Say, more: string): View {
  const rows = report.groups.flatMap((group) => group.rows);
  const isBrief = !showAll && rows.length >= MANY;
  const shown = (row: YearsRow): boolean => !isBrief || row.gravity <= COURSE_EVENTS.indexOf('returned');
  const quiet = rows.filter((row) => !shown(row)).length;
  return [
    { kind: 'title', text: [strong(`${report.heading}: `), report.summary] },
    ...report.notices.map((text): Block => ({ kind: 'notice', text })),
    ...(rows.some(shown) ? [{ kind: 'list', items: [[dim(legend(rows.filter(shown), t))]] } as const] : []),
    ...report.groups.flatMap(({ title, rows: own }): readonly Block[] => {
      const told = own.filter(shown);
      return told.length === 0 ? [] : [{ kind: 'heading', text: [strong(title)] }, table(report.plans, told, t)];
    }),
    ...(quiet > 0
      ? [
          {
            kind: 'paragraph',
            text: t({
              nl: `En nog ${quiet} zonder slecht nieuws. Alles: ${more}`,
              en: `And ${quiet} more without bad news. All: ${more}`,
            }),
          } as const,
        ]
      : []),
    ...(report.questions.length > 0
      ? [{ kind: 'list', items: report.questions.map((line) => `? ${line}`) } as const]
      : []),
    { kind: 'paragraph', text: [dim(report.known)] },
  ];
}

const table = (plans: readonly string[], rows: readonly YearsRow[], t: Say): Block => ({
  kind: 'table',
  columns: [
    { title: '' },
    { title: capitalised(term(t, 'commitment')), flexible: true },
    ...plans.map((title): Column => ({ title })),
    { title: t({ nl: 'Laatst', en: 'Last' }), optional: true },
  ],
  rows: rows.map((row) => [
    row.number,
    row.title,
    ...row.events.map((event): Line => (event === undefined ? '' : [toned(TONES[event], EVENT_SIGNS[event])])),
    lastMark(row, t),
  ]),
});

/** How it stood in the last plan that has it. */
function lastMark({ marks }: YearsRow, t: Say): Line {
  const mark = marks.findLast((each) => each !== undefined);
  return mark === undefined ? '' : [signed(mark, t)];
}

/** The signs that occur, with their words. */
const legend = (rows: readonly YearsRow[], t: Say): string =>
  IN_TIME.filter((event) => rows.some(({ events }) => events.includes(event)))
    .map((event) => `${EVENT_SIGNS[event]} ${t(EVENT_LABELS[event])}`)
    .join('  ');

/** The rows of a sheet, its head first. */
export function yearsCells({ groups, plans }: YearsReport, t: Say): readonly (readonly string[])[] {
  const head = [
    t({ nl: 'thema', en: 'theme' }),
    t({ nl: 'nummer', en: 'number' }),
    term(t, 'commitment'),
    ...plans.flatMap((plan) => [plan, `${plan} ${t({ nl: 'status', en: 'status' })}`]),
  ];
  const rows = groups.flatMap(({ title, rows: own }) =>
    own.map((row) => [
      title,
      // Excel takes a bare 1.1.1 for a day.
      row.number === '' ? '' : `nr ${row.number}`,
      row.title,
      ...row.events.flatMap((event, at) => [
        event === undefined ? '' : t(EVENT_LABELS[event]),
        markText(row.marks[at], t),
      ]),
    ]),
  );
  return [head, ...rows];
}

const markText = (mark: Mark | undefined, t: Say): string => (mark === undefined ? '' : t(markLabel(mark)));
export const lastText = (row: YearsRow, t: Say): string => textOf(lastMark(row, t));
