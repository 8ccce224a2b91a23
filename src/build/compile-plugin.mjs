// What a build ends with: few files, in ASCII, that hand one another plain values, and V8's own form of them beside it.
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

const GETTER = /Object\.defineProperty\(exports, "([\w$]+)", \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w$]+);\s*\}\s*\}\);/g;

/** Hands out what never changes as it is, rather than through a function that is called at every use. */
export const plainExports = () => ({
  name: 'plain-exports',
  renderChunk: (code) => code.replace(GETTER, (getter, name, given) => (isMadeOnce(code, given.replaceAll('$', '\\$')) ? `exports.${name} = ${given};` : getter)),
});

const isMadeOnce = (code, name) =>
  new RegExp(`^(?:const ${name} =|(?:async )?function\\*? ${name}\\()`, 'm').test(code) || (new RegExp(`^var ${name} = `, 'm').test(code) && code.match(new RegExp(`(?<![\\w$.])${name} = `, 'g')).length === 1);

/** Puts one file in front of another that is always there with it: a file more costs a third of a millisecond at every start. The bundler would not. */
export const inOneFile = (guest, host) => ({
  name: 'in-one-file',
  generateBundle(_options, bundle) {
    const [first, second] = [bundle[`${guest}.cjs`], bundle[`${host}.cjs`]];
    if (!first || !second) throw new Error(`there is no ${guest}.cjs or ${host}.cjs: the bundler names its files otherwise than it did`);
    delete bundle[`${guest}.cjs`];
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(`require("./${guest}.cjs")`, chunk === second ? 'exports' : `require("./${host}.cjs")`);
    second.code = `(() => {${first.code}\n})();\n${second.code}`;
  },
});

/** Makes each file the function that bin/agenda.cjs calls, under the build that it belongs to: put around it at a start, that would copy all of it. */
export const asFunctions = (build) => ({
  name: 'as-functions',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = `// ${build}\n(function (exports, require, module, __filename) {${chunk.code}\n})`;
  },
});

/** Compiles what was written, see compile.mjs. The program is begun from `bin/`, which goes along to where the build stands. */
export const compiled = () => ({
  name: 'compiled',
  writeBundle({ dir }) {
    const bin = join(dir, '../bin');
    if (bin !== at('../../bin')) cpSync(at('../../bin'), bin, { recursive: true });
    const { NODE_OPTIONS: _options, ...env } = process.env;
    // What it answers goes into a pipe, as to a program: a device would take another way, through Node's streams.
    execFileSync(process.execPath, [at('compile.mjs'), dir], { stdio: ['ignore', 'pipe', 'inherit'], env });
  },
});
