// Whoever makes a plan of twenty commitments with commands alone, and reports on eight of them, types at most half of
// what it takes to make the same files by hand. Both numbers come from a story that is replayed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commandsOf, replayConsole } from '../replay/console.ts';
import { directive, parsePage } from '../replay/page.ts';
import { newRepository } from '../replay/repository.ts';

const page = parsePage(readFileSync(new URL('../stories/by-commands.md', import.meta.url), 'utf8'));
const repository = newRepository(directive(page, 'today'));
afterAll(() => repository.remove());

/** The characters of a text; each takes a key at least. */
const keysOf = (text: string): number => [...text].length;

/** A command with its Enter, each line typed to it with its own, and Ctrl-D at the end of a list. */
const typedFor = ({ command, typed = [] }: ReturnType<typeof commandsOf>[number]): number =>
  [command, ...typed].reduce((sum, line) => sum + keysOf(line) + 1, 0) + (/ -(?: |$)/.test(command) ? 1 : 0);

/** Every file under a folder, by path from it. */
const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // What the program works out nobody would type.
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8').replace(/^fingerprint: .*\n/m, '')]),
  );

/** The name that somebody types: of a theme that of its folder too, and of a report one without the tag. */
const nameOf = (path: string): string =>
  path
    .replace(/^.*[\\/](?=[^\\/]+[\\/]README\.md$)/, '')
    .replace(/^.*[\\/](?!README\.md$)/, '')
    .replace(/\.[a-z0-9]{4}(?=\.md$)/, '');

test('twenty commitments and eight reports', async () => {
  const commands = page.blocks.filter(({ language }) => language === 'console').map(({ content }) => content);
  const [first = '', ...rest] = commands;
  const [init = ''] = first.split('\n$ rm ');
  await replayConsole(init, repository);
  const agenda = join(repository.folder, 'agenda');
  const given = filesIn(agenda);
  for (const block of [first.slice(init.length + 1), ...rest]) await replayConsole(block, repository);

  // What `agenda init` made counts for neither; of the plan's page only what was added to it.
  const made = [...filesIn(agenda)].filter(([path, text]) => given.get(path) !== text);
  const kinds = made.map(([path]) => /progress|\d+\.\d+\.\d+|README/.exec(path)?.[0].replace(/\d.*/, 'commitment'));
  expect(kinds.filter((kind) => kind === 'commitment')).toHaveLength(20);
  expect(kinds.filter((kind) => kind === 'progress')).toHaveLength(8);
  const byHand = made.reduce(
    (sum, [path, text]) =>
      sum +
      (given.has(path) ? keysOf(text) - keysOf(given.get(path) as string) : keysOf(nameOf(path)) + 1 + keysOf(text)),
    0,
  );
  // Both begin and check in the same way, so that counts for neither.
  const own = commands.flatMap(commandsOf).filter(({ command }) => /^agenda (?:add|adopt|update) /.test(command));
  const typed = own.reduce((sum, command) => sum + typedFor(command), 0);
  expect({ typed, byHand }).toMatchInlineSnapshot(`
    {
      "byHand": 4432,
      "typed": 2071,
    }
  `);
  expect(typed / byHand).toBeLessThanOrEqual(0.5);
});
