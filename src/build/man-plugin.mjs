// The page of the manual is what the built program says with `agenda help man`, so that it says what help says.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} fileName in the folder of the bundle, beside which bin/ is @returns {import('rolldown').Plugin} */
export const manualPage = (fileName) => ({
  name: 'manual-page',
  writeBundle({ dir = '' }) {
    const program = join(dir, '../bin/agenda.cjs');
    writeFileSync(join(dir, fileName), execFileSync(process.execPath, [program, 'help', 'man', '--lang', 'en']));
  },
});
