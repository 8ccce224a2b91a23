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

/** These put something in the place of a module; the other files share what was once imported. */
const MOCKING = [
  'test/bad-input/failing-rule.test.ts',
  'test/laws/front-matter.test.ts',
  'test/platform/every-output.test.ts',
  'test/platform/every-step.test.ts',
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
          exclude: ['test/fuzz/**', ...MOCKING],
        },
      },
      { extends: true, test: { ...shared, name: 'mocking', include: MOCKING } },
      // Long runs over random input; `npm run fuzz:laws` asks for them by name.
      { extends: true, test: { ...shared, name: 'fuzz', include: ['test/fuzz/**/*.test.ts'] } },
    ],
  },
});
