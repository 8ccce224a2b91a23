// A folder that the program makes is the old one or the new one, and never takes the place of what is somebody else's.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UserError } from '../../src/i18n/user-error.ts';
import { ownName } from '../../src/platform/change/owner.ts';
import type { FolderFile } from '../../src/platform/publishing-door.ts';
import { writeFolder } from '../../src/platform/write-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agenda-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const filesOf = (texts: Readonly<Record<string, string>>): readonly FolderFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, content: () => text }));
const write = (files: readonly FolderFile[]): Promise<void> =>
  writeFolder(join(root, 'site'), 'site', files, () => undefined);
const failing = (error: unknown): FolderFile => ({ path: 'x.html', content: () => Promise.reject(error) });
const refusal = async (files = filesOf({ 'index.html': 'nieuw' })): Promise<string> =>
  write(files).then(
    () => 'written',
    (error: UserError) => error.text.nl,
  );
const index = (): string => readFileSync(join(root, 'site/index.html'), 'utf8');
/** As a process of this machine is called that is no more. */
const DEAD = ownName().replace(/\d+$/, String(2 ** 22 + 1));

test('a new one takes the place of the old one, and nothing of the old one stays', async () => {
  await write(filesOf({ 'index.html': 'oud', 'thema/weg.html': 'weg' }));
  await write(filesOf({ 'index.html': 'nieuw', 'inzetpunt/a.html': 'a' }));
  expect(index()).toBe('nieuw');
  expect(readdirSync(join(root, 'site')).sort()).toEqual(['.agenda-report', 'index.html', 'inzetpunt']);
  expect(readdirSync(root)).toEqual(['site']);
});

test('an empty folder is as good as none, and folders on the way are made', async () => {
  mkdirSync(join(root, 'site'));
  await write(filesOf({ 'index.html': 'nieuw' }));
  await writeFolder(join(root, 'a/b/site'), 'a/b/site', filesOf({ 'index.html': 'diep' }), () => undefined);
  expect([index(), existsSync(join(root, 'a/b/site/index.html'))]).toEqual(['nieuw', true]);
});

test('what somebody else put there is left alone', async () => {
  mkdirSync(join(root, 'site'));
  writeFileSync(join(root, 'site/foto.jpg'), 'foto');
  expect(await refusal()).toContain('is niet leeg en niet door agenda gemaakt');
  expect(readdirSync(root)).toEqual(['site']);
  rmSync(join(root, 'site'), { recursive: true });
  writeFileSync(join(root, 'site'), 'een bestand');
  expect(await refusal()).toContain('is geen map');
});

test('what was added to ours, or changed in it, is left alone too', async () => {
  await write(filesOf({ 'index.html': 'oud', 'a.html': 'a' }));
  writeFileSync(join(root, 'site/CNAME'), 'agenda.example.org');
  expect(await refusal()).toContain('CNAME');
  rmSync(join(root, 'site/CNAME'));
  writeFileSync(join(root, 'site/a.html'), 'met de hand verbeterd');
  expect(await refusal()).toContain('a.html');
  rmSync(join(root, 'site/a.html'));
  symlinkSync('/etc/hostname', join(root, 'site/a.html'));
  expect(await refusal()).toContain('a.html');
  expect(index()).toBe('oud');
});

test('on a full disk, or after any other failure, the old one stays', async () => {
  await write(filesOf({ 'index.html': 'oud' }));
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const fault = await write([...filesOf({ 'index.html': 'nieuw' }), failing(full)]).catch((error: UserError) => error);
  expect(fault).toMatchObject({ text: { nl: expect.stringContaining('ENOSPC') }, hint: { nl: 'De schijf is vol.' } });
  expect([index(), readdirSync(root)]).toEqual(['oud', ['site']]);
});

test('a run that was ended halfway leaves the old one, or the next run puts it back', async () => {
  await write(filesOf({ 'index.html': 'oud' }));
  // Ended while it wrote: beside the old one stands half of a new one.
  mkdirSync(join(root, `.site.agenda-new-${DEAD}`));
  writeFileSync(join(root, `.site.agenda-new-${DEAD}/index.html`), 'half');
  expect(await refusal([failing(new Error('later'))]).catch(String)).not.toBe('written');
  expect([index(), readdirSync(root)]).toEqual(['oud', ['site']]);
  // Ended between the two renames: nothing stands there, and the old one stands beside it.
  mkdirSync(join(root, `.site.agenda-new-${DEAD}`));
  rmSync(join(root, `.site.agenda-old-${DEAD}`), { recursive: true, force: true });
  const { renameSync } = await import('node:fs');
  renameSync(join(root, 'site'), join(root, `.site.agenda-old-${DEAD}`));
  await refusal([failing(new Error('later'))]).catch(String);
  expect([index(), readdirSync(root)]).toEqual(['oud', ['site']]);
  await write(filesOf({ 'index.html': 'nieuw' }));
  expect([index(), readdirSync(root)]).toEqual(['nieuw', ['site']]);
});
