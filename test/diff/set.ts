// The labelled sets: plans whose true correspondence is known. See README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Files } from '../fake-world.ts';

/** Objective, title and text of one commitment. */
export interface LabelledItem {
  readonly objective: string;
  readonly title: string;
  readonly text: string;
}

export interface LabelledCase {
  readonly case: 'same' | 'light' | 'heavy' | 'moved' | 'split' | 'merged' | 'dropped' | 'added';
  readonly old: readonly LabelledItem[];
  readonly new: readonly LabelledItem[];
}

export interface LabelledSet {
  readonly name: string;
  readonly holdOut: boolean;
  readonly objectives: Readonly<Record<string, string>>;
  readonly cases: readonly LabelledCase[];
}

const folder = fileURLToPath(new URL('labelled/', import.meta.url));

export const readSets = (): readonly LabelledSet[] => [...setsIn('', false), ...setsIn('hold-out/', true)];

const setsIn = (within: string, holdOut: boolean): readonly LabelledSet[] =>
  readdirSync(folder + within)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) =>
      setOf(file.slice(0, -'.yaml'.length), holdOut, parse(readFileSync(folder + within + file, 'utf8')) as Written),
    );

interface Written {
  readonly objectives: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly case: LabelledCase['case'];
    readonly old?: string | readonly string[];
    readonly new?: string | readonly string[];
  }[];
}

const setOf = (name: string, holdOut: boolean, written: Written): LabelledSet => ({
  name,
  holdOut,
  objectives: written.objectives,
  cases: written.cases.map((each) => ({ case: each.case, old: itemsOf(each.old), new: itemsOf(each.new) })),
});

const itemsOf = (written: string | readonly string[] | undefined): readonly LabelledItem[] =>
  (written === undefined ? [] : [written].flat()).map((line) => {
    const [objective = '', title = '', ...text] = line.split(' | ');
    return { objective, title, text: text.join(' | ') };
  });

/** Where the items of a set stand in its two plans: by id, the case they belong to. */
export interface Laid {
  readonly files: Files;
  readonly cases: ReadonlyMap<string, LabelledCase>;
}

/** Two plans of neighbouring years out of a set. Ids on both sides have nothing in common, and numbers follow the order of the set. */
export function layOutSet(set: LabelledSet): Laid {
  const files: Record<string, string> = {
    'agenda.yaml': 'format: 1\norganisation: { name: Gemeente Polderrijk, abbreviation: GP }\nlanguage: nl\n',
  };
  const cases = new Map<string, LabelledCase>();
  for (const [side, year] of [
    ['old', 2023],
    ['new', 2024],
  ] as const) {
    files[`${year}/README.md`] = `---\nstage: adopted\n---\n# Jaarplan ${year}\n`;
    const theme = Object.keys(set.objectives)[0]?.split('.')[0] as string;
    const themeFolder = `${year}/${theme}-${side}-thema`;
    files[`${themeFolder}/README.md`] = '# Thema\n';
    for (const [number, title] of Object.entries(set.objectives))
      files[`${themeFolder}/${number}-${side}-doel-${number.replace('.', '-')}.md`] = `# ${title}\n`;
    const counts = new Map<string, number>();
    // The new plan is in another order: nothing may follow from where an item stands.
    const inOrder = side === 'old' ? set.cases : [...set.cases].reverse();
    for (const each of inOrder) {
      for (const { objective, title, text } of each[side]) {
        const nth = (counts.get(objective) ?? 0) + 1;
        counts.set(objective, nth);
        const id = `${side}-${objective.replace('.', '-')}-${nth}`;
        cases.set(`${year}/${id}`, each);
        files[`${themeFolder}/${objective}.${nth}-${id}.md`] = `# ${title}\n\n${text}\n`;
      }
    }
  }
  return { files, cases };
}
