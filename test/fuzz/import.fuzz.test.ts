// The law of test/import/laws.test.ts over many more papers: `PAPERS=100000 npm run fuzz:laws -- import`.
import { test } from 'vitest';
import { TRIES } from '../import/papers.ts';

const PAPERS = Number(process.env['PAPERS'] ?? 2_000);
const HOUR_MS = 3_600_000;

test.each(TRIES)('%s', (_what, attempt) => attempt(PAPERS), HOUR_MS);
