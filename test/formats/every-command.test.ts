// Whatever stands in the files of a stranger, no command passes it on to a terminal or a workflow as anything but text.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/index.ts';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import { agendaIn, type Said } from '../fake-world.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { HOSTILE } from './hostile.ts';
import { hostileAgenda } from './hostile-agenda.ts';
import { commandsIn } from './runner.ts';

const EACH = HOSTILE.map((_text, at) => `2021/1.1.${at + 1}`);
const REVISION = 'tak-\u202e-::error::';

/** Every way in which a command answers; `{}` stands for each commitment. */
const LINES: readonly (readonly string[])[] = [
  [],
  ['status', '2021'],
  ['status', '2021/1.1'],
  ['list', '2021'],
  ['list', '2021', '--owner', 'tem'],
  ['list', '2021', '--format', 'markdown'],
  ['list', '2021', '--format', 'csv'],
  ['show', '2021/1'],
  ['show', '2021/1.1'],
  ['show', '{}'],
  ['show', '{}', '--template', 'update'],
  ['show', '2021/onbekend \u001b[31m'],
  ['history', '{}'],
  ['diff', '2021', '2022'],
  ['diff', '2021', '2022', '--details', 'full'],
  ['diff', '2021', '2022', '--format', 'markdown'],
  ['diff', '2021', '2022', '--format', 'html'],
  ['diff', '2021..2022'],
  ['diff', '2021..2022', '--format', 'markdown'],
  ['diff', '2021..2022', '--format', 'csv'],
  ['diff', '--since', 'HEAD'],
  ['diff', '--since', REVISION],
  ['validate'],
  ['validate', '--advice'],
  ['validate', '--since', 'HEAD'],
  ['status', '2021', '--trend'],
  ['report', 'html', '2021', '--out', '../site'],
  ['report', 'docx', '2021', '--out', '../verslag.docx'],
  ['report', 'xlsx', '2021', '--out', '../verslag.xlsx'],
  ['report', 'md', '2021', '--since', 'HEAD'],
  ['report', 'post', '2021', '--since', '2021-01-01'],
  // These end their lines with a carriage return; test/publish looks at what is in them.
  ['report', 'csv', '2021', '--out', '../verslag.csv'],
  ['report', 'ics', '2021', '--out', '../verslag.ics'],
  ['report', 'feed', '2021'],
  ['report', 'pfd \u202e'],
  ['export', '--table', 'updates', '--years', 'all'],
  ['export', '--table', 'x \u001b[31m'],
  ['serve', '--port', '\u001b[31m'],
  ['review', '--since', 'HEAD'],
  ['round'],
  ['round', 'open', 'ronde', '--date', '2021-06-30', '--title', 'Ronde \u202e', '--dry-run'],
  ['adopt', '2022', '--body', 'Bestuur \u202e', '--date', '2021-11-26', '--dry-run'],
  [
    'amend',
    '2021/1.1.1',
    '--what',
    'Anders.',
    '--why',
    'Daarom.',
    '--body',
    'Bestuur',
    '--date',
    '2021-06-24',
    '--dry-run',
  ],
  ['adopt', '2021', '--body', 'Bestuur', '--date', '2021-11-26'],
  ['init', 'elders', '--dry-run', '--yes', '--name', 'x\u009b31m'],
  ['init', '--yes'],
  ['rollover', '2023', '--dry-run'],
  ['update', '2021/1.1.1', '--status', 'on-track', '--note', 'x \u001b[31m \u202e', '--dry-run'],
  ['update', '2021/onbekend \u001b[31m'],
  ['edit', '2021/1.1.1', 'tags', '--add', 'snel', '--dry-run'],
  ['edit', '2021/1.1.1', 'title', 'Anders \u001b[31m \u202e', '--dry-run'],
  ['edit', '2021/1.1.1', 'onbekend \u001b[31m', 'x'],
  ['validate', '--fix', '--dry-run'],
  ['validate', '--fix-suggested', '--dry-run'],
  ['add', 'commitment', '2022/1.1', 'x \u001b[31m', '--dry-run'],
  ['add', 'deliverable', '2022/1.1.1', 'Kaart', '--dry-run'],
  ['move', '2022/1.1.1', '--before', '2022/1.1.2', '--dry-run'],
  ['move', '2022/1.1.1', '--to', '1.1 \u001b[31m'],
  ['renumber', '2022', '--dry-run'],
  ['renumber', '2022/1.1', '--order', '\u202e'],
  ['rename', 'onbekend \u001b[31m', 'x'],
  ['import', '../papier.txt', '--year', '2031', '--dry-run'],
  ['import', '../blad.csv', '--year', '2031', '--dry-run', '--shape', 'table'],
  ['import', '../weg \u202e.pdf', '--year', '2031'],
  ['explain'],
  ['explain', 'geen-regel-\u202e'],
  ['schema'],
  ['schema', 'commitment', '--editor'],
  ['lsp'],
  ['completion', 'bash'],
  ['completion', '\u202e'],
  ['complete', '--', 'show', ''],
  ['complete', '--', 'list', '--owner', ''],
];
const VALIDATE = ['compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;
const JSON_TOO = [
  'status',
  'list',
  'show',
  'history',
  'diff',
  'import',
  'update',
  'edit',
  'adopt',
  'amend',
  'rollover',
  'add',
  'move',
  'renumber',
  'rename',
];

let repository: Repository;
beforeAll(() => {
  repository = newRepository();
  const files = hostileAgenda(HOSTILE);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository.folder, path)), { recursive: true });
    writeFileSync(join(repository.folder, path), text);
  }
  const papers = { 'papier.txt': paperWith(HOSTILE), 'blad.csv': sheetWith(HOSTILE) };
  for (const [name, text] of Object.entries(papers)) writeFileSync(join(repository.folder, '..', name), text);
  repository.commit('Begin');
  // So that there is something to say about the change; and a file that was readable before, and is not now.
  for (const path of Object.keys(files).filter((name) => name.includes('/2021/1-water/1.1.')))
    writeFileSync(join(repository.folder, path), (files[path] as string).replace('at-least: 3', 'at-least: 5'));
  writeFileSync(join(repository.folder, 'agenda/2022/1-water/1.1-dijken.md'), Uint8Array.of(0xff, 0xfe, 0));
  repository.run(`git branch "${REVISION.replace(/[:\u202e]/g, '')}"`);
});
afterAll(() => repository.remove());

/** A plan on paper in which everything is strange. */
const paperWith = (texts: readonly string[]): string =>
  [
    ...['Plan', '', '1. Water', '', '1.1 Dijken', '', 'Inzet 2031', ''],
    ...texts.map((text) => `- Wij maken ${text} in orde`),
    ...['', ...texts.map((text) => `1.2 ${text}`)],
  ].join('\n');
const sheetWith = (texts: readonly string[]): string =>
  [
    'thema;inzetpunt',
    ...texts.map((text) => `"${text.replaceAll('"', '""')}";"Wij maken ${text.replaceAll('"', '""')}"`),
  ].join('\n');

/** A sheet without the mark that says what it is written in, and with the ends of lines of any other text. */
const withoutOwnSigns = (sheet: string): string => sheet.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

const expectHarmless = ({ out, err }: Pick<Said, 'out' | 'err'>, own: readonly string[] = []): void => {
  for (const text of [out, err]) {
    expect(unseenIn(text)).toEqual([]);
    expect(text).not.toContain('\r');
    expect(
      commandsIn(text)
        .map(({ name }) => name)
        .filter((name) => !own.includes(name)),
    ).toEqual([]);
  }
};

test('every command is tried', () => {
  expect(COMMANDS.map(({ name }) => name).filter((name) => !LINES.some(([first]) => first === name))).toEqual([]);
});

describe.each(['nl', 'en'])('in %s', (language) => {
  test.each(LINES)('agenda %s %s %s %s %s', async (...line) => {
    const words = line.filter((word) => word !== undefined);
    const own = words[0] === 'complete' ? words : [...words, '--lang', language];
    const tried = words.includes('{}') ? EACH.map((ref) => own.map((word) => (word === '{}' ? ref : word))) : [own];
    for (const argv of tried) {
      const answer = await agendaIn(repository.folder, argv);
      expectHarmless(argv.includes('csv') ? { ...answer, out: withoutOwnSigns(answer.out) } : answer);
      if (JSON_TOO.includes(argv[0] ?? '') && !argv.some((word) => /^--(?:format|template|details)$/.test(word))) {
        const answer = await agendaIn(repository.folder, [...argv, '--json']);
        expectHarmless(answer);
        if (answer.code === 0) expect(JSON.parse(answer.out)).toBeTypeOf('object');
      }
    }
  });
});

test.each(VALIDATE)('agenda validate --format %s', async (format) => {
  const said = await agendaIn(repository.folder, ['validate', '--format', format]);
  expectHarmless(said, format === 'github' ? ['error', 'warning', 'notice'] : []);
  expect(said.out).toMatch(/(?:schema|yaml|text|file)\W[a-z]/);
});

test('JSON is read back as what was written', async () => {
  for (const [at, ref] of EACH.entries()) {
    const { out } = await agendaIn(repository.folder, ['show', ref, '--json']);
    const { target } = JSON.parse(out) as { target: { measure: string } | null };
    // A text that the schema refuses is absent.
    expect(HOSTILE[at]).toContain(target?.measure ?? '');
  }
});

test('a template is filled in as it is, and nothing in it is a field but what we put there', async () => {
  for (const ref of EACH) {
    const { out } = await agendaIn(repository.folder, ['show', ref, '--template', 'update']);
    const [, yaml = ''] = out.split(/^---$/m);
    expect(yaml.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['status:']);
  }
});
