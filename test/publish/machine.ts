// Programs that some tests need and a machine may not have. `.ci/run` installs them, so that nothing is left out there.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program by one of its names, where the machine has it. */
export const find = (variable: string, names: readonly string[]): string | undefined => {
  const given = process.env[variable];
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(given ? [given] : []), ...places].find(mayRun);
};

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian's Chromium, or another one. */
export const CHROMIUM = find('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']);
export const OFFICE = find('SOFFICE', ['soffice', 'libreoffice']);
export const NEOVIM = find('NVIM_PROGRAM', ['nvim']);
/** Of poppler: tells what stands in a PDF. */
export const PDF_TO_TEXT = find('PDFTOTEXT', ['pdftotext']);

/** Says what is left out; a test that is skipped in silence would be taken for one that passed. */
export function sayMissing(what: string, program: string | undefined): void {
  if (program === undefined) process.stderr.write(`LEFT OUT: ${what} (not on this machine)\n`);
}
