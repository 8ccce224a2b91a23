import { deviates, type Needed, neededBy, type Report } from '../actions/report.ts';
import type { ValueMap } from '../edit/value.ts';
import { STATUS_LABELS } from '../i18n/labels.ts';
import type { Say } from '../i18n/own-labels.ts';
import { UserError } from '../i18n/user-error.ts';
import { STATUSES, type Status } from '../model/words.ts';
import { meantStatus } from '../query/meant-status.ts';
import { NOTE_ASKED } from '../rules/update/note-missing.ts';
import { shellWord } from '../text/shell-word.ts';
import { askParts, missingOption } from './ask-parts.ts';
import type { Session } from './session.ts';
import { decisionFrom, evidenceFrom, numberFrom, type Words } from './update-options.ts';

/** What a report is about, as far as the questions need it. */
export interface Subject extends Words {
  /** As it was named on the command line. */
  readonly ref: string;
  /** Its number and title, and what was last reported; stands above the first question. */
  readonly heading: string;
  /** Whether it is an indicator, which has a value and no status. */
  readonly measures: boolean;
  /** What is counted, with its unit: "ledenavonden (avonden)"; undefined without a target. */
  readonly counted: string | undefined;
  /** Which of how many it is, where somebody goes through a row of them. */
  readonly turn?: Turn | undefined;
}

export interface Turn {
  /** Counted from 1. */
  readonly at: number;
  readonly of: number;
}

interface Question {
  readonly part: Needed | 'consequence' | 'remedy';
  readonly asks: (report: Report, subject: Subject, t: Say) => string | undefined;
  readonly fill: (answer: string, subject: Subject) => Report;
}

/** In the order in which they are asked; a question that returns no text is not for this report. */
const QUESTIONS: readonly Question[] = [
  {
    part: 'status',
    asks: (_report, { measures, labels, turn }, t) => {
      if (measures) return undefined;
      const lines = STATUSES.map((status, at) => `${at + 1} ${labels.get(status) ?? t(STATUS_LABELS[status])}\n`);
      const question = t({ nl: 'Hoe staat het ervoor?', en: 'How do things stand?' });
      if (turn === undefined)
        return `${lines.join('')}${question} ${t({ nl: '(leeg: stoppen)', en: '(empty: stop)' })}`;
      // Whoever is at the second one has just read the list.
      return `${turn.at === 1 ? lines.join('') : ''}${question} ${t({
        nl: `(1-${STATUSES.length}; leeg: overslaan; stop)`,
        en: `(1-${STATUSES.length}; empty: skip; stop)`,
      })}`;
    },
    fill: (answer, { labels }) => ({ status: numbered(answer) ?? meantStatus(answer, labels) ?? noStatus(answer) }),
  },
  {
    part: 'value',
    asks: (_report, { counted }, t) =>
      counted === undefined
        ? undefined
        : t({ nl: `Hoeveel is het nu: ${counted}?`, en: `How much is it now: ${counted}?` }),
    fill: (answer) => ({ value: numberFrom(answer, '--value') }),
  },
  {
    part: 'cause',
    asks: (report, _subject, t) =>
      deviates(report) ? t({ nl: 'Waardoor komt het?', en: 'What is the cause?' }) : undefined,
    fill: (cause) => ({ cause }),
  },
  {
    part: 'consequence',
    asks: (report, _subject, t) =>
      deviates(report) ? t({ nl: 'Wat betekent dat?', en: 'What does that mean?' }) : undefined,
    fill: (consequence) => ({ consequence }),
  },
  {
    part: 'remedy',
    asks: (report, _subject, t) =>
      deviates(report) ? t({ nl: 'Wat wordt eraan gedaan?', en: 'What is done about it?' }) : undefined,
    fill: (remedy) => ({ remedy }),
  },
  {
    part: 'evidence',
    asks: ({ status }, _subject, t) =>
      status === 'done'
        ? t({
            nl: 'Waar is het na te lezen? (webadres of omschrijving)',
            en: 'Where can it be verified? (web address or description)',
          })
        : undefined,
    fill: (answer) => ({ evidence: [evidenceFrom(answer)] }),
  },
  {
    part: 'decision',
    asks: ({ status }, _subject, t) =>
      status === 'stopped'
        ? t({
            nl: 'Wie besloot dat, en wanneer? (Bestuur; 24 juni 2026)',
            en: 'Who decided that, and when? (Board; 24 June 2026)',
          })
        : undefined,
    fill: (answer) => ({ decision: decisionFrom(answer) }),
  },
  {
    part: 'note',
    asks: ({ status }, _subject, t) => {
      const about = status && NOTE_ASKED[status];
      return `${t({ nl: 'Toelichting', en: 'Note' })}${about ? ` (${t(about)})` : ''}:`;
    },
    fill: (note) => ({ note }),
  },
];

const numbered = (answer: string): Status | undefined =>
  /^\d+$/.test(answer) ? STATUSES[Number(answer) - 1] : undefined;

function noStatus(answer: string): never {
  throw new UserError(
    { nl: `"${answer}" is geen status.`, en: `"${answer}" is not a status.` },
    {
      nl: `Kies een nummer van 1 tot en met ${STATUSES.length}, of typ de status.`,
      en: `Choose a number from 1 to ${STATUSES.length}, or type the status.`,
    },
  );
}

/**
 * Asks for what a report still needs, and, once something had to be asked, for what may be added.
 * @param summary the report in a line, as it would be kept
 * @returns undefined where the person stops, `'all'` where with all of a row
 * @throws UserError that names the option, where nobody is there to ask
 */
export const completeReport = (
  session: Session,
  t: Say,
  given: Report,
  subject: Subject,
  summary: (report: Report) => string,
): Promise<Report | 'all' | undefined> =>
  askParts(session, given, {
    questions: QUESTIONS.map(({ part, asks, fill }) => ({
      part,
      asks: (report) => asks(report, subject, t),
      fill: (answer) => fill(answer, subject),
      canStop: part === 'status',
    })),
    heading: `${subject.turn ? `${subject.turn.at}/${subject.turn.of}  ` : ''}${subject.heading}`,
    endsAll: (answer) =>
      subject.turn !== undefined &&
      (answer === undefined ? subject.turn.at > 1 : /^stop(?:pen)?$/i.test(answer.trim())),
    neededBy: (report) => neededBy(report, subject.measures),
    summary,
    missing: (report) => missing(report, subject),
    brokenOff: (report) => brokenOff(report, subject),
  });

/** Nothing that was answered is lost: it becomes the command with which to go on. */
function brokenOff(report: Report, { ref }: Subject): UserError {
  const { status, value, cause, consequence, remedy, note, evidence = [], decision } = report;
  const words = (map: ValueMap, ...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => (typeof map[key] === 'string' ? [map[key]] : []));
  const flags: readonly (readonly [string, string | undefined])[] = [
    ['--status', status],
    ['--value', typeof value === 'number' ? String(value) : undefined],
    ['--cause', cause],
    ['--consequence', consequence],
    ['--remedy', remedy],
    ...evidence.map((each) => ['--evidence', words(each, 'url', 'reference')[0]] as const),
    ['--decision', decision && words(decision, 'body', 'date', 'reference').join('; ')],
    ['--note', note],
  ];
  const given = flags.flatMap(([flag, text]) => (text === undefined ? [] : [`${flag} ${shellWord(text)}`]));
  return new UserError(
    { nl: 'Er is niets geschreven.', en: 'Nothing was written.' },
    { nl: 'Ga verder met wat je al antwoordde:', en: 'Go on with what you answered already:' },
    'usage',
    [['agenda update', shellWord(ref), ...given].join(' ')],
  );
}

/** Names the first option that is missing. */
export function missing(report: Report, { measures }: Pick<Subject, 'measures'>): UserError {
  const [part] = neededBy(report, measures);
  const label = report.status && STATUS_LABELS[report.status];
  return missingOption(
    `--${part}`,
    label && { nl: ` (verplicht bij "${label.nl}")`, en: ` (required for "${label.en}")` },
  );
}
