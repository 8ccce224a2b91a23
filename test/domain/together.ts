/// <reference types="vite/types/importMeta.d.ts" />
// Every table in one file, for a mutation run. What it mutates is loaded before the first test, also what the program
// loads late: what a module does as it loads is then put down to all tests, not to the one that came first.
import.meta.glob(['../../src/query/*.ts', '../../src/{model,i18n}/*date.ts', '../../src/rules/update/*.ts'], {
  eager: true,
});

// The quickest first: a run stops at the first test that fails.
import './dates.test.ts';
import './standing.test.ts';
import './history.test.ts';
import './filters.test.ts';
import './queries.test.ts';
import './rules.test.ts';
import './sort.test.ts';
import './indicators.test.ts';
import './rounds.test.ts';
import './reported.test.ts';
import './names.test.ts';
import './public-part.test.ts';
import './protected.test.ts';
import './pages.test.ts';
import './adopted.test.ts';
