// A program that knows nothing but AGENTS.md and the help of the commands reports on five promises.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/index.ts';
import { agendaIn, type Said } from '../fake-world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-agents-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (argv: readonly string[]): Promise<Said> => agendaIn(folder, argv);
const init = (...more: readonly string[]): Promise<Said> =>
  run([
    'init',
    '.',
    '--name',
    'Onze `club`',
    '--year',
    '2021',
    '--owners',
    'Team Water',
    '--yes',
    '--lang',
    'nl',
    ...more,
  ]);
const page = (): string => readFileSync(join(folder, 'AGENTS.md'), 'utf8');

/** The words of a command line, as a shell reads them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
/** The commands in the blocks of a page. */
const commandsOn = (text: string): readonly string[] =>
  [...text.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
const withoutName = (line: string): readonly string[] => wordsOf(line).slice(1);

test('five promises, five kinds of report', async () => {
  await init('--targets', 'no');
  const theme = join(folder, 'agenda/2021/1-dienstverlening');
  for (const [at, id] of ['b', 'c', 'd', 'e'].entries())
    writeFileSync(
      join(theme, `1.1.${at + 2}-punt-${id}.md`),
      `---\nowner: team-water\nactors: [onze-club]\n---\n# Punt ${id}\n\nWe doen ${id} in 2021, ${'abcde'.repeat(at + 1)} keer.\n`,
    );
  // From here on the script reads the page and the help, and nothing else.
  const text = page();
  const commands = commandsOn(text);
  const commandFor = (name: string): string => commands.find((line) => line.startsWith(`agenda ${name} `)) as string;
  const listed = JSON.parse((await run(withoutName(commandFor('list')))).out) as {
    readonly commitments: readonly { readonly id: string; readonly year: number }[];
  };
  const refs = listed.commitments.map(({ id, year }) => `${year}/${id}`);
  expect(refs).toHaveLength(5);
  const statuses = [...text.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| (.*) \|$/gm)].map(([, status = '', needs = '']) => ({
    status,
    flags: [...needs.matchAll(/`([^`]+)`/g)].map(([, flag = '']) => flag),
  }));
  const wanted = ['on-track', 'at-risk', 'unknown', 'done', 'stopped'];
  const { out: help } = await run(withoutName('agenda update --help --lang en'));
  for (const [at, ref] of refs.entries()) {
    const { status, flags } = statuses.find((each) => each.status === wanted[at]) as (typeof statuses)[number];
    for (const flag of flags) expect(help).toContain(flag.split(' ')[0]);
    const line = [commandFor('update').replace('REF', ref).replace('STATUS', status), ...flags].join(' ');
    const { code, err } = await run(withoutName(line.replace('WHO', 'Bestuur').replace('YYYY-MM-DD', '2021-06-24')));
    expect({ line, code, err }).toMatchObject({ code: 0 });
  }
  await run(withoutName(commandFor('validate')));
  const last = commands.at(-1) as string;
  expect(last).toBe('agenda validate --json');
  expect(JSON.parse((await run(withoutName(last))).out)).toMatchObject({ diagnostics: [] });
  const { updates } = JSON.parse(
    (await run(withoutName(commandFor('show').replace('REF', refs[4] as string)))).out,
  ) as { readonly updates: readonly { readonly status: string }[] };
  expect(updates.map(({ status }) => status)).toEqual(['stopped']);
});

test('the page tells of every command, and which of them write', async () => {
  await init();
  for (const { name, writes, load } of COMMANDS) {
    const part = writes ? 'Commands that change files' : 'Commands that answer';
    expect(page().split(`## ${part}`)[1]?.split('\n## ')[0]).toContain(`| \`agenda ${name}\` |`);
    // Whatever can show what it would do, does it; only the check is a question first of all.
    const { options } = await load();
    expect(options.some(({ flags }) => flags === '--dry-run') && name !== 'validate', name).toBe(writes === true);
  }
});

test('a page that is there already is its owner’s', async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'AGENTS.md'), 'Van ons.\n');
  const { code, err } = await init();
  expect(code).toBe(0);
  expect(err).toContain('AGENTS.md stond er al');
  expect(page()).toBe('Van ons.\n');
  expect(existsSync(join(folder, 'agenda/agenda.yaml'))).toBe(true);
  expect((await init()).code).toBe(0);
});
