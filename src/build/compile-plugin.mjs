// What a build ends with: files in ASCII, and V8's own form of them beside it.
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes every character beyond ASCII as an escape: such files are read without decoding, and take half the memory. Fails where an escape would stand for itself. */
export const inAscii = () => ({
  name: 'in-ascii',
  renderChunk(code) {
    if (/String\.raw`[^`]*[^\x00-\x7f]/.test(code)) throw new Error('a raw text may hold ASCII alone');
    return code.replace(/[^\x00-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  },
});

/** Leaves out the bundler's own file where nothing of it is used: it has no effect of its own, and takes a start a fifth of a millisecond. */
export const withoutUnusedRuntime = () => ({
  name: 'without-unused-runtime',
  renderChunk: (code) => (code.split('require_rolldown_runtime').length === 2 ? code.replace(/^const require_rolldown_runtime = .*\n/m, '') : undefined),
});

/** Makes each file the function that bin/agenda.cjs calls: put around it at a start, that would copy all of it. */
export const asFunctions = () => ({ name: 'as-functions', renderChunk: (code) => `(function (exports, require, module, __filename) {${code}\n})` });

/** Compiles what was written, see compile.mjs. The program is begun from `bin/`, which goes along to where the build stands. */
export const compiled = () => ({
  name: 'compiled',
  writeBundle({ dir }) {
    const bin = join(dir, '../bin');
    if (bin !== at('../../bin')) cpSync(at('../../bin'), bin, { recursive: true });
    const { NODE_OPTIONS: _options, ...env } = process.env;
    execFileSync(process.execPath, [at('compile.mjs'), dir], { stdio: ['ignore', 'ignore', 'inherit'], env });
  },
});
