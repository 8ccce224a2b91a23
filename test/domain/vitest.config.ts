import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { agendaModules } from '../../src/build/schema-plugin.mjs';
import { ENVIRONMENT } from '../environment.ts';

/** The tables of the domain alone, without the built program: what a mutation run asks again and again. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [agendaModules()],
  test: {
    environment: 'node',
    env: ENVIRONMENT,
    include: ['test/domain/together.ts'],
    maxWorkers: 1,
    testTimeout: 60_000,
  },
});
