// The headings around the commitments: which are themes, which objectives.
import type { Block } from '../block.ts';

export interface Frame {
  /** Places of headings that are themes. */
  readonly themes: ReadonlySet<number>;
  /** Places of headings that are objectives; none where commitments stand right under themes. */
  readonly objectives: ReadonlySet<number>;
  /** Those of the objectives right under which no commitment stands. */
  readonly empty: ReadonlySet<number>;
  /** The level of the themes. */
  readonly themeLevel: number;
  /** Commitments that stand under a theme; the other candidates are lists in a preface or a chapter. */
  readonly promises: ReadonlySet<number>;
  /** Places of commitments right under a theme that has objectives elsewhere. */
  readonly loose: ReadonlySet<number>;
}

/** A heading known by its words alone stands below all others. */
const LOWEST = 99;
/** Chapters that are never a theme. */
const BESIDE =
  /^(?:inleiding|voorwoord|vooraf|samenvatting|leeswijzer|bijlagen?\b.*|tot slot|slotwoord|nawoord|financi[eë]n|begroting|colofon|inhoud|totstandkoming|introduction|preface|foreword|summary|executive summary|conclusion|annex\b.*|appendix\b.*|contents|acknowledge?ments|about this (?:plan|document|report))$/i;

/**
 * Themes stand at the highest level at which two or more headings have commitments below them; a title over the whole
 * paper is none. Objectives are the headings below a theme right under which commitments stand.
 */
export function frameOf(blocks: readonly Block[], promises: ReadonlySet<number>): Frame {
  const levels = pseudoLevels(blocks, promises);
  const paths = new Map([...promises].map((at) => [at, headingsAbove(blocks, levels, at, promises)]));
  const themeLevel = levelOfThemes(blocks, levels, paths);
  const themes = onlyNumbered(blocks, themesIn(paths, levels, themeLevel, blocks));
  const kept = new Map([...paths].filter(([, path]) => path.some((at) => themes.has(at))));
  const nearest = new Map([...kept].map(([at, path]) => [at, path.at(-1) as number]));
  const holding = new Set([...nearest.values()].filter((heading) => !themes.has(heading)));
  const empty = new Set(emptyObjectives(blocks, holding, themes).filter((at) => !holding.has(at)));
  const objectives = new Set([...holding, ...empty]);
  const direct = [...nearest].filter(([, heading]) => themes.has(heading)).map(([at]) => at);
  const listed = objectives.size > 0 ? direct.filter((at) => isIntroduced(blocks, at)) : [];
  const loose = objectives.size > 0 ? direct.filter((at) => !listed.includes(at)) : [];
  return {
    themes,
    objectives,
    empty,
    themeLevel,
    promises: new Set([...kept.keys()].filter((at) => !listed.includes(at))),
    loose: new Set(loose),
  };
}

/**
 * Levels as the paper has them; where it has none, a heading over other labels than the rest stands higher if it comes
 * first.
 */
function pseudoLevels(blocks: readonly Block[], promises: ReadonlySet<number>): readonly number[] {
  const known = blocks.some(({ kind, level }, at) => kind === 'heading' && level > 0 && !promises.has(at));
  const order: string[] = [];
  if (!known)
    for (const [at, { kind }] of blocks.entries())
      if (kind === 'heading' && isLabelled(blocks, at) && !order.includes(labelBelow(blocks, at)))
        order.push(labelBelow(blocks, at));
  return blocks.map(({ kind, level }, at) => {
    if (kind !== 'heading') return 0;
    if (level > 0) return level;
    const place = order.indexOf(labelBelow(blocks, at));
    return !known && place >= 0 ? place + 1 : LOWEST;
  });
}

const labelBelow = (blocks: readonly Block[], at: number): string => blocks[at + 1]?.label ?? '';
const isLabelled = (blocks: readonly Block[], at: number): boolean => blocks[at + 1]?.label !== undefined;

/**
 * The headings that hold a place, from the highest to the nearest. A heading that is a commitment itself holds nothing.
 */
function headingsAbove(
  blocks: readonly Block[],
  levels: readonly number[],
  at: number,
  promises: ReadonlySet<number>,
): readonly number[] {
  const path: number[] = [];
  const own = blocks[at]?.kind === 'heading' ? (levels[at] as number) : Number.MAX_SAFE_INTEGER;
  let level = Number.MAX_SAFE_INTEGER;
  for (let each = at - 1; each >= 0 && level > 1; each--) {
    const mine = levels[each] as number;
    if (blocks[each]?.kind !== 'heading' || promises.has(each) || mine >= level) continue;
    if (mine >= own && !(mine === LOWEST && standsOver(blocks, each, promises))) continue;
    level = mine;
    path.unshift(each);
  }
  return path;
}

/**
 * Over commitments that are headings, one whose level nobody knows counts where it stands right above one; or with a
 * text in between, where such headings are few: else each is a heading inside the commitment above it.
 */
function standsOver(blocks: readonly Block[], at: number, promises: ReadonlySet<number>): boolean {
  if (promises.has(at + 1)) return true;
  const next = blocks.findIndex(({ kind }, each) => each > at && kind === 'heading');
  const others = blocks.filter(({ kind, level }, each) => kind === 'heading' && level === 0 && !promises.has(each));
  return promises.has(next) && others.length * 2 <= promises.size;
}

function levelOfThemes(
  blocks: readonly Block[],
  levels: readonly number[],
  paths: ReadonlyMap<number, readonly number[]>,
): number {
  const title = blocks.findIndex(({ kind }) => kind !== 'aside');
  const holders = [...new Set([...paths.values()].flat())].filter((at) => at !== title && !isBeside(blocks, at));
  const byLevel = [...new Set(holders.map((at) => levels[at] as number))].sort((a, b) => a - b);
  // A plan of one theme: 1, over 1.1 and 1.2.
  const numbersAll = (at: number): boolean => {
    const own = blocks[at]?.number;
    const below = holders.filter((each) => levels[each] === shared);
    return own !== undefined && below.every((each) => blocks[each]?.number?.startsWith(`${own}.`));
  };
  const shared = byLevel.find((level) => holders.filter((at) => levels[at] === level).length > 1);
  const over = byLevel.find((level) => holders.some((at) => levels[at] === level && numbersAll(at)));
  if (over !== undefined) return over;
  // In a plan of one theme with one objective no level has two.
  return shared ?? byLevel.at(-2) ?? byLevel[0] ?? levels[title] ?? 0;
}

const isBeside = (blocks: readonly Block[], at: number): boolean => BESIDE.test(blocks[at]?.text ?? '');

function themesIn(
  paths: ReadonlyMap<number, readonly number[]>,
  levels: readonly number[],
  themeLevel: number,
  blocks: readonly Block[],
): ReadonlySet<number> {
  const themes = new Set<number>();
  for (const path of paths.values()) {
    const theme = path.find((at) => levels[at] === themeLevel);
    if (theme !== undefined && !isBeside(blocks, theme)) themes.add(theme);
  }
  return themes;
}

/** Where nearly all themes have a number, a chapter without one is none. */
function onlyNumbered(blocks: readonly Block[], themes: ReadonlySet<number>): ReadonlySet<number> {
  const numbered = [...themes].filter((at) => blocks[at]?.number !== undefined);
  return numbered.length >= 3 && numbered.length >= themes.size * 0.7 ? new Set(numbered) : themes;
}

/** Where objectives have numbers, a numbered heading beside them is one, though nothing stands under it. */
function emptyObjectives(
  blocks: readonly Block[],
  holding: ReadonlySet<number>,
  themes: ReadonlySet<number>,
): readonly number[] {
  const numbered = [...holding].filter((at) => blocks[at]?.number !== undefined);
  if (numbered.length < 2 || numbered.length < holding.size * 0.7) return [];
  const levels = new Set(numbered.map((at) => blocks[at]?.level));
  const first = Math.min(...themes);
  return blocks.flatMap(({ kind, number, level }, at) =>
    kind === 'heading' && number !== undefined && levels.has(level) && at > first && !themes.has(at) ? [at] : [],
  );
}

/** The list belongs to a sentence that announces it. */
function isIntroduced(blocks: readonly Block[], at: number): boolean {
  for (let each = at - 1; each >= 0; each--) {
    const { kind, text } = blocks[each] as Block;
    if (kind === 'item' || kind === 'aside') continue;
    return kind === 'paragraph' && /:$/.test(text);
  }
  return false;
}
