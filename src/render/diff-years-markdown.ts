import {
  EVENT_LABELS,
  EVENT_SIGNS,
  lastText,
  type YearsGroup,
  type YearsReport,
  type YearsRow,
} from '../views/diff-years.ts';
import type { Say } from '../views/wording.ts';
import { markdownDocument, markdownText } from './markdown-text.ts';
import type { Rendered } from './rendered.ts';

/** What became of each promise over the years, as tables in Markdown. */
export const yearsMarkdown = (report: YearsReport, t: Say): Rendered =>
  markdownDocument(
    [
      `### ${markdownText(report.heading)}`,
      '',
      markdownText(report.summary),
      '',
      ...report.notices.flatMap((text) => [`> ${markdownText(text)}`, '']),
      ...report.groups.flatMap((group) => tableOf(group, report.plans, t)),
      ...report.questions.flatMap((line) => [`- ? ${markdownText(line)}`]),
      ...(report.questions.length > 0 ? [''] : []),
      `<sub>${markdownText(report.known)}</sub>`,
      '',
    ].join('\n'),
  );

function tableOf({ title, rows }: YearsGroup, plans: readonly string[], t: Say): readonly string[] {
  const cells = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const columns = ['', t({ nl: 'Inzetpunt', en: 'Commitment' }), ...plans, t({ nl: 'Laatst', en: 'Last' })];
  return [
    `#### ${markdownText(title)}`,
    '',
    cells(columns.map(markdownText)),
    `|${columns.map(() => '---|').join('')}`,
    ...rows.map((row) => cells(cellsOf(row, t).map(markdownText))),
    '',
  ];
}

const cellsOf = (row: YearsRow, t: Say): readonly string[] => [
  row.number,
  row.title,
  ...row.events.map((event) => (event === undefined ? '' : `${EVENT_SIGNS[event]} ${t(EVENT_LABELS[event])}`)),
  lastText(row, t),
];
