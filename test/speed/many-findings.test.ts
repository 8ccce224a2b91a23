// More findings than anybody reads, in every format at once: they take little memory, and a reader may stop halfway.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { FORMATS } from '../formats/reports.ts';
import { copyAgenda } from '../replay/files.ts';

const FILES = 110;
/** Under the number of findings of one file that are shown. */
const IN_FILE = 190;
const MOST_MEGABYTES = 300;
/**
 * What may be in use at once. How much more is taken is up to V8, which clears up when it can: newer ones let the part
 * for what is new grow twice as far as older ones.
 */
const HEAP = ['--max-old-space-size=150', '--max-semi-space-size=16'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-many-'));
  copyAgenda('polder', join(folder, 'agenda'));
  const fields = Array.from({ length: IN_FILE }, (_, at) => `onbekend-${at}: [x]\n`).join('');
  for (let at = 10; at < 10 + FILES; at++)
    writeFileSync(
      join(folder, `agenda/2021/1-water/1.1.${at}-sloot-${at}.md`),
      `---\nactors: [waterschap]\nowner: team-water\n${fields}---\n# Sloot ${at}\n\nHet waterschap maakt sloot ${at} schoon.\n`,
    );
  writeFileSync(
    join(folder, 'memory.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync('memory', String(process.resourceUsage().maxRSS / 1024)));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = (): string => join(inject('installed'), 'bin/agenda.cjs');

test(`${FILES * IN_FILE} findings in every format: under ${MOST_MEGABYTES} MB`, () => {
  const outputs = FORMATS.flatMap((format) => ['--output', `${format}=${format}.out`]);
  const argv = [...HEAP, '-r', './memory.cjs', program(), 'validate', ...outputs];
  const { status } = spawnSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' });
  expect(status).toBe(1);
  const { summary } = JSON.parse(readFileSync(join(folder, 'json.out'), 'utf8')) as { summary: { errors: number } };
  expect(summary.errors).toBeGreaterThan(20_000);
  expect(Number(readFileSync(join(folder, 'memory'), 'utf8'))).toBeLessThan(MOST_MEGABYTES);
});

test.runIf(process.platform !== 'win32').each(['human', 'json'])('a reader of %s that stops is no error', (format) => {
  const line = `{ "${process.execPath}" "${program()}" validate --format ${format}; echo "$?" >&2; } | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toBe('1\n');
});
