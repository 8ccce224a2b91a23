import { DEFAULT_LEVELS } from '../diff/kinds.ts';
import type { WordChange } from '../text/word-diff.ts';
import type { DiffGroup, DiffItem, DiffReport, PossibleItem } from './diff-report.ts';
import { carryingOf } from './diff-summary.ts';
import { markedLines } from './marked-lines.ts';
import { type Block, dim, type Line, type Piece, strong, type Tone, toned, type View } from './view.ts';
import type { Say } from './wording.ts';

/** How much of each change is shown: what changed, also the changed words, or everything. */
export const DETAILS = ['none', 'words', 'full'] as const;
export type Details = (typeof DETAILS)[number];

/** A comparison on one screen: first the summary, then the changes by theme. */
export function diffView(report: DiffReport, details: Details, t: Say): View {
  return [
    { kind: 'title', text: [strong(`${report.heading}: `), report.summary] },
    ...report.notices.map((text): Block => ({ kind: 'notice', text })),
    ...report.groups.flatMap((group) => groupBlocks(group, details, t)),
    ...possibleBlocks(report.possible, t),
    { kind: 'paragraph', text: [dim(report.known)] },
  ];
}

function groupBlocks({ title, items }: DiffGroup, details: Details, t: Say): readonly Block[] {
  const told = items.filter((item) => isTold(item, details));
  const folded = (number: string): number => items.filter(({ within }) => within === number).length;
  const quiet = quietLine(
    items.filter((item) => !told.includes(item)),
    t,
  );
  if (told.length === 0 && quiet === undefined) return [];
  const news = details === 'none' ? told.filter(isNewObjective) : [];
  const alone = news.length > 1 ? told.filter((item) => !news.includes(item)) : told;
  const entries = alone.map((item) => entry(item, details, t, details === 'none' ? folded(item.number) : 0));
  const together =
    news.length > 1
      ? [
          newObjectives(
            news,
            news.reduce((sum, { number }) => sum + folded(number), 0),
            t,
          ),
        ]
      : [];
  return [
    { kind: 'heading', text: [strong(title)] },
    { kind: 'entries', items: [...entries, ...together, ...(quiet ? [{ head: quiet, lines: [] }] : [])] },
  ];
}

const isNewObjective = ({ kinds, number }: DiffItem): boolean => kinds.includes('added') && /^\d+\.\d+$/.test(number);

/** One line for several new objectives of one theme. */
function newObjectives(
  items: readonly DiffItem[],
  commitments: number,
  t: Say,
): { readonly head: Line; readonly lines: readonly Line[] } {
  const numbers = items.map(({ number }) => number).join(', ');
  const text = t({
    nl: `${items.length} doelstellingen nieuw, met ${commitments} inzetpunten: ${numbers}`,
    en: `${items.length} new objectives, with ${commitments} commitments: ${numbers}`,
  });
  return { head: [toned('inserted', '+'), ` ${text}`], lines: [] };
}

/**
 * Whether an item has a line of its own. Items that were only reworded are listed by number, unless the words were
 * asked for.
 */
export function isTold(item: DiffItem, details: Details): boolean {
  if (details === 'full') return true;
  if (item.level === 'info') return false;
  return details === 'words' || isRenamed(item) || (!isWordingOnly(item) && item.within === undefined);
}

const WORDING = ['reworded', 'retitled', 'carried-over', 'renumbered', 'reordered', 'editorial', 'metadata-changed'];
/** A new name of a plan, theme or objective always has a line of its own. */
const isRenamed = ({ type, kinds }: DiffItem): boolean => type !== '' && kinds.includes('retitled');
const isWordingOnly = ({ level, kinds }: DiffItem): boolean =>
  level !== 'major' && kinds.every((kind) => WORDING.includes(kind));

const TONES: Readonly<Record<string, Tone>> = {
  '✗': 'not-done',
  '-': 'removed',
  '+': 'inserted',
  '!': 'warning',
  '✓': 'done',
};

/** @param folded how many new commitments under it have no line of their own */
export function entry(
  item: DiffItem,
  details: Details,
  t: Say,
  folded: number,
): { readonly head: Line; readonly lines: readonly Line[] } {
  const sign = toned(item.level === 'major' ? (TONES[item.sign] ?? 'warning') : (TONES[item.sign] ?? 'dim'), item.sign);
  const type = item.type === '' ? '' : `${item.type} `;
  const parts = item.parts.filter(({ level }) => details === 'full' || level !== 'info');
  const counted = details === 'none' ? countedParts(parts, t) : [];
  const within =
    folded > 0
      ? [
          t({
            nl: `met ${folded} ${folded === 1 ? 'inzetpunt' : 'inzetpunten'}`,
            en: `with ${folded} ${folded === 1 ? 'commitment' : 'commitments'}`,
          }),
        ]
      : [];
  const said = [...phrasesOf(item, details), ...within, ...counted].join('; ');
  const head: Line = [sign, ' ', dim(type), strong(item.name), said === '' ? '' : `: ${said}`];
  if (details === 'none') return { head, lines: [] };
  return {
    head,
    lines: [
      ...parts.map(
        (part): Line => [
          `${part.sign} `,
          dim(`${part.type} `),
          part.name,
          part.said.length > 0 ? `: ${part.said.map(({ text }) => text).join('; ')}` : '',
        ],
      ),
      ...textLines(item, details, t),
    ],
  };
}

/** The short form leaves out changes of level info, except that a commitment was continued or is done. */
function phrasesOf({ said }: DiffItem, details: Details): readonly string[] {
  const weighty = said.filter(
    ({ kind }) =>
      details === 'full' || kind === 'carried-over' || kind === 'completed' || DEFAULT_LEVELS[kind] !== 'info',
  );
  // "Reworded" is shown only where there is nothing more specific.
  const telling = details === 'none' ? weighty.filter(({ kind }) => kind !== 'reworded') : weighty;
  return (telling.length > 0 ? telling : weighty).map(({ text }) => text);
}

function countedParts(parts: readonly DiffItem[], t: Say): readonly string[] {
  const count = (...kinds: readonly string[]): number =>
    parts.filter((part) => part.kinds.some((kind) => kinds.includes(kind))).length;
  const [gone, came, updates] = [count('dropped', 'vanished'), count('added'), count('update-added')];
  const changed = parts.length - gone - came - updates;
  const phrases = [
    gone > 0
      ? t({
          nl: `${gone} ${gone === 1 ? 'onderdeel' : 'onderdelen'} vervallen`,
          en: `${gone} ${gone === 1 ? 'deliverable' : 'deliverables'} dropped`,
        })
      : '',
    came > 0
      ? t({
          nl: `${came} ${came === 1 ? 'onderdeel' : 'onderdelen'} toegevoegd`,
          en: `${came} ${came === 1 ? 'deliverable' : 'deliverables'} added`,
        })
      : '',
    changed > 0
      ? t({
          nl: `${changed} ${changed === 1 ? 'onderdeel' : 'onderdelen'} gewijzigd`,
          en: `${changed} ${changed === 1 ? 'deliverable' : 'deliverables'} changed`,
        })
      : '',
    updates > 0
      ? t({
          nl: `${updates} ${updates === 1 ? 'voortgangsmelding' : 'voortgangsmeldingen'} toegevoegd`,
          en: `${updates} ${updates === 1 ? 'progress report' : 'progress reports'} added`,
        })
      : '',
  ];
  return phrases.filter((phrase) => phrase !== '');
}

function textLines({ texts, words }: DiffItem, details: Details, t: Say): readonly Line[] {
  if (!texts) return [];
  if (words && words.length > 0) return wordLines(details === 'full' ? words : excerpts(words));
  if (words) return [];
  if (details === 'words') return [[dim(t({ nl: 'de tekst is herschreven', en: 'the text was rewritten' }))]];
  return [
    [dim(t({ nl: 'was: ', en: 'was: ' })), oneLine(texts.old)],
    [dim(t({ nl: 'wordt: ', en: 'now: ' })), oneLine(texts.new)],
  ];
}

const oneLine = (text: string): string =>
  text
    .replace(/(?<!\s)\s*\n\s*\n\s*/g, ' ¶ ')
    .replace(/\s+/g, ' ')
    .trim();

/** Changed words between [- -] and {+ +}, so that they can be told apart without colour. */
function wordLines(words: readonly WordChange[]): readonly Line[] {
  // Paragraphs go on one line, unless there are lines of another kind.
  const isProse = !words.some(({ text }) => LONE_BREAK.test(text));
  return markedLines(isProse ? words.map(({ op, text }) => ({ op, text: text.replaceAll('\n\n', '¶ ') })) : words).map(
    (line) =>
      line.map(({ op, text }): Piece => {
        if (op === 'equal') return text;
        const space = / $/.test(text) ? ' ' : '';
        return op === 'delete'
          ? toned('removed', `[-${text.trimEnd()}-]${space}`)
          : toned('inserted', `{+${text.trimEnd()}+}${space}`);
      }),
  );
}
const LONE_BREAK = /(?<!\n)\n(?!\n)/;

/** How many words are shown before and after a change. */
const AROUND = 6;

function excerpts(words: readonly WordChange[]): readonly WordChange[] {
  return words.map((change, at) =>
    change.op === 'equal' ? { op: 'equal', text: shortened(change.text, at > 0, at < words.length - 1) } : change,
  );
}

/** Of several lines those that a change stands in, rows of a table in full. */
function shortened(text: string, changeBefore: boolean, changeAfter: boolean): string {
  const lines = text.split('\n');
  if (!LONE_BREAK.test(text) || lines.length < 3) return shortenedLine(text, changeBefore, changeAfter);
  const line = (at: number, before: boolean, after: boolean): string => {
    const own = lines.at(at) ?? '';
    return own.includes('|') ? own : shortenedLine(own, before, after);
  };
  return [changeBefore ? line(0, true, false) : '', '…', changeAfter ? line(-1, false, true) : ''].join('\n');
}

function shortenedLine(text: string, changeBefore: boolean, changeAfter: boolean): string {
  const parts = text.match(/\S+\s*/g) ?? [];
  const [head, tail] = [changeBefore ? AROUND : 0, changeAfter ? AROUND : 0];
  if (parts.length <= head + tail + 2) return text;
  return `${parts.slice(0, head).join('')}… ${tail === 0 ? '' : parts.slice(-tail).join('')}`;
}

/** One line for all items without a line of their own: done, reworded, unchanged. */
function quietLine(items: readonly DiffItem[], t: Say): Line | undefined {
  const commitments = items.filter(({ type, within }) => type === '' && within === undefined);
  const numbers = (some: readonly DiffItem[]): string => some.map(({ number }) => number).join(', ');
  const completed = commitments.filter(({ kinds }) => kinds.includes('completed'));
  const wording = commitments.filter((item) => !completed.includes(item) && carryingOf(item.kinds) === 'reworded');
  const same = commitments.filter((item) => !completed.includes(item) && !wording.includes(item));
  const around = items
    .filter(({ type, number, kinds }) => type !== '' && number !== '' && kinds.includes('reworded'))
    .map(({ type, number }) => `${type} ${number}`.trim());
  const parts = [
    completed.length > 0 ? t({ nl: `behaald: ${listOf(completed)}`, en: `done: ${listOf(completed)}` }) : '',
    wording.length > 0 ? t({ nl: `anders verwoord: ${numbers(wording)}`, en: `reworded: ${numbers(wording)}` }) : '',
    around.length > 0
      ? t({
          nl: `ook de tekst van ${around.join(', ')} is gewijzigd`,
          en: `the text of ${around.join(', ')} changed too`,
        })
      : '',
    same.length > 0 ? t({ nl: `gelijk gebleven: ${numbers(same)}`, en: `the same: ${numbers(same)}` }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : [dim(parts.join(' · '))];
}

/** By name, since their numbers are those of the old plan. */
const listOf = (items: readonly DiffItem[]): string => items.map(({ name }) => name).join('; ');

function possibleBlocks(possible: readonly PossibleItem[], t: Say): readonly Block[] {
  if (possible.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: [strong(t({ nl: 'Te bevestigen: is dit hetzelfde?', en: 'To confirm: is this the same?' }))],
    },
    { kind: 'entries', items: possible.map((each) => possibleEntry(each, t)) },
  ];
}

export function possibleEntry(
  { old, new: next, score, paste }: PossibleItem,
  t: Say,
): { readonly head: Line; readonly lines: readonly Line[] } {
  const joined = (names: readonly string[]): string => names.join(' + ');
  return {
    head: [
      '? ',
      strong(joined(old)),
      ' → ',
      strong(joined(next)),
      dim(t({ nl: ` (${score}% gelijk)`, en: ` (${score}% alike)` })),
    ],
    lines: paste.map(
      ({ file, line }): Line => [dim(t({ nl: `zo ja, in ${file}: `, en: `if so, in ${file}: ` })), line],
    ),
  };
}
