// Every story is replayed with the real program, and must end as it stands written. `npm run docs` writes what changed.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyAgenda } from './replay/files.ts';
import { directive, parsePage } from './replay/page.ts';
import { replay } from './replay/replay.ts';
import { newRepository } from './replay/repository.ts';

const folder = fileURLToPath(new URL('stories/', import.meta.url));
const stories = readdirSync(folder).filter((file) => file.endsWith('.md'));

test('there are stories', () => {
  expect(stories.length).toBeGreaterThanOrEqual(10);
});

test.each(stories)('%s', async (file) => {
  const page = parsePage(readFileSync(folder + file, 'utf8'));
  const repository = newRepository(directive(page, 'today'));
  try {
    const agenda = directive(page, 'agenda');
    if (agenda !== undefined) copyAgenda(agenda, `${repository.folder}/agenda`);
    repository.commit('Begin');
    expect(
      page.blocks.filter(({ language }) => language === 'console').length,
      'a story runs something',
    ).toBeGreaterThan(0);
    await expect(await replay(page, page.blocks, repository, repository.folder)).toMatchFileSnapshot(folder + file);
  } finally {
    repository.remove();
  }
});
