import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECLINED, readFastYaml } from '../../src/document/yaml/fast.ts';
import { assertFaithful, damagedYaml } from '../laws/yaml-text.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200_000);
const SLOWEST_DOCUMENT_MS = 10;

test(`a fault never goes unnoticed in ${RUNS} documents`, { timeout: 60_000 + RUNS * SLOWEST_DOCUMENT_MS }, () => {
  let taken = 0;
  const property = fc.property(damagedYaml, (text) => {
    const value = readFastYaml(text, 0, text.length);
    if (value === DECLINED) return;
    taken += 1;
    assertFaithful(value, text);
  });
  fc.assert(property, { numRuns: RUNS });
  console.log(`plain YAML: ${taken} of ${RUNS} damaged documents accepted and read right, ${RUNS - taken} declined`);
  expect(taken).toBeGreaterThan(RUNS / 10);
});
