import { writtenDate } from '../i18n/date.ts';
import { SEVERITY_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import type { Diagnostic } from '../lint/locate.ts';
import type { ReportedLine } from '../views/reported.ts';
import type { Amended, ReviewReport } from '../views/review.ts';
import { diffSections } from './diff-markdown.ts';
import { markdownDocument, markdownText } from './markdown-text.ts';
import type { Rendered } from './rendered.ts';
import { truncate } from './width.ts';

/** The first line of a comment, by which a program finds its own comment again. No text from a file can contain it. */
export const REVIEW_MARKER = '<!-- agenda-review -->';

/** GitHub takes 65,536 characters in a comment. */
const MOST = 60_000;
const MOST_LINES = 20;
/** The most characters of one list. */
const MOST_IN_LIST = 8_000;
/** In cells. */
const LONGEST_TEXT = 300;

type Say = (text: Text) => string;

/**
 * What a branch changes, for its reviewers: first changes that need a decision, then all changes, then problems.
 * @returns a comment of less than 65,536 characters
 */
export function reviewMarkdown(report: ReviewReport, t: Say): Rendered {
  const head = [
    REVIEW_MARKER,
    `## ${t({ nl: 'Wat verandert er in de agenda', en: 'What changes in the agenda' })}`,
    '',
    ...protectedLines(report.unprotected, t),
    ...amendedLines(report.amended, t),
    ...reportedLines(report.reported, t),
  ].join('\n');
  const tail = [...problemLines(report.problems, t), `<sub>${markdownText(t(report.compared))}</sub>`, ''].join('\n');
  const body = report.diff
    ? diffSections(report.diff, t, MOST - head.length - tail.length - 1)
    : `${t({ nl: 'Er verandert niets in de jaarplannen en de voortgangsmeldingen.', en: 'Nothing changes in the plans and the progress reports.' })}\n\n`;
  return markdownDocument(`${head}\n${body}\n${tail}`.replace(/\n{3,}/g, '\n\n'));
}

function protectedLines(found: readonly Diagnostic[], t: Say): readonly string[] {
  if (found.length === 0) return [];
  return [
    '> [!WARNING]',
    `> **${t({ nl: 'Wat was vastgesteld of gemeld, verandert zonder besluit', en: 'What was adopted or reported changes without a decision' })}**`,
    ...fitting(
      found.map((diagnostic) => line(diagnostic, t)),
      t,
    ).map((line) => `> ${line}`),
    '',
  ];
}

function amendedLines(amended: readonly Amended[], t: Say): readonly string[] {
  if (amended.length === 0) return [];
  return [
    `**${t({ nl: 'Vastgestelde tekst verandert met een besluit', en: 'Adopted text changes by decision' })}**`,
    '',
    ...fitting(
      amended.map((amendment) => amendedLine(amendment, t)),
      t,
    ),
    '',
  ];
}

function amendedLine({ title, what, why, decision, editorial }: Amended, t: Say): string {
  const by = decision
    ? `${decision.body ?? '?'}, ${t(writtenDate(decision.date ?? ''))}`
    : editorial
      ? t({ nl: 'alleen een tikfout', en: 'only a typo' })
      : t({ nl: 'geen besluit genoemd', en: 'no decision named' });
  return `- ${markdownText(`${short(title)}: ${short([what, why].filter((text) => text !== '').join(' '))} (${short(by)})`)}`;
}

/** A table that everybody sees: bad news is not folded away. */
function reportedLines(reported: readonly ReportedLine[], t: Say): readonly string[] {
  if (reported.length === 0) return [];
  const cells = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const columns = [
    t({ nl: 'Inzetpunt', en: 'Commitment' }),
    t({ nl: 'Status', en: 'Status' }),
    t({ nl: 'Gemeten', en: 'Measured' }),
    t({ nl: 'Streefdatum', en: 'Due' }),
    t({ nl: 'Waardoor', en: 'Why' }),
  ];
  const rows = reported.map(({ what, status, value, due, cause }) => [what, status, value, due, cause].map(short));
  // A column that is empty in every row is left out.
  const shown = columns.flatMap((_title, at) => (at < 2 || rows.some((row) => row[at] !== '') ? [at] : []));
  const lines = rows.map((row) => cells(shown.map((at) => markdownText(row[at] ?? ''))));
  return [
    `### ${t({ nl: 'Gemeld', en: 'Reported' })}`,
    '',
    cells(shown.map((at) => columns[at] ?? '')),
    `|${shown.map(() => '---|').join('')}`,
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES
      ? ['', t({ nl: `En nog ${lines.length - MOST_LINES}.`, en: `And ${lines.length - MOST_LINES} more.` })]
      : []),
    '',
  ];
}

function problemLines(problems: readonly Diagnostic[], t: Say): readonly string[] {
  if (problems.length === 0) return [];
  return [
    `### ${t({ nl: 'Nog op te lossen', en: 'Still to fix' })}`,
    '',
    ...fitting(
      problems.map((diagnostic) => line(diagnostic, t)),
      t,
    ),
    '',
  ];
}

/** The first lines, as many as fit, and a line with how many are left. */
function fitting(lines: readonly string[], t: Say): readonly string[] {
  let room = MOST_IN_LIST;
  const end = lines.findIndex((line, at) => at === MOST_LINES || (room -= line.length) < 0);
  const rest = end === -1 ? 0 : lines.length - end;
  return rest === 0 ? lines : [...lines.slice(0, end), `- ${t({ nl: `en nog ${rest}`, en: `and ${rest} more` })}`];
}

const line = ({ severity, file, range, message, rule }: Diagnostic, t: Say): string =>
  `- **${t(SEVERITY_LABELS[severity])}** ${markdownText(`${short(file)}:${range.start.line}`)}: ${markdownText(short(t(message)))} (${markdownText(rule)})`;

/** Limited in characters too, since some characters take no cell. */
const short = (text: string): string => truncate(text.slice(0, 2 * LONGEST_TEXT), LONGEST_TEXT);
