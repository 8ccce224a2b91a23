import type { Text } from '../language/text.ts';
import { SEVERITY_LABELS } from '../language/labels.ts';
import type { ReviewReport } from '../report/review.ts';
import type { Diagnostic } from '../rules/locate.ts';
import { diffSections } from './diff-markdown.ts';
import { markdownText } from './markdown-text.ts';

/** A program finds its own comment again by this first line; a text from a file cannot hold it. */
export const REVIEW_MARKER = '<!-- agenda-review -->';

/** GitHub takes 65,536 characters in a comment. */
const MOST = 60_000;
const MOST_PROBLEMS = 20;

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
    ...limited(found, say).map((line) => `> ${line}`),
    '',
  ];
}

function problemLines(problems: readonly Diagnostic[], say: Say): readonly string[] {
  if (problems.length === 0) return [];
  return [`### ${say({ nl: 'Nog te verhelpen', en: 'Still to mend' })}`, '', ...limited(problems, say), ''];
}

function limited(diagnostics: readonly Diagnostic[], say: Say): readonly string[] {
  const shown = diagnostics.slice(0, MOST_PROBLEMS).map((diagnostic) => line(diagnostic, say));
  const rest = diagnostics.length - shown.length;
  return rest > 0 ? [...shown, `- ${say({ nl: `en nog ${rest}`, en: `and ${rest} more` })}`] : shown;
}

const line = ({ severity, file, range, message, rule }: Diagnostic, say: Say): string =>
  `- **${say(SEVERITY_LABELS[severity])}** ${markdownText(`${file}:${range.start.line}`)}: ${markdownText(say(message))} (${markdownText(rule)})`;
