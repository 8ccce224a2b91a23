// A mutated agenda and a command that writes, with words on its command line that try something.
import type { ChangeSet } from '../../../src/edit/change-set.ts';
import { changedTree } from '../../../src/edit/changed-tree.ts';
import { load } from '../../../src/load.ts';
import { textOf } from '../../../src/source/tree.ts';
import { unseenIn } from '../../../src/text/unseen-characters.ts';
import { agenda, type Content, type Files, type Said, treeOf } from '../../fake-world.ts';
import { WITH_DRAFT } from '../base.ts';
import type { Chance } from '../chance.ts';
import { type Fault, saidFaults, type Trial } from '../faults.ts';
import { mutate, TOKENS } from '../mutate.ts';
import { filesShown } from '../world.ts';

const DECIDED = ['--body', 'Bestuur', '--date', '2021-06-24'];
const AMENDED = ['--what', '{text}', '--why', '{text}', '--decision', 'Bestuur; 2021-06-24'];

/** Each with slots, which chance fills. */
const LINES: readonly (readonly string[])[] = [
  ['add', 'theme', '2022', '{text}'],
  ['add', 'objective', '2022/1', '{text}', '--text', '{text}'],
  ['add', 'commitment', '2022/1.1', '{text}', '--owner', '{owner}', '--due', '{date}', '--actor', '{party}'],
  ['add', 'commitment', '2021/1.1', '{text}', '--tag', '{id}', '--sdg', '{number}', ...AMENDED],
  ['add', 'deliverable', '2022/sloten', '{text}', '--id', '{id}', '--measure', '{text}', '--at-least', '{number}'],
  ['add', 'indicator', '2022', '{text}', '--unit', '{text}', '--target', '2022={number}'],
  ['move', '2022/{ref}', '--to', '{ref}'],
  ['move', '2022/{ref}', '--before', '{ref}'],
  ['move', '2021/{ref}', '--to', '{ref}', ...AMENDED],
  ['renumber', '2022'],
  ['renumber', '2022/1.1', '--order', '{id},{id}'],
  ['rename', '{id}', '{id}'],
  ['edit', '2022/{ref}', '{field}', '{text}'],
  ['edit', '2022/{ref}', 'due', '{date}'],
  ['edit', '2022/{ref}', 'title', '{text}'],
  ['edit', '2022/{ref}', 'text', '{text}'],
  ['edit', '2022/{ref}', 'tags', '--add', '{id}'],
  ['edit', '2022/{ref}', '{field}', '--unset'],
  ['edit', '2021/{ref}', '{field}', '{text}', ...AMENDED],
  ['update', '2021/{ref}', '--status', '{status}', '--note', '{text}'],
  [
    'update',
    '2021/{ref}',
    '--status',
    'at-risk',
    '--note',
    '{text}',
    '--cause',
    '{text}',
    '--consequence',
    '{text}',
    '--remedy',
    '{text}',
  ],
  [
    'update',
    '2021/{ref}',
    '--status',
    'done',
    '--note',
    '{text}',
    '--evidence',
    '{text}',
    '--value',
    '{number}',
    '--date',
    '{date}',
  ],
  ['update', '2021/{ref}', '--from', 'meldingen.json'],
  ['round', 'open', '{id}', '--date', '{date}', '--title', '{text}'],
  ['round', 'close', 'zomer', '--because', '{text}'],
  ['rollover', '2023'],
  ['rollover', '2022', '--unfinished', 'ask'],
  ['rollover', '2023', '--drop', '{ref}', '--reason', '{text}'],
  ['adopt', '2022', ...DECIDED, '--reference', '{text}'],
  ['adopt', '2021', '--body', '{text}', '--date', '{date}'],
  ['amend', '2021/{ref}', '--what', '{text}', '--why', '{text}', ...DECIDED],
  ['amend', '2021/{ref}', '--what', '{text}', '--why', '{text}', '--editorial'],
  ['validate', '--fix'],
  ['validate', '--fix-suggested'],
  ['validate', '--write-baseline'],
];

const FIELDS = [
  'owner',
  'due',
  'target.measure',
  'target.at-least',
  'deliverables',
  'source.document',
  'actors',
  'tags',
  'roles',
  'visibility',
  'money.budget',
  'nergens',
  '__proto__',
  'status',
  'title',
  'text',
];
const REFS = [
  'sloten',
  'gemalen',
  'ophogen',
  '1.1.1',
  '1.1.2',
  '2.1.1',
  '1',
  '1.1',
  '2',
  'water',
  'plan',
  '9.9.9',
  'nergens',
];

/** What is meant for a slot; one in four is something that is not. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  text: [
    'Een kade langs het water',
    'Ja',
    'A: b',
    '# Kop',
    'no',
    '12',
    '- punt',
    'Twee\n\nalinea’s\n',
    '"aan"',
    'x'.repeat(200),
    '',
  ],
  id: ['sloten', 'gemalen', 'nieuw', 'schouw', 'klimaat', 'winter-2021'],
  ref: REFS,
  owner: ['team-water', 'team-waer'],
  party: ['vpg', 'waterschap'],
  date: ['2021', '2021-Q3', '2021-06-30', '2021-12-31', 'ongoing', '2022-05'],
  number: ['1', '1,5', '13', '0', '1.234'],
  status: ['on-track', 'at-risk', 'off-track', 'done', 'stopped', 'not-started'],
  field: FIELDS,
};

const filled = (word: string, chance: Chance): string =>
  word.replace(/\{(\w+)\}/g, (_slot, name: string) => chance.of(chance.below(4) === 0 ? TOKENS : (SLOTS[name] ?? [])));

const REPORTS = '[{ "of": "sloten", "status": "on-track", "note": "Goed." }]';

export function change(chance: Chance): Trial {
  const files: Record<string, Content> = { ...WITH_DRAFT };
  const story: string[] = [];
  for (let left = chance.below(3); left > 0; left--) story.push(mutate(files, chance));
  const line = chance.of(LINES).map((word) => filled(word, chance));
  const isDry = chance.below(4) === 0 && !line.includes('--write-baseline');
  const isJson = !['validate'].includes(line[0] ?? '') && chance.below(3) === 0;
  const argv = [...line, ...(isDry ? ['--dry-run'] : []), ...(isJson ? ['--json'] : [])];
  const typed = chance.below(2) === 0 ? Array.from({ length: 12 }, () => chance.of(TYPED)) : undefined;
  const given: Files = { ...files, 'meldingen.json': chance.below(2) === 0 ? REPORTS : chance.of(TOKENS) };
  let said: Said | undefined;
  let written: ChangeSet | undefined;
  return {
    story: `${JSON.stringify(argv)} ${typed ? 'typed ' : ''}· ${story.join(', ')}`,
    run: async () => {
      const faults: Fault[] = [];
      said = await agenda(given, argv, {
        base: WITH_DRAFT,
        ...(typed ? { typed } : {}),
        report: () => undefined,
        write: (changes) => {
          if (written) faults.push({ kind: 'write', detail: 'written twice' });
          written = changes;
        },
      });
      faults.push(...saidFaults(said, argv, false));
      // Who was asked may have broken off.
      if (isJson && said.code === 0 && !(typed && said.out === '')) faults.push(...jsonFaults(said.out));
      if (written && isDry) faults.push({ kind: 'write', detail: 'written in spite of --dry-run' });
      // Some is still wrong after a fix; otherwise what was refused is not written.
      if (written && said.code !== 0 && argv[0] !== 'validate' && argv[0] !== 'round')
        faults.push({ kind: 'write', detail: `written, and exit code ${said.code}` });
      if (written) faults.push(...(await writtenFaults(given, written)));
      return faults;
    },
    outcome: () => (written ? 'written' : `exit ${said?.code}`),
    shown: () =>
      `\n${filesShown(files, WITH_DRAFT)}\n${said?.code}\n${said?.out}\n${said?.err}\n${JSON.stringify(written, null, 1)}`,
  };
}

const TYPED = [
  '',
  'j',
  'n',
  '1',
  '2',
  'ja',
  'Bestuur',
  '2021-06-24',
  'sloten',
  'x: y',
  '\u001b[31m',
  '- ',
  '2021-Q4',
  '#',
  '"',
];

function jsonFaults(out: string): readonly Fault[] {
  try {
    JSON.parse(out);
    return [];
  } catch {
    return [{ kind: 'json', detail: out.slice(0, 200) }];
  }
}

/** What a write may never do, whatever was asked. */
export async function writtenFaults(files: Files, changes: ChangeSet): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const write = (detail: string): void => void faults.push({ kind: 'write', detail });
  const paths = changes.flatMap((each) => (each.kind === 'rename' ? [each.path, each.to] : [each.path]));
  for (const path of paths)
    if (/^\/|(?:^|\/)\.\.?(?:\/|$)|\\|[\u0000-\u001f]/.test(path)) write(`outside: ${JSON.stringify(path)}`);
  if (new Set(changes.map(({ path }) => path)).size < changes.length) write('one path twice');
  const tree = treeOf(files);
  const after = changedTree(tree, changes);
  const had = new Set(
    Object.values(files).flatMap((content) => (typeof content === 'string' ? unseenOf(content) : [])),
  );
  for (const { path, ...entry } of after.entries) {
    const before = tree.entries.find((each) => each.path === path);
    if (before?.text === entry.text && before?.bytes === entry.bytes) continue;
    const unseen = unseenOf(textOf({ path, ...entry })).find((character) => !had.has(character));
    if (unseen !== undefined) write(`a character that nobody sees in ${path}: ${JSON.stringify(unseen)}`);
  }
  const [was, is] = [await load(tree), await load(after)];
  const renamed = new Map(changes.flatMap((each) => (each.kind === 'rename' ? [[each.to, each.path] as const] : [])));
  const broken = is.broken.filter((path) => {
    const old = renamed.get(path.replace(/^agenda\//, ''));
    return !was.broken.includes(path) && !(old !== undefined && was.broken.includes(`agenda/${old}`));
  });
  if (broken.length > 0) write(`no longer readable: ${broken.join(', ')}`);
  return faults;
}

const unseenOf = (text: string): readonly string[] => unseenIn(text).map(({ character }) => character);
