import { join } from 'node:path';
import { inject } from 'vitest';

// Nothing of whoever runs the tests may show: no settings of git, no width of a window.
process.env['HOME'] = join(inject('installed'), 'home');
delete process.env['COLUMNS'];
