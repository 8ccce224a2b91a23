// Where there is nothing to tell, it is said why.
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { agendaIn } from '../fake-world.ts';
import { polder } from '../git/polder.ts';
import type { Repository } from '../replay/repository.ts';

let repository: Repository;
beforeEach(() => {
  repository = polder();
});
const heading = async (...argv: readonly string[]): Promise<string | undefined> =>
  (await agendaIn(repository.folder, ['diff', ...argv])).out.split('\n')[0];

describe('nothing changed since a commit', () => {
  test.each([
    ['nl', 'niets gewijzigd'],
    ['en', 'nothing changed'],
  ])('in %s', async (language, said) => {
    expect(await heading('--since', 'HEAD', '--lang', language)).toContain(`: ${said}`);
    expect(await heading('--since', 'HEAD', '2021', '--lang', language)).toContain(`: ${said}`);
    for (const format of ['markdown', 'html'])
      expect(
        (await agendaIn(repository.folder, ['diff', '--since', 'HEAD', '--format', format, '--lang', language])).out,
      ).toContain(said);
  });

  test('nothing in the plans, though something else did', async () => {
    writeFileSync(join(repository.folder, 'agenda/foto.jpg'), 'x');
    expect(await heading('--since', 'HEAD')).toBe('HEAD → nu: niets gewijzigd');
  });

  test('it is no difference either', async () => {
    expect((await agendaIn(repository.folder, ['diff', '--since', 'HEAD', '--exit-code'])).code).toBe(0);
  });
});

test('nothing of what was asked about', async () => {
  appendFileSync(join(repository.folder, 'agenda/2021/1-water/README.md'), 'Meer.\n');
  expect(await heading('--since', 'HEAD', '--only', 'vanished')).toBe(
    'HEAD → nu: geen inzetpunten die hieraan voldoen',
  );
  expect(await heading('2021', '2021', '--only', 'added')).toBe('2021 → 2021: geen inzetpunten die hieraan voldoen');
});

test('two plans without a commitment', async () => {
  for (const name of ['1.1.1-sloten', '1.1.2-gemalen'])
    rmSync(join(repository.folder, `agenda/2021/1-water/${name}.md`));
  // What was reported on them goes too, or it would be told.
  rmSync(join(repository.folder, 'agenda/2021/progress'), { recursive: true });
  expect(await heading('2021', '2021')).toBe('2021 → 2021: geen inzetpunten om te vergelijken');
});
