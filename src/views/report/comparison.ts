import { type Item, itemsOf } from '../../query/index-agenda.ts';
import { LEVEL_LABELS } from '../diff-labels.ts';
import { type DiffGroup, type DiffItem, type DiffReport, type PossibleItem, saidText } from '../diff-report.ts';
import { wholeText } from '../marked-lines.ts';
import { type Page, type PageLine, quoted, recordLink } from '../page.ts';
import { dim, strong } from '../view.ts';
import type { Say } from '../wording.ts';
import type { Compared, ReportContext } from './context.ts';

/** Past this many changes, which words changed is told on each commitment's own page alone. */
const MOST_WITH_WORDS = 150;

/** The plan against the one before it. */
export function comparisonPage({ before, report }: Compared, { plan, t }: ReportContext): Page {
  const byName = new Map(itemsOf(plan).map((item) => [`${item.number} ${item.title}`, item]));
  const title = t({
    nl: `Vergelijking van ${before.year} en ${plan.year}`,
    en: `Comparison of ${before.year} and ${plan.year}`,
  });
  return [{ kind: 'heading', text: title, level: 1 }, ...diffBlocks(report, t, { find: (name) => byName.get(name) })];
}

/** Leads to what something is now, by its number and title. */
type FindByName = (name: string) => Item | undefined;

export interface DiffLayout {
  readonly find?: FindByName;
  /** Whether old and new texts stand beside one another, rather than folded away. */
  readonly beside?: boolean;
}

/** What happened to each promise between two plans, or two versions of one, most serious first. */
export function diffBlocks(
  report: DiffReport,
  t: Say,
  { find = () => undefined, beside = false }: DiffLayout = {},
): Page {
  const count = report.groups.reduce((sum, { items }) => sum + items.length, 0);
  const telling: Telling = { t, find, beside, withWords: beside || count <= MOST_WITH_WORDS };
  return [
    { kind: 'paragraph', text: [strong(report.summary)] },
    ...report.notices.map((text) => ({ kind: 'notice', text }) as const),
    ...report.groups.flatMap((group) => groupBlocks(group, telling)),
    ...possibleBlocks(report.possible, t),
    { kind: 'paragraph', text: [dim(report.known)] },
  ];
}

interface Telling {
  readonly t: Say;
  readonly find: FindByName;
  readonly beside: boolean;
  readonly withWords: boolean;
}

/** What is new and what stayed the same needs no more than its name. */
function groupBlocks({ title, items }: DiffGroup, telling: Telling): Page {
  const { t } = telling;
  const named = (test: (item: DiffItem) => boolean): readonly DiffItem[] => items.filter(test);
  const same = named(({ kinds }) => kinds.includes('unchanged'));
  const fresh = named(({ kinds, parts, level }) => kinds.join() === 'added' && parts.length === 0 && level !== 'major');
  const told = items.filter((item) => !same.includes(item) && !fresh.includes(item));
  return [
    { kind: 'heading', text: [quoted(title.charAt(0).toUpperCase() + title.slice(1))] },
    ...told.map((item) => ({ kind: 'item', weight: item.level, blocks: itemBlocks(item, telling) }) as const),
    ...namesBlocks(t({ nl: 'Nieuw', en: 'New' }), fresh, telling),
    ...namesBlocks(t({ nl: 'Gelijk gebleven', en: 'The same' }), same, telling),
  ];
}

function namesBlocks(label: string, items: readonly DiffItem[], telling: Telling): Page {
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', text: [strong(label)] },
    { kind: 'list', items: items.map((item) => nameLine(item, telling)) },
  ];
}

function nameLine({ type, name }: DiffItem, { find }: Telling): Exclude<PageLine, string> {
  const item = find(name);
  return [...(type === '' ? [] : [dim(`${type} `)]), item ? recordLink(item) : quoted(name)];
}

function itemBlocks(item: DiffItem, telling: Telling): Page {
  const { level, sign, said, parts } = item;
  const weight = level === 'major' ? [dim(` (${telling.t(LEVEL_LABELS[level])})`)] : [];
  return [
    { kind: 'heading', text: [`${sign} `, ...nameLine(item, telling), ...weight], level: 3 },
    ...(said.length === 0 ? [] : [{ kind: 'paragraph', text: saidText(item) } as const]),
    ...(parts.length === 0 ? [] : [{ kind: 'list', items: parts.map(partLine) } as const]),
    ...(telling.withWords ? wordsOf(item, telling) : []),
  ];
}

/** Pages of prose are unfolded only by who asks for them. */
function wordsOf(item: DiffItem, { beside, t }: Telling): Page {
  if (!beside) return textBlocks(item, t);
  const blocks = besideBlocks(item, t);
  if (!item.isProse || blocks.length === 0) return blocks;
  return [{ kind: 'fold', summary: t({ nl: 'De tekst, voor en na', en: 'The text, before and after' }), blocks }];
}

const partLine = (part: DiffItem): PageLine => [
  `${part.sign} `,
  dim(`${part.type} `),
  quoted(part.name),
  ...(part.said.length > 0 ? [`: ${saidText(part)}`] : []),
];

/** The old text with what went, and the new one with what came; where it was rewritten, both as they are. */
function besideBlocks({ texts, words }: DiffItem, t: Say): Page {
  if (!texts || words?.length === 0) return [];
  const block = (side: 'delete' | 'insert', text: string): Page => [
    words ? { kind: 'words', changes: words, side } : { kind: 'words', changes: wholeText(text) },
  ];
  return [
    {
      kind: 'sides',
      sides: [
        { title: t({ nl: 'Was', en: 'Was' }), blocks: block('delete', texts.old) },
        { title: t({ nl: 'Is nu', en: 'Is now' }), blocks: block('insert', texts.new) },
      ],
    },
  ];
}

/** The words that changed; where it was rewritten, both texts. */
function textBlocks({ texts, words }: DiffItem, t: Say): Page {
  if (!texts) return [];
  if (words)
    return words.length === 0
      ? []
      : [
          {
            kind: 'fold',
            summary: t({ nl: 'Wat er in de tekst veranderde', en: 'What changed in the text' }),
            blocks: [{ kind: 'words', changes: words }],
          },
        ];
  const line = (text: string): Page => [{ kind: 'paragraph', text: [quoted(text)] }];
  return [
    {
      kind: 'fold',
      summary: t({ nl: 'De tekst is herschreven', en: 'The text was rewritten' }),
      blocks: [
        { kind: 'paragraph', text: [strong(t({ nl: 'Was', en: 'Was' }))] },
        ...line(texts.old),
        { kind: 'paragraph', text: [strong(t({ nl: 'Is nu', en: 'Is now' }))] },
        ...line(texts.new),
      ],
    },
  ];
}

function possibleBlocks(possible: readonly PossibleItem[], t: Say): Page {
  if (possible.length === 0) return [];
  return [
    { kind: 'heading', text: t({ nl: 'Te bevestigen: is dit hetzelfde?', en: 'To confirm: is this the same?' }) },
    {
      kind: 'entries',
      items: possible.map(({ old, new: fresh, score, paste }) => ({
        head: [quoted(`${old.join(' + ')} → ${fresh.join(' + ')}`), ` (${score}%)`],
        lines: paste.map(({ file, line }): PageLine => [dim(`${file}: `), line]),
      })),
    },
  ];
}
