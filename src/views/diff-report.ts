import type { Change, Comparison } from '../diff/change.ts';
import { type Entry, themeOf } from '../diff/entry.ts';
import { type Kind, LEVELS, type Level } from '../diff/kinds.ts';
import type { Possible } from '../diff/pairing.ts';
import { writtenDate } from '../i18n/date.ts';
import type { IsoDate } from '../model/date.ts';
import { fromRepository } from '../source/tree.ts';
import { type WordChange, wordDiff } from '../text/word-diff.ts';
import { signOf, TYPE_LABELS } from './diff-labels.ts';
import { nameOf, type Said, saidOf } from './diff-said.ts';
import { summaryLine } from './diff-summary.ts';
import type { Telling } from './diff-telling.ts';
import type { Say } from './wording.ts';

/** A comparison in words, in the reader's language. The formats for people all draw this. */
export interface DiffReport {
  /** "2021 → 2022". */
  readonly heading: string;
  readonly summary: string;
  /** A sentence with the day on which the outcomes were known. */
  readonly known: string;
  /** The notices of the plans. */
  readonly notices: readonly string[];
  readonly groups: readonly DiffGroup[];
  readonly possible: readonly PossibleItem[];
  /** How many commitments the larger side has. */
  readonly commitments: number;
}

/** The changes of a theme, or those that belong to no theme. */
export interface DiffGroup {
  readonly title: string;
  /** Major changes first, then in the order of the document. */
  readonly items: readonly DiffItem[];
}

export interface DiffItem {
  readonly level: Level;
  readonly kinds: readonly Kind[];
  readonly sign: string;
  /** What kind of record it is; empty for a commitment. */
  readonly type: string;
  /** The text of a plan or theme, which promises nothing itself. */
  readonly isProse: boolean;
  readonly number: string;
  readonly name: string;
  readonly said: readonly Said[];
  /** Undefined where the text is the same, or is completely different. */
  readonly words: readonly WordChange[] | undefined;
  readonly texts: { readonly old: string; readonly new: string } | undefined;
  /** Deliverables and updates that changed. */
  readonly parts: readonly DiffItem[];
  /** For a new commitment under a new objective: the number of that objective. */
  readonly within: string | undefined;
}

export interface PossibleItem {
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Similarity in per cent. */
  readonly score: number;
  /** The line that confirms it, and the file it belongs in. */
  readonly paste: readonly { readonly file: string; readonly line: string }[];
}

export interface ReportOptions {
  readonly t: Say;
  readonly asOf: IsoDate;
  /** The folder of the agenda, relative to the repository. */
  readonly prefix: string;
  /** The names of the sides: a year, a revision, or a revision with a year. */
  readonly names: { readonly old: string; readonly new: string };
}

export function diffReport(comparisons: readonly Comparison[], options: ReportOptions): DiffReport {
  const { t, names, asOf, prefix } = options;
  const possible = comparisons.flatMap((comparison) => comparison.possible);
  const on = writtenDate(asOf);
  const notices = comparisons
    .flatMap(({ old, new: next }) => [old.plan, next.plan])
    .flatMap(({ year, notice }) => (notice === undefined ? [] : [`${year}: ${notice.replace(/\s+/g, ' ').trim()}`]));
  return {
    heading: `${names.old} → ${names.new}`,
    summary: summaryOf(comparisons, options),
    known: t({ nl: `Uitkomsten zoals bekend op ${on.nl}.`, en: `Outcomes as known on ${on.en}.` }),
    notices: [...new Set(notices)],
    groups: comparisons.flatMap((comparison) =>
      groupsOf(
        comparison,
        {
          t: t,
          old: comparison.old.agenda,
          new: comparison.new.agenda,
          samePlan: comparison.old.plan.year === comparison.new.plan.year,
        },
        acrossYears(comparison, options) ?? (comparisons.length > 1 ? String(comparison.new.plan.year) : undefined),
      ),
    ),
    possible: possible.map((each) => possibleItem(each, prefix)),
    commitments: Math.max(...(['old', 'new'] as const).map((side) => commitmentsOn(comparisons, side))),
  };
}

const commitmentsOn = (comparisons: readonly Comparison[], side: 'old' | 'new'): number =>
  comparisons.reduce(
    (sum, { changes }) =>
      sum + changes.reduce((own, change) => own + (change.type === 'commitment' ? change[side].length : 0), 0),
    0,
  );

/** A new year's plan is a story of its own, beside what changed within other years. */
function summaryOf(comparisons: readonly Comparison[], options: ReportOptions): string {
  const across = comparisons.filter((comparison) => acrossYears(comparison, options) !== undefined);
  const within = comparisons.filter((comparison) => !across.includes(comparison));
  return [
    ...across.map((comparison) => `${acrossYears(comparison, options)}: ${summaryLine([comparison], options.t)}`),
    ...(within.length > 0 || across.length === 0 ? [summaryLine(within, options.t)] : []),
  ].join('; ');
}

/** "2021 → 2022", where the heading does not say so already. */
function acrossYears({ old, new: next }: Comparison, { names }: ReportOptions): string | undefined {
  const [before, after] = [String(old.plan.year), String(next.plan.year)];
  return before === after || (names.old.endsWith(before) && names.new.endsWith(after))
    ? undefined
    : `${before} → ${after}`;
}

function groupsOf(comparison: Comparison, telling: Telling, called: string | undefined): readonly DiffGroup[] {
  const groups = new Map<string, Change[]>();
  const keyOf = themesByKey(comparison);
  for (const change of comparison.changes) {
    if (change.type === 'deliverable' || change.type === 'update') continue;
    const key = keyOf(change);
    const known = groups.get(key);
    if (known) known.push(change);
    else groups.set(key, [change]);
  }
  const around: Around = {
    parts: partsOf(comparison),
    newObjectives: new Set(
      comparison.changes
        .filter((change) => change.type === 'objective' && isNew(change))
        .map((change) => change.new[0]?.entry),
    ),
  };
  const year = called === undefined ? '' : `${called} · `;
  // The plan's own preface comes last: people come for what was promised.
  const inOrder = [...groups].sort(([one], [other]) => Number(one === '') - Number(other === ''));
  return inOrder.map(([title, changes]) => ({
    title: `${year}${title === '' ? telling.t(TYPE_LABELS['plan'] ?? { nl: '', en: '' }) : title}`,
    items: changes
      .map((change) => itemOf(withoutPlanTitle(change), around, telling))
      .filter(({ kinds }) => kinds.length > 0)
      .sort(
        (a, b) =>
          LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
          Number(a.isProse) - Number(b.isProse) ||
          firstKind(a) - firstKind(b),
      ),
  }));
}

/** Every year's plan has another title, so between two years that is no change. */
function withoutPlanTitle(change: Change): Change {
  const [old, next] = [change.old[0]?.entry, change.new[0]?.entry];
  return change.type === 'plan' && old?.year !== next?.year
    ? { ...change, kinds: change.kinds.filter((kind) => kind !== 'retitled') }
    : change;
}

const firstKind = ({ kinds }: DiffItem): number => (kinds.includes('vanished') || kinds.includes('dropped') ? 0 : 1);

/** The heading for a change. What was dropped is listed under the new name of its theme, if the theme still exists. */
function themesByKey({ changes }: Comparison): (change: Change) => string {
  const became = new Map(
    changes.flatMap(({ old, new: next }) =>
      old.map(({ entry }): [Entry, Entry | undefined] => [entry, next[0]?.entry]),
    ),
  );
  return ({ old, new: next }) => {
    const entry = (next[0] ?? old[0])?.entry as Entry;
    const theme = themeOf(entry);
    return theme ? nameOf(became.get(theme) ?? theme) : '';
  };
}

/** Changed deliverables and updates, by their commitment; unchanged ones are left out. */
function partsOf({ changes }: Comparison): ReadonlyMap<Entry, readonly Change[]> {
  const found = new Map<Entry, Change[]>();
  for (const change of changes) {
    const parent = (change.new[0] ?? change.old[0])?.entry.parent;
    if ((change.type !== 'deliverable' && change.type !== 'update') || !parent || change.kinds.includes('unchanged'))
      continue;
    const known = found.get(parent);
    if (known) known.push(change);
    else found.set(parent, [change]);
  }
  return found;
}

const isNew = ({ kinds, old }: Change): boolean => old.length === 0 && kinds.includes('added');

interface Around {
  readonly parts: ReadonlyMap<Entry, readonly Change[]>;
  readonly newObjectives: ReadonlySet<Entry | undefined>;
}

function itemOf(change: Change, { parts, newObjectives }: Around, telling: Telling): DiffItem {
  const [old, next] = [change.old[0]?.entry, change.new[0]?.entry];
  const entry = (next ?? old) as Entry;
  // A split commitment is shown under its old name, everything else under its new one.
  const named = change.kinds.includes('split') || change.kinds.includes('split-off') ? (old ?? entry) : entry;
  const text = change.fields.find(({ name }) => name === 'text' || name === 'note');
  const texts = text && { old: String(text.old ?? ''), new: String(text.new ?? '') };
  const own = [...change.new, ...change.old].flatMap((known) => parts.get(known.entry) ?? []);
  const item: DiffItem = {
    level: change.level,
    kinds: change.kinds,
    sign: signOf(change.kinds),
    type: entry.type === 'commitment' ? '' : telling.t(TYPE_LABELS[entry.type] ?? { nl: '', en: '' }),
    isProse: (entry.type === 'plan' || entry.type === 'theme') && change.old.length > 0 && change.new.length > 0,
    number: entry.number ?? '',
    name: nameOf(named),
    said: saidOf(change, telling),
    words: undefined,
    texts,
    within: isNew(change) && newObjectives.has(entry.parent) ? entry.parent?.number : undefined,
    parts: [...new Set(own)].map((each) => itemOf(each, { parts: new Map(), newObjectives }, telling)),
  };
  return texts ? withWords(item, texts) : item;
}

/**
 * Finds the changed words only when they are read: it takes longer than everything else, and the short form does not
 * show them.
 */
function withWords(item: DiffItem, { old, new: next }: NonNullable<DiffItem['texts']>): DiffItem {
  let found: Pick<DiffItem, 'words'> | undefined;
  return {
    ...item,
    get words() {
      return (found ??= { words: wordDiff(old, next) }).words;
    },
  };
}

function possibleItem({ old, new: next, score }: Possible, prefix: string): PossibleItem {
  // A link leads back in time, whichever plan was named first.
  const [earlier, later] = (old[0]?.year ?? 0) <= (next[0]?.year ?? 0) ? [old, next] : [next, old];
  const links = earlier.map((entry) => `${entry.year}/${entry.id ?? ''}`).join(', ');
  const paste =
    old[0]?.type === 'deliverable' || old[0]?.year === next[0]?.year
      ? []
      : later.map(({ path }) => ({ file: fromRepository({ prefix }, path), line: `continues: [${links}]` }));
  return { old: old.map(inYear), new: next.map(inYear), score: Math.round(score * 100), paste };
}

const inYear = (entry: Entry): string => `${entry.year} ${nameOf(entry)}`;

export const saidText = ({ said }: Pick<DiffItem, 'said'>): string => said.map(({ text }) => text).join('; ');
