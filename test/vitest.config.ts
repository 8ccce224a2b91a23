import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { agendaModules } from '../src/build/schema-plugin.mjs';
import { ENVIRONMENT } from './environment.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = {
  root,
  environment: 'node',
  setupFiles: 'test/setup.ts',
  env: ENVIRONMENT,
} as const;

/** These put something in the place of a module, so each is loaded by itself; `npm test` leaves them out too. */
const MOCKING = [
  'test/bad-input/failing-rule.test.ts',
  'test/laws/front-matter.test.ts',
  'test/platform/every-output.test.ts',
  'test/platform/every-step.test.ts',
];

/**
 * These start other programs at every step (browsers, word processors, editors, git, hosts' tools, the built program), or
 * try every combination: some ten minutes. `npm test` leaves them out, `npm run test:all` does not.
 */
const LONG = [
  'test/bad-input/endless.test.ts',
  'test/ci/*.test.ts',
  'test/closed-pipe.test.ts',
  'test/documentation.test.ts',
  'test/edit/every-form.test.ts',
  'test/every-option.test.ts',
  'test/formats/completion.test.ts',
  'test/formats/every-command.test.ts',
  'test/git/*.test.ts',
  'test/import/bad-input.test.ts',
  'test/import/ended.test.ts',
  'test/import/hanging.test.ts',
  'test/import/pdf-to-agenda.test.ts',
  'test/import/plan-sheet.test.ts',
  'test/interrupted.test.ts',
  'test/laws/versions.test.ts',
  'test/library/*.test.ts',
  'test/lives/*.test.ts',
  'test/lsp/diagnostics.test.ts',
  'test/place/killed.test.ts',
  'test/platform/processes.test.ts',
  'test/publish/*.test.ts',
  'test/review/review.test.ts',
  'test/rules.test.ts',
  'test/speed/*.test.ts',
  'test/starter/init.test.ts',
  'test/stories.test.ts',
  'test/validate/scope.test.ts',
  'test/validate/unsaved.test.ts',
  'test/validate/watch.test.ts',
];

export default defineConfig({
  root,
  plugins: [agendaModules()],
  test: {
    maxWorkers: 2,
    globalSetup: 'test/global-setup.ts',
    // For a machine that has other things to do as well; how long something may take is asked of the processor, not of
    // the clock.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'default',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/fuzz/**', ...MOCKING, ...LONG],
        },
      },
      { extends: true, test: { ...shared, name: 'long', isolate: false, include: LONG } },
      { extends: true, test: { ...shared, name: 'mocking', include: MOCKING } },
      // Long runs over random input; `npm run fuzz:laws` asks for them by name.
      { extends: true, test: { ...shared, name: 'fuzz', include: ['test/fuzz/**/*.test.ts'] } },
    ],
  },
});
