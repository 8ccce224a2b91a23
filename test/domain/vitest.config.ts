import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { agendaModules } from '../../src/build/schema-plugin.mjs';
import { ENVIRONMENT } from '../environment.ts';

/** The quickest first: a mutation run stops at the first test that fails. */
const ORDER = ['dates', 'standing', 'history', 'filters', 'queries', 'rules', 'pages'];
const placeOf = ({ moduleId }: TestSpecification): number =>
  ORDER.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** The tables of the domain alone, without the built program: what a mutation run asks again and again. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [agendaModules()],
  test: {
    environment: 'node',
    env: ENVIRONMENT,
    include: ['test/domain/**/*.test.ts'],
    sequence: { sequencer: QuickestFirst },
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
  },
});
