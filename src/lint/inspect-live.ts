// An agenda that is checked again and again while somebody writes. Of the years in which nothing changed, and around
// which nothing changed that matters to them, what was found before is kept.
import { load, loadYear } from '../load.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Loaded } from '../model/loaded.ts';
import { yearOf, yearSliceOf } from '../model/year-slice.ts';
import { catalogueOf } from '../query/catalogue.ts';
import { linksIn } from '../query/links.ts';
import { byCodePoint, type Entry, type Tree } from '../source/tree.ts';
import type { CheckOptions } from './check.ts';
import { checkContextOf, conclude, type Inspected, inspectSlice } from './inspect.ts';
import { filesOf, type Inspection, yearNamesOf } from './inspect-years.ts';
import type { Texts } from './locate.ts';
import type { Rule } from './rule.ts';

/** An agenda in memory, with its findings: those of {@link inspectYears}. */
export interface LiveAgenda extends Inspection, Texts {
  readonly agenda: Agenda;
  /** By year; the files outside the years by the empty text. */
  readonly slices: ReadonlyMap<string, LiveSlice>;
}

export interface LiveSlice {
  readonly loaded: Loaded;
  /** Everything besides its own files that its findings depend on. */
  readonly around: readonly unknown[];
  readonly inspected: Inspected;
}

/** Checks an agenda, given what it was like before. An entry that is the same object has the same content. */
export async function inspectLive(
  tree: Tree,
  rules: readonly Rule[],
  options: CheckOptions,
  before?: LiveAgenda,
): Promise<LiveAgenda> {
  const loaded = await loadedAgain(tree, before);
  const all = [...loaded.values()];
  const [outside] = all as [Loaded, ...Loaded[]];
  const agenda = { ...outside.agenda, plans: all.flatMap((each) => each.agenda.plans) };
  const catalogue = catalogueOf(agenda.plans, (year) => {
    const { tree: own, roles } = loaded.get(String(year)) as Loaded;
    return yearNamesOf(own.entries, roles);
  });
  const context = checkContextOf(outside.agenda, yearSliceOf(outside), catalogue, rules, options);
  const around = [outside, options.asOf, options.today, options.advice, ...all.flatMap(seenByOthers)];
  const slices = new Map<string, LiveSlice>();
  for (const [year, own] of loaded) {
    const was = before?.slices.get(year);
    const isSame = was?.loaded === own && areSame(was.around, around);
    slices.set(year, isSame ? was : { loaded: own, around, inspected: await inspectSlice(yearSliceOf(own), context) });
  }
  const texts: Texts = {
    tree,
    documents: new Map(all.flatMap(({ documents }) => [...documents])),
    undecodable: all.flatMap(({ undecodable }) => undecodable),
  };
  return {
    ...texts,
    agenda,
    slices,
    diagnostics: await conclude(
      [...slices.values()].map(({ inspected }) => inspected),
      context,
      { links: () => Promise.resolve(agenda.plans.flatMap(linksIn)), texts: () => Promise.resolve(texts) },
    ),
    files: filesOf(tree),
    unreadable: all.flatMap(({ unreadable }) => unreadable).sort(byCodePoint),
    isEmpty: all.every(({ roles }) => roles.length === 0),
  };
}

/** The files outside the years, and then each year; what is as it was is not read again. */
async function loadedAgain(tree: Tree, before: LiveAgenda | undefined): Promise<ReadonlyMap<string, Loaded>> {
  const entries = new Map<string, Entry[]>([['', []]]);
  for (const entry of tree.entries) {
    const year = yearOf(entry.path);
    const siblings = entries.get(year);
    if (siblings) siblings.push(entry);
    else entries.set(year, [entry]);
  }
  const loaded = new Map<string, Loaded>();
  for (const [year, own] of [...entries].sort(([a], [b]) => byCodePoint(a, b))) {
    const was = before?.slices.get(year)?.loaded;
    const { prefix, beside } = tree;
    const isSame = was && areSame(was.tree.entries, own) && (year !== '' || was.tree.beside === beside);
    if (isSame) loaded.set(year, was);
    else if (year === '') loaded.set(year, await load({ prefix, entries: own, ...(beside ? { beside } : {}) }));
    else loaded.set(year, await loadYear({ prefix, entries: own }));
  }
  return loaded;
}

/** What a check of another year sees of one: its page, and the names in its folder. */
const seenByOthers = ({ tree: { entries } }: Loaded): readonly unknown[] => [
  entries.find(({ path }) => /^\d{4}\/README\.md$/.test(path)),
  entries.map(({ path, kind }) => `${kind} ${path}`).join('\n'),
];

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((each, at) => each === others[at]);
