import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { agendaModules } from '../src/build/schema-plugin.mjs';
import { ENVIRONMENT } from './environment.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = {
  root,
  environment: 'node',
  globalSetup: 'test/global-setup.ts',
  setupFiles: 'test/setup.ts',
  env: ENVIRONMENT,
} as const;

export default defineConfig({
  root,
  plugins: [agendaModules()],
  test: {
    maxWorkers: 2,
    // For a machine that has other things to do as well; how long something may take is asked of the processor, not of the clock.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'default', include: ['test/**/*.test.ts'], exclude: ['test/fuzz/**'] },
      },
      // Long runs over random input; `npm run fuzz:laws` asks for them by name.
      { extends: true, test: { ...shared, name: 'fuzz', include: ['test/fuzz/**/*.test.ts'] } },
    ],
  },
});
