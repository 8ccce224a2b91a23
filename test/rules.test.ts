// Every rule has a page, and the page is its test: the bad example makes the rule speak, the good one does not.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../src/rules/index.ts';
import { agendaIn } from './fake-world.ts';
import { copyAgenda, isFile, layDown } from './replay/files.ts';
import { type Block, type Page, parsePage } from './replay/page.ts';
import { replay } from './replay/replay.ts';
import { newRepository, type Repository } from './replay/repository.ts';

const folder = fileURLToPath(new URL('../src/rules/', import.meta.url));
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length))
  .sort();

const BAD = 'Fout · Bad';
const GOOD = 'Goed · Good';
const SECTIONS = ['Waarom', 'Why', BAD, 'Wat agenda zegt', 'What agenda says', GOOD];
const CHANGED = '--changed';
const CONSOLES = ['$ agenda validate', '$ agenda validate --lang en'];
const FEWEST_PAGES = 90;

test('there are pages', () => {
  expect(pages.length).toBeGreaterThanOrEqual(FEWEST_PAGES);
});

test('every rule has a page, and every page a rule', () => {
  expect(pages).toEqual(RULES.map(({ name }) => name).sort());
});

test.each(pages)('%s', async (rule) => {
  const file = `${folder}${rule}.md`;
  const page = parsePage(readFileSync(file, 'utf8'));
  expect(page.lines[0]).toBe(`# ${rule}`);
  expect(page.sections).toEqual(SECTIONS);
  expect(filesIn(page, GOOD).length, 'files in the good example').toBeGreaterThan(0);
  const consoles = page.blocks.filter(({ language }) => language === 'console');
  const commands = consoles.map(({ content }) => content.split('\n')[0] ?? '');
  // A rule about what changes is asked about the change.
  const changed = commands.every((command) => command.includes(CHANGED)) ? [CHANGED] : [];
  // Without agenda.yaml nothing says that the agenda is in Dutch.
  expect(commands.map((command) => command.replace(` ${CHANGED}`, '').replace(' --lang nl', ''))).toEqual(CONSOLES);

  await inPolder(filesIn(page, BAD), changed.length > 0, async (repository) => {
    const found = await speaking(repository, changed);
    const isMended = found.some((each) => each.rule === rule && each.fix.length > 0);
    // Of the characters that nobody sees, only those without width are nobody's choice.
    const mends = RULES.find(({ name }) => name === rule)?.mends === 'alone' && !rule.endsWith('/invisible-character');
    expect(isMended, 'whether the bad example can be mended').toBe(mends);
    const said = await replay(page, consoles, repository, repository.folder);
    expect(
      said.split('\n').filter((line) => line.endsWith(`  ${rule}`)).length,
      'told, in both languages',
    ).toBeGreaterThan(1);
    await expect(said).toMatchFileSnapshot(file);
    // The good example shows only what differs from the bad one.
    layAll(filesIn(page, GOOD), repository);
    expect(
      (await speaking(repository, changed)).map((each) => each.rule),
      'rules that speak about the good example',
    ).not.toContain(rule);
  });
});

const filesIn = (page: Page, section: string): readonly Block[] =>
  page.blocks.filter((block) => block.section === section && isFile(block));

/** A file beside the agenda, where its page names one. */
const beside = (file: Block): Block | undefined =>
  file.path.startsWith('../') ? { ...file, path: file.path.slice('../'.length) } : undefined;

function layAll(files: readonly Block[], { folder }: Repository): void {
  for (const file of files) layDown(beside(file) ?? file, folder + (beside(file) ? '' : '/agenda'));
}

/** Lays files over the polder's agenda, in a repository of its own that knows it without them, if anybody asks. */
async function inPolder(
  files: readonly Block[],
  asked: boolean,
  look: (repository: Repository) => Promise<void>,
): Promise<void> {
  const repository = newRepository(undefined, { asAnybody: files.some(({ language }) => language === 'unreadable') });
  try {
    copyAgenda('polder', `${repository.folder}/agenda`);
    if (asked) repository.commit('Begin');
    layAll(files, repository);
    await look(repository);
  } finally {
    repository.remove();
  }
}

async function speaking(
  { folder, asAnybody, run }: Repository,
  options: readonly string[],
): Promise<readonly Spoken[]> {
  // Within the test itself the rights are those of whoever runs it.
  const out = asAnybody
    ? run(['agenda validate --json', ...options].join(' ')).replace(/^\[\d+\]\n$/m, '')
    : (await agendaIn(folder, ['validate', '--json', ...options])).out;
  return (JSON.parse(out) as { readonly diagnostics: readonly Spoken[] }).diagnostics;
}

interface Spoken {
  readonly rule: string;
  readonly fix: readonly object[];
}
