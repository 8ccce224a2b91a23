import type { Level } from '../diff/kinds.ts';
import type { Text } from '../i18n/text.ts';
import type { WordChange } from '../text/word-diff.ts';
import { LEVEL_LABELS } from '../views/diff-labels.ts';
import { type DiffGroup, type DiffItem, type DiffReport, type PossibleItem, saidText } from '../views/diff-report.ts';
import {
  isNumbered,
  type MarkedBlock,
  type MarkedLine,
  markedBlocks,
  plain,
  withoutMark,
} from '../views/marked-lines.ts';
import { markdownDocument, markdownText } from './markdown-text.ts';
import { type MarkedRun, markedRuns, runsAsWritten } from './prose/marked-runs.ts';
import type { Rendered } from './rendered.ts';

/**
 * The first line of a comment, by which a program finds its own comment again. No text from a file can contain it,
 * since `<` is escaped.
 */
export const MARKER = '<!-- agenda-diff -->';

/** In characters. GitHub accepts 65,536 in a comment; this leaves room for what a workflow adds. */
const MOST = 60_000;

/** What is shown. Each next scope leaves out more, until the text fits. */
interface Scope {
  readonly words: boolean;
  readonly levels: readonly Level[];
  readonly note: Text | undefined;
}

const SCOPES: readonly Scope[] = [
  { words: true, levels: ['major', 'minor', 'info'], note: undefined },
  {
    words: false,
    levels: ['major', 'minor', 'info'],
    note: {
      nl: 'De gewijzigde woorden zijn weggelaten, omdat de tekst anders te lang is.',
      en: 'The changed words are left out, because the text would be too long.',
    },
  },
  {
    words: false,
    levels: ['major', 'minor'],
    note: {
      nl: 'De gewijzigde woorden en de kleinste wijzigingen zijn weggelaten, omdat de tekst anders te lang is.',
      en: 'The changed words and the smallest changes are left out, because the text would be too long.',
    },
  },
  {
    words: false,
    levels: ['major'],
    note: {
      nl: 'Alleen de grote wijzigingen worden getoond, omdat de tekst anders te lang is.',
      en: 'Only the major changes are shown, because the text would be too long.',
    },
  },
];

/**
 * A comparison as a comment on a pull request: the summary, the major changes, and the rest folded by theme. Less than
 * 60,000 characters.
 */
export function diffMarkdown(report: DiffReport, t: (text: Text) => string): Rendered {
  const head = `${MARKER}\n### ${markdownText(report.heading)}\n\n`;
  return markdownDocument(head + diffSections(report, t, MOST - head.length));
}

/** The comparison without a heading, as part of a longer comment, in fewer than `most` characters. */
export function diffSections(report: DiffReport, t: (text: Text) => string, most: number): string {
  for (const scope of SCOPES) {
    const text = written(report, scope, t);
    if (text.length < most) return text;
  }
  return cut(written({ ...report, groups: [], possible: [] }, SCOPES.at(-1) as Scope, t), majorsOf(report), most, t);
}

function written(report: DiffReport, scope: Scope, t: (text: Text) => string): string {
  return [
    ...opening(report, scope, t),
    ...majors(majorsOf(report), t),
    ...report.groups.flatMap((group) => folded(group, scope, t)),
    ...possibleLines(report.possible, t),
    `<sub>${markdownText(report.known)}</sub>`,
    '',
  ].join('\n');
}

const opening = ({ summary, notices }: DiffReport, { note }: Scope, t: (text: Text) => string): readonly string[] => [
  markdownText(summary),
  '',
  ...notices.flatMap((text) => [`> ${markdownText(text)}`, '']),
  ...(note ? [`_${markdownText(t(note))}_`, ''] : []),
];

const majorsOf = ({ groups }: DiffReport): readonly DiffItem[] =>
  groups.flatMap(({ items }) => items.filter(({ level }) => level === 'major'));

function majors(items: readonly DiffItem[], t: (text: Text) => string): readonly string[] {
  if (items.length === 0) return [];
  return [...tableHead(t), ...items.map(row), ''];
}

const tableHead = (t: (text: Text) => string): readonly string[] => [
  `| | ${t({ nl: 'Wat', en: 'What' })} | ${t({ nl: 'Wat er is gewijzigd', en: 'What changed' })} |`,
  '|---|---|---|',
];
const row = (item: DiffItem): string =>
  `| ${markdownText(item.sign)} | ${nameOf(item)} | ${markdownText(phrases(item).join('; '))} |`;

const nameOf = ({ type, name }: DiffItem): string => markdownText(type === '' ? name : `${type} ${name}`);
const phrases = ({ said, parts }: DiffItem): readonly string[] => [
  saidText({ said }),
  ...parts.filter(({ level }) => level === 'major').map((part) => `${part.type} ${part.name}: ${saidText(part)}`),
];

function folded({ title, items }: DiffGroup, { words, levels }: Scope, t: (text: Text) => string): readonly string[] {
  const shown = items.filter(({ level, kinds }) => levels.includes(level) && !kinds.includes('unchanged'));
  if (shown.length === 0) return [];
  const counts = levels
    .map((level) => ({ level, count: shown.filter((item) => item.level === level).length }))
    .filter(({ count }) => count > 0);
  const told = counts.map(({ level, count }) => `${count} ${t(LEVEL_LABELS[level])}`).join(', ');
  return [
    '<details>',
    `<summary>${markdownText(`${title} (${told})`)}</summary>`,
    '',
    ...shown.flatMap((item) => itemLines(item, words)),
    '',
    '</details>',
    '',
  ];
}

function itemLines(item: DiffItem, words: boolean): readonly string[] {
  const said = item.said.length > 0 ? `: ${markdownText(saidText(item))}` : '';
  return [
    `- ${markdownText(item.sign)} **${nameOf(item)}**${said}`,
    ...item.parts.map(
      (part) =>
        `  - ${markdownText(part.sign)} ${nameOf(part)}${part.said.length > 0 ? `: ${markdownText(saidText(part))}` : ''}`,
    ),
    ...(words && item.words && item.words.length > 0 ? textLines(item.words) : []),
  ];
}

/** The text with its changes, within an item: what is a table, a list or a quotation is one there too. */
const textLines = (words: readonly WordChange[]): readonly string[] =>
  markedBlocks(words)
    .flatMap((block, at) => [...(at === 0 ? [] : ['']), ...blockLines(block)])
    .map((line, at) => (at === 0 ? `  - ${line}` : line === '' ? '' : `    ${line}`));

function blockLines(block: MarkedBlock): readonly string[] {
  switch (block.kind) {
    case 'table': {
      const cells = (row: readonly MarkedLine[]): string => `| ${row.map(marked).join(' | ')} |`;
      return [cells(block.head), `|${block.head.map(() => '---|').join('')}`, ...block.rows.map(cells)];
    }
    case 'list':
      return block.lines.map((line) => {
        const depth = /^\s/.test(plain(line)) ? '  ' : '';
        const number = /\d+/.exec(plain(line))?.[0];
        return `${depth}${number === undefined || !isNumbered(line) ? '-' : `${number}.`} ${marked(withoutMark(line, 'item'))}`;
      });
    case 'quote':
      return block.lines.map((line) => `> ${marked(withoutMark(line, 'quote'))}`.trimEnd());
    case 'heading':
      return block.lines.map((line) => `**${marked(withoutMark(line, 'heading'))}**`);
    case 'code':
      return block.lines.map((line) => `${markedText(runsAsWritten(line))}<br>`);
    default:
      return block.lines.map(marked);
  }
}

const TAGS = { strong: 'strong', emphasis: 'em', deleted: 's', code: 'code' } as const;

const marked = (line: MarkedLine): string => markedText(markedRuns(line));

function markedText(all: readonly MarkedRun[]): string {
  return all
    .map(({ op, text, styles, url }, at, runs) => {
      // No text from a file becomes a link in a comment: the address stands beside its words.
      const said = markdownText(
        url === undefined || url === text || runs[at + 1]?.url === url ? text.trim() : `${text.trim()} (${url})`,
      );
      if (markdownText(text.trim()) === '') return ' ';
      const [before, behind] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
      const tags = [...(op === 'equal' ? [] : [op === 'delete' ? 'del' : 'ins']), ...styles.map((each) => TAGS[each])];
      return `${before}${tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, said)}${behind}`;
    })
    .join('')
    .trim();
}

function possibleLines(possible: readonly PossibleItem[], t: (text: Text) => string): readonly string[] {
  if (possible.length === 0) return [];
  const joined = (names: readonly string[]): string => markdownText(names.join(' + '));
  return [
    `<details>`,
    `<summary>${t({ nl: `Te bevestigen (${possible.length})`, en: `To confirm (${possible.length})` })}</summary>`,
    '',
    ...possible.flatMap(({ old, new: fresh, score, paste }) => [
      `- ${joined(old)} → ${joined(fresh)} (${score}%)`,
      ...paste.map(({ file, line }) => `  - ${markdownText(file)}: ${markdownText(line)}`),
    ]),
    '',
    '</details>',
    '',
  ];
}

/** The first major changes, as many as fit, and a line with how many are left. */
function cut(opening: string, items: readonly DiffItem[], most: number, t: (text: Text) => string): string {
  const lines: string[] = [];
  let length = opening.length + tableHead(t).join('\n').length + 200;
  for (const line of items.map(row)) {
    length += line.length + 1;
    if (length >= most) break;
    lines.push(line);
  }
  const rest = items.length - lines.length;
  return [opening, ...tableHead(t), ...lines, '', t({ nl: `… en nog ${rest}.`, en: `… and ${rest} more.` }), ''].join(
    '\n',
  );
}
