// npm run lives -- [--edits N] [--seed S] [lsp|serve|watch]: lets each program that stays open live long, and tells what
// it holds meanwhile.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { edits: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--project', 'default'];
const { status } = spawnSync(
  process.execPath,
  [...vitest, 'test/lives', '--reporter=dot', ...(positionals[0] ? ['--testNamePattern', positionals[0]] : [])],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, LIVES: values.edits, LIVES_SEED: values.seed },
  },
);
process.exitCode = status ?? 1;
