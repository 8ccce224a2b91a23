import type { Language } from '../i18n/text.ts';
import type { WordChange } from '../text/word-diff.ts';
import { LEVEL_LABELS } from '../views/diff-labels.ts';
import { type DiffGroup, type DiffItem, type DiffReport, type PossibleItem, saidText } from '../views/diff-report.ts';
import {
  type MarkedBlock,
  type MarkedLine,
  markedBlocks,
  sideOf,
  wholeText,
  withoutMark,
} from '../views/marked-lines.ts';
import { type Rendered, rendered } from './rendered.ts';
import { safe } from './safe.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text without markup, for an element or an attribute. */
const escaped = (text: string): string => safe(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/**
 * A complete page, in which texts from files are {@link escaped}. No line of it is a workflow command where it is
 * printed.
 */
const htmlDocument = (text: string): Rendered => rendered(withoutCommandsInXml(text));

/**
 * A comparison as one page without scripts and external files: old and new text side by side, suitable for printing.
 */
export function diffHtml(report: DiffReport, language: Language): Rendered {
  const title = escaped(`${report.heading}: ${report.summary}`);
  return htmlDocument(
    [
      '<!doctype html>',
      `<html lang="${language}">`,
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escaped(report.heading)}</title>`,
      `<style>${STYLE}</style>`,
      '</head>',
      '<body>',
      `<h1>${escaped(report.heading)}</h1>`,
      `<p class="summary" title="${title}">${escaped(report.summary)}</p>`,
      ...report.notices.map((notice) => `<p class="notice">${escaped(notice)}</p>`),
      ...report.groups.flatMap((group) => section(group, language)),
      ...possibleSection(report.possible, language),
      `<footer>${escaped(report.known)}</footer>`,
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  );
}

function section({ title, items }: DiffGroup, language: Language): readonly string[] {
  const told = items.filter(({ kinds }) => !kinds.includes('unchanged'));
  const same = items.filter(({ kinds }) => kinds.includes('unchanged')).map(({ name }) => name);
  const unchanged =
    same.length > 0
      ? [`<p class="same">${language === 'nl' ? 'Gelijk gebleven' : 'The same'}: ${escaped(same.join(' · '))}</p>`]
      : [];
  return [
    '<section>',
    `<h2>${escaped(title)}</h2>`,
    ...told.map((item) => article(item, language)),
    ...unchanged,
    '</section>',
  ];
}

function article(item: DiffItem, language: Language): string {
  const { level, sign, type, name, said, parts } = item;
  return [
    `<article class="${level}">`,
    `<h3><span class="sign">${escaped(sign)}</span> ${type === '' ? '' : `<span class="type">${escaped(type)}</span> `}${escaped(name)} <span class="level">${escaped(LEVEL_LABELS[level][language])}</span></h3>`,
    ...(said.length > 0 ? [`<p>${escaped(saidText(item))}</p>`] : []),
    ...(parts.length > 0
      ? [
          `<ul>${parts.map((part) => `<li>${escaped(`${part.sign} ${part.type} ${part.name}${part.said.length > 0 ? `: ${saidText(part)}` : ''}`)}</li>`).join('')}</ul>`,
        ]
      : []),
    ...(item.isProse ? folded(sideBySide(item), language) : sideBySide(item)),
    '</article>',
  ].join('\n');
}

/** Pages of prose are there for who asks for them. */
const folded = (lines: readonly string[], language: Language): readonly string[] =>
  lines.length === 0
    ? []
    : [
        `<details><summary>${language === 'nl' ? 'de tekst, voor en na' : 'the text, before and after'}</summary>`,
        ...lines,
        '</details>',
      ];

/** The old text with removed words marked, beside the new text with added words marked. */
function sideBySide({ texts, words }: DiffItem): readonly string[] {
  if (!texts || words?.length === 0) return [];
  const side = (kept: 'delete' | 'insert', written: string): string =>
    (words ? markedBlocks(words).flatMap((block) => sideOf(block, kept) ?? []) : markedBlocks(wholeText(written)))
      .map(blockHtml)
      .join('');
  return [`<div class="sides"><div>${side('delete', texts.old)}</div><div>${side('insert', texts.new)}</div></div>`];
}

function blockHtml(block: MarkedBlock): string {
  switch (block.kind) {
    case 'table': {
      const row = (cells: readonly MarkedLine[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${lineHtml(cell)}</${tag}>`).join('')}</tr>`;
      return `<table>${row(block.head, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
    }
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      return `<${tag}>${block.lines.map((line) => `<li>${lineHtml(withoutMark(line, 'item'))}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${block.lines.map((line) => lineHtml(withoutMark(line, 'quote'))).join('<br>')}</blockquote>`;
    case 'code':
      return `<pre>${block.lines.map(lineHtml).join('\n')}</pre>`;
    case 'heading':
      return block.lines.map((line) => `<p><strong>${lineHtml(withoutMark(line, 'heading'))}</strong></p>`).join('');
    default:
      return block.lines.map((line) => `<p>${lineHtml(line)}</p>`).join('');
  }
}

const lineHtml = (line: MarkedLine): string => line.map(marked).join('').trim();

const marked = ({ op, text }: WordChange): string =>
  op === 'equal' ? escaped(text) : op === 'delete' ? `<del>${escaped(text)}</del>` : `<ins>${escaped(text)}</ins>`;

function possibleSection(possible: readonly PossibleItem[], language: Language): readonly string[] {
  if (possible.length === 0) return [];
  const item = ({ old, new: fresh, score, paste }: PossibleItem): string =>
    `<li>${escaped(`${old.join(' + ')} → ${fresh.join(' + ')} (${score}%)`)}${paste.map(({ file, line }) => `<br><code>${escaped(file)}</code>: <code>${escaped(line)}</code>`).join('')}</li>`;
  return [
    '<section>',
    `<h2>${language === 'nl' ? 'Te bevestigen: is dit hetzelfde?' : 'To confirm: is this the same?'}</h2>`,
    `<ul>${possible.map(item).join('')}</ul>`,
    '</section>',
  ];
}

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { margin: 0; } h2 { margin: 2rem 0 .5rem; border-bottom: 2px solid #1a1a1a; } h3 { margin: 0; font-size: 1rem; }
.summary { font-size: 1.15rem; } .notice { border-left: .25rem solid #8a5300; padding: .25rem .75rem; background: #fff6e5; }
article { padding: .6rem 0 .6rem .75rem; border-left: .25rem solid #c4c4c4; margin: .5rem 0; break-inside: avoid; }
article.major { border-color: #a4151c; } article.minor { border-color: #1b5fa8; } article p { margin: .1rem 0; }
.sign { display: inline-block; width: 1.2em; } .type, .level, .same, footer { color: #595959; font-weight: normal; } .level { font-size: .8rem; border: 1px solid; border-radius: .2rem; padding: 0 .3rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: .5rem; } .sides > div { background: #f6f6f6; padding: .5rem .75rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; } th, td { border: 1px solid #c4c4c4; padding: .1rem .4rem; text-align: left; vertical-align: top; }
.sides p, .sides ul, .sides table, .sides pre { margin: .3rem 0; } blockquote { margin: .3rem 0; padding-left: .6rem; border-left: .2rem solid #c4c4c4; } pre { white-space: pre-wrap; }
del { background: #fbdcdc; } ins { background: #d8f0d8; text-decoration: none; border-bottom: 2px solid #1b6e1b; }
footer { margin: 2rem 0; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } .sides > div { background: none; border: 1px solid #c4c4c4; } }
`;
