// Importing a paper in a test: as the command does it, without the command.
import { type Imported, importPaper, type Wishes } from '../../src/import/import-paper.ts';
import type { Outline } from '../../src/import/outline.ts';
import type { Paper, PaperFormat } from '../../src/import/paper.ts';
import { readPaper } from '../../src/import/readers/read-paper.ts';
import type { Surroundings } from '../../src/import/records/records.ts';

export const AROUND: Surroundings = {
  year: 2031,
  language: 'nl',
  takenIds: [],
  parties: new Map([
    ['bond', 'Bond van Eilanden'],
    ['rijk', 'Rijk'],
    ['eilandraden', 'eilandraden'],
  ]),
};
export const NO_WISHES: Wishes = { shape: undefined, labels: new Map(), review: undefined };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function imported(
  format: PaperFormat,
  content: string | Uint8Array,
  wishes: Partial<Wishes> = {},
  around: Partial<Surroundings> = {},
): Promise<Imported & { readonly paper: Paper }> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  // A reader may keep the bytes that it is given.
  const paper = await readPaper(format, bytes.slice());
  return {
    paper,
    ...importPaper(paper, { name: `plan.${format}`, bytes }, { ...NO_WISHES, ...wishes }, { ...AROUND, ...around }),
  };
}

/** What was found, as texts: theme, objective with its goal, commitments. */
export interface Found {
  readonly themes: readonly string[];
  readonly objectives: readonly {
    readonly title: string;
    readonly goal: string;
    readonly commitments: readonly string[];
  }[];
}

export function foundIn({ themes }: Outline): Found {
  const texts = (content: Outline['content']): string =>
    content
      .filter(({ part }) => part === 'text')
      .map(({ block }) => block.text)
      .join(' ');
  return {
    themes: themes.map(({ heading }) => heading?.text ?? ''),
    objectives: themes.flatMap(({ objectives }) =>
      objectives.map(({ heading, content, commitments }) => ({
        title: heading?.text ?? '',
        goal: texts(content),
        commitments: commitments.map((each) =>
          [each.block.text, texts(each.content)].filter((text) => text !== '').join(' '),
        ),
      })),
    ),
  };
}

/** The files of the draft that are text, by path. */
export const textFiles = ({ draft }: Imported): ReadonlyMap<string, string> =>
  new Map(draft.files.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content] as const] : [])));
