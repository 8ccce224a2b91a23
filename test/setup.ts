import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { removeRepositories } from './replay/repository.ts';

// Nothing of whoever runs the tests may show: no settings of git, no width of a window.
process.env['HOME'] = join(inject('installed'), 'home');
for (const name of ['COLUMNS', 'FORCE_COLOR', 'CLICOLOR_FORCE', 'FORCE_HYPERLINK', 'AGENDA_ROOT'])
  delete process.env[name];
// Where the system looks for the folder for temporary files, on Windows too: when the run is over there may be nothing
// in it.
for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = inject('temporary');

// Commands run in this process one after the other, each with its own listener for a stream that closes.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

// Of every file: what stands in a module that files share would be done for the first of them only.
afterAll(removeRepositories);
