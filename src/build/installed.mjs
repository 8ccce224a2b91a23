// Builds the program after `npm ci` and `npm install` in a clone. As postprepare and not as prepare: npm also runs the
// latter for `npm pack`, and prints its name into the answer that pre-commit reads. A release has no scripts at all.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
if (hasTools())
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '--config', 'src/build/rolldown.config.mjs'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
else console.error('not built: the tools for that are not installed. With them: npm ci --include=dev');

function hasTools() {
  try {
    createRequire(import.meta.url).resolve('rolldown');
    return true;
  } catch {
    return false;
  }
}
