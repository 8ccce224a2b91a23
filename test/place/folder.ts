// An agenda on disk to try commands on, with somebody at the keyboard or nobody.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run as program } from '../../src/main.ts';
import { nodeWorld } from '../../src/platform/node.ts';
import { type Printed, partsOf } from '../../src/render/rendered.ts';
import { TODAY } from '../environment.ts';
import type { Said } from '../fake-world.ts';

export interface Tried extends Said {
  readonly questions: readonly string[];
}

/** What somebody types, or does before typing it. */
export type Answer = string | (() => string);

export interface Folder {
  readonly path: string;
  /** Every file of the agenda, by path from its root. */
  readonly files: () => Readonly<Record<string, string>>;
  readonly lay: (files: Readonly<Record<string, string>>) => void;
  /** @param answers what is typed, in order; without any there is nobody to ask */
  readonly agenda: (argv: readonly string[], answers?: readonly Answer[], input?: string) => Promise<Tried>;
  readonly remove: () => void;
}

export function newFolder(files: Readonly<Record<string, string>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'agenda-place-'));
  const root = join(path, 'agenda');
  const lay = (some: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(some)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  };
  lay(files);
  return {
    path,
    lay,
    files: () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((file) => [file.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
      ),
    agenda: (argv, answers, input) => tried(path, argv, answers, input),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

async function tried(
  cwd: string,
  argv: readonly string[],
  answers: readonly Answer[] = [],
  input = '',
): Promise<Tried> {
  const said = { out: '', err: '' };
  const questions: string[] = [];
  const stream = { isTTY: false, on: () => undefined } as unknown as NodeJS.WriteStream;
  const world = nodeWorld({
    cwd: () => cwd,
    env: { SOURCE_DATE_EPOCH: String(Date.parse(TODAY) / 1000), LANG: 'nl_NL.UTF-8' },
    stdin: [Buffer.from(input)],
    stdout: stream,
    stderr: stream,
  } as unknown as NodeJS.Process);
  const into = (name: 'out' | 'err') => ({
    isTerminal: false,
    columns: undefined,
    write: (text: Printed) => {
      said[name] += [...partsOf(text)].join('');
    },
  });
  const left = [...answers];
  const ask = (question: string): Promise<string | undefined> => {
    if (answers.length > 0) questions.push(question);
    const answer = left.shift();
    return Promise.resolve(typeof answer === 'function' ? answer() : answer);
  };
  const code = await program(argv, { ...world, out: into('out'), err: into('err'), ask } as typeof world);
  if (/programma zelf iets mis/.test(said.err)) throw new Error(said.err);
  return { code, ...said, questions };
}

/** The polder's plan once more as the draft of the next year. */
export const withDraft = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...files,
  ...Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith('2021/') && !path.includes('/progress/'))
      .map(([path, text]) => [
        path.replace('2021', '2022'),
        text
          .replaceAll('2021', '2022')
          .replace('stage: adopted', 'stage: draft')
          .replace(/decision:\n(?: .*\n)+/, ''),
      ]),
  ),
});

/** What came, went or changed, by path. */
export function changed(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .sort();
}
