// The labelled sets: plans whose true correspondence is known. See README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Language } from '../../src/i18n/text.ts';
import type { Files } from '../fake-world.ts';

/** Objective, title and text of one commitment, and who is to make it true. */
export interface LabelledItem {
  readonly objective: string;
  readonly owner: string | undefined;
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
  readonly language: Language;
  /**
   * Whether the new plan keeps the order of the set; else it is the other way round, and nothing follows from where an
   * item stands.
   */
  readonly ordered: boolean;
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
  readonly language?: Language;
  readonly ordered?: boolean;
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
  language: written.language ?? 'nl',
  ordered: written.ordered ?? false,
  objectives: written.objectives,
  cases: written.cases.map((each) => ({ case: each.case, old: itemsOf(each.old), new: itemsOf(each.new) })),
});

const itemsOf = (written: string | readonly string[] | undefined): readonly LabelledItem[] =>
  (written === undefined ? [] : [written].flat()).map((line) => {
    const [place = '', title = '', ...text] = line.split(' | ');
    const [objective = '', owner] = place.split(' @');
    return { objective, owner, title, text: text.join(' | ') };
  });

/** Where the items of a set stand in its two plans: by id, the case they belong to. */
export interface Laid {
  readonly files: Files;
  readonly cases: ReadonlyMap<string, LabelledCase>;
}

/**
 * Two plans of neighbouring years out of a set. Ids on both sides have nothing in common, and numbers follow the order
 * of the set.
 */
export function layOutSet(set: LabelledSet): Laid {
  const owners = [
    ...new Set(set.cases.flatMap((each) => [...each.old, ...each.new].flatMap(({ owner }) => owner ?? []))),
  ];
  const settings = [
    'format: 1',
    'organisation: { name: Gemeente Polderrijk, abbreviation: GP }',
    `language: ${set.language}`,
  ];
  if (owners.length > 0) settings.push(`owners: { ${owners.map((owner) => `${owner}: ${owner}`).join(', ')} }`);
  const files: Record<string, string> = { 'agenda.yaml': `${settings.join('\n')}\n` };
  const cases = new Map<string, LabelledCase>();
  for (const [side, year] of [
    ['old', 2023],
    ['new', 2024],
  ] as const) {
    const folderOf = (objective: string): string =>
      `${year}/${objective.split('.')[0]}-${side}-thema-${objective.split('.')[0]}`;
    files[`${year}/README.md`] = `---\nstage: adopted\n---\n# Jaarplan ${year}\n`;
    for (const [number, title] of Object.entries(set.objectives)) {
      files[`${folderOf(number)}/README.md`] = '# Thema\n';
      files[`${folderOf(number)}/${number}-${side}-doel-${number.replace('.', '-')}.md`] = `# ${title}\n`;
    }
    const counts = new Map<string, number>();
    const inOrder = side === 'old' || set.ordered ? set.cases : [...set.cases].reverse();
    for (const each of inOrder) {
      for (const { objective, owner, title, text } of each[side]) {
        const nth = (counts.get(objective) ?? 0) + 1;
        counts.set(objective, nth);
        const id = `${side}-${objective.replace('.', '-')}-${nth}`;
        cases.set(`${year}/${id}`, each);
        const front = owner === undefined ? '' : `---\nowner: ${owner}\n---\n`;
        files[`${folderOf(objective)}/${objective}.${nth}-${id}.md`] = `${front}# ${title}\n\n${text}\n`;
      }
    }
  }
  return { files, cases };
}
