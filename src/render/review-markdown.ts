import { writtenDate } from '../i18n/date.ts';
import type { Text } from '../i18n/text.ts';
import { SEVERITY_LABELS } from '../i18n/labels.ts';
import type { Amended, ReviewReport } from '../views/review.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { diffSections } from './diff-markdown.ts';
import { markdownText } from './markdown-text.ts';
import { cut } from './width.ts';

/** A program finds its own comment again by this first line; a text from a file cannot hold it. */
export const REVIEW_MARKER = '<!-- agenda-review -->';

/** GitHub takes 65,536 characters in a comment. */
const MOST = 60_000;
const MOST_LINES = 20;
/** What a list of problems may take of that. */
const MOST_IN_LIST = 8_000;
/** A text that stands in the wrong place is not told whole. */
const LONGEST_TEXT = 300;

type Say = (text: Text) => string;

/**
 * What a branch changes, for whoever reviews it: first what may not happen without a decision, then what changes, then what is wrong.
 * Short, neutral, and plain about it when nothing changes.
 */
export function reviewMarkdown(report: ReviewReport, say: Say): string {
  const head = [
    REVIEW_MARKER,
    `## ${say({ nl: 'Wat verandert er in de agenda', en: 'What changes in the agenda' })}`,
    '',
    ...protectedLines(report.unprotected, say),
    ...amendedLines(report.amended, say),
  ].join('\n');
  const tail = [...problemLines(report.problems, say), `<sub>${markdownText(say(report.compared))}</sub>`, ''].join('\n');
  const body = report.diff ? diffSections(report.diff, say, MOST - head.length - tail.length - 1) : `${say({ nl: 'Er verandert niets in de plannen en de meldingen.', en: 'Nothing changes in the plans and the reports.' })}\n\n`;
  return `${head}\n${body}\n${tail}`.replace(/\n{3,}/g, '\n\n');
}

function protectedLines(found: readonly Diagnostic[], say: Say): readonly string[] {
  if (found.length === 0) return [];
  return [
    '> [!WARNING]',
    `> **${say({ nl: 'Vastgestelde tekst verandert zonder besluit', en: 'Adopted text changes without a decision' })}**`,
    ...fitting(found.map((diagnostic) => line(diagnostic, say)), say).map((line) => `> ${line}`),
    '',
  ];
}

function amendedLines(amended: readonly Amended[], say: Say): readonly string[] {
  if (amended.length === 0) return [];
  return [`**${say({ nl: 'Vastgestelde tekst verandert met een besluit', en: 'Adopted text changes by decision' })}**`, '', ...fitting(amended.map((amendment) => amendedLine(amendment, say)), say), ''];
}

function amendedLine({ title, what, why, decision, editorial }: Amended, say: Say): string {
  const by = decision ? `${decision.body ?? '?'}, ${say(writtenDate(decision.date ?? ''))}` : editorial ? say({ nl: 'alleen een tikfout', en: 'only a slip of the pen' }) : say({ nl: 'geen besluit genoemd', en: 'no decision named' });
  return `- ${markdownText(`${short(title)}: ${short([what, why].filter((text) => text !== '').join(' '))} (${short(by)})`)}`;
}

function problemLines(problems: readonly Diagnostic[], say: Say): readonly string[] {
  if (problems.length === 0) return [];
  return [`### ${say({ nl: 'Nog te verhelpen', en: 'Still to mend' })}`, '', ...fitting(problems.map((diagnostic) => line(diagnostic, say)), say), ''];
}

/** As many lines from the start as there is room for, and how many are left. */
function fitting(lines: readonly string[], say: Say): readonly string[] {
  let room = MOST_IN_LIST;
  const end = lines.findIndex((line, at) => at === MOST_LINES || (room -= line.length) < 0);
  const rest = end === -1 ? 0 : lines.length - end;
  return rest === 0 ? lines : [...lines.slice(0, end), `- ${say({ nl: `en nog ${rest}`, en: `and ${rest} more` })}`];
}

const line = ({ severity, file, range, message, rule }: Diagnostic, say: Say): string =>
  `- **${say(SEVERITY_LABELS[severity])}** ${markdownText(`${short(file)}:${range.start.line}`)}: ${markdownText(short(say(message)))} (${markdownText(rule)})`;

/** In characters as well as in cells, since some take no cell. */
const short = (text: string): string => cut(text.slice(0, 2 * LONGEST_TEXT), LONGEST_TEXT);
