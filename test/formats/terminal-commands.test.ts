// In CI every line of stdout is looked at for commands: also what status, list, show, history and diff print may hold
// none.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agendaIn } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';

test('text from files is never a line that a workflow obeys', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'agenda-commands-'));
  try {
    copyAgenda('polder', join(folder, 'agenda'));
    const text = '::error::kijk\n\n  ::stop-commands::x\n\n##[error]ook\n\n\u200b::set-env::y\n';
    writeFileSync(
      join(folder, 'agenda/2021/1-water/1.1.3-duikers.md'),
      `---\nactors: [vpg]\n---\n# ::warning::Duikers\n\n${text}`,
    );
    writeFileSync(join(folder, 'agenda/2021/progress/2021-11-10-duikers.md'), `---\nstatus: on-track\n---\n${text}`);
    const shown: string[] = [];
    for (const argv of [
      ['status'],
      ['status', '1.1'],
      ['list'],
      ['show', '1.1.3'],
      ['show', '1'],
      ['history', '1.1.3'],
    ])
      shown.push((await agendaIn(folder, argv)).out);
    expect(shown.join('')).toContain('kijk');
    expect(
      shown
        .join('\n')
        .split('\n')
        .filter((line) => /^[\s\p{Cf}]*::|##\[/u.test(line)),
    ).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
