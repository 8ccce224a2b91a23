// A person's own editor, on a copy of a text: what they typed stays there until it has been used.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../i18n/user-error.ts';
import { LIMITS } from '../source/limits.ts';
import { writeAside } from './put-file.ts';
import { readGiven } from './read-file.ts';
import type { Typed } from './world.ts';
import { writing } from './writing-error.ts';

/** No page of an agenda is larger. */
const LARGEST = LIMITS.fileBytes;

/**
 * Opens a text in `$VISUAL` or `$EDITOR`, and waits until it is closed.
 * @param name of the copy; editors tell from its ending what it is
 * @throws UserError where there is no editor, it ends with an error, or the copy cannot be written
 */
export function editText({ env }: Pick<NodeJS.Process, 'env'>, name: string, text: string): Typed {
  const editor = env['VISUAL'] || env['EDITOR'];
  if (!editor)
    throw new UserError(
      { nl: 'Er is geen tekstverwerker ingesteld.', en: 'No editor is set.' },
      {
        nl: 'Zet de naam ervan in VISUAL of EDITOR, of geef de waarde op de opdrachtregel.',
        en: 'Put its name in VISUAL or EDITOR, or give the value on the command line.',
      },
    );
  const folder = writing(tmpdir(), () => mkdtempSync(join(tmpdir(), 'agenda-edit-')));
  const path = join(folder, name);
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    writing(tmpdir(), () => writeAside(path, [text]));
  } catch (error) {
    discard();
    throw error;
  }
  // The setting may hold options of the editor; the path is no part of what the shell reads.
  const { status } =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${path}"`, { stdio: 'inherit', shell: true })
      : spawnSync('/bin/sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: 'inherit' });
  if (status !== 0)
    throw new UserError(
      {
        nl: `De tekstverwerker (${editor}) is met een fout gestopt; er is niets geschreven.`,
        en: `The editor (${editor}) ended with an error; nothing was written.`,
      },
      { nl: `Wat je typte staat nog in ${path}`, en: `What you typed is still in ${path}` },
      'environment',
    );
  return { path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readGiven(path, LARGEST)), discard };
}
