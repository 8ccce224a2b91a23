// A process that checks again and again keeps no more memory than one that checks once. `CHECKS=10000` in front of the
// command tries longer, and tells the slope.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { POLDER, record, SCHOUW, SLOTEN } from '../bad-input/polder-files.ts';
import { agenda } from '../fake-world.ts';

const CHECKS = Number(process.env['CHECKS'] ?? 150);
/** Of memory that stays with each check; a cache that grew with its input would keep kilobytes. */
const MOST_BYTES = 1_024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

test(`${CHECKS} checks, each of another text`, { timeout: 60_000 + CHECKS * 200 }, async () => {
  const check = async (at: number): Promise<void> => {
    // Some in order, some not, none the same.
    const yaml = `${SCHOUW}tags: [a-${at}]\n${at % 3 === 0 ? `veld-${at}: x\n` : ''}`;
    const { code } = await agenda({ ...POLDER, [SLOTEN]: `${record(yaml)}Nummer ${at}.\n` }, ['validate']);
    expect(code).toBe(at % 3 === 0 ? 1 : 0);
  };
  for (let at = 0; at < 60; at++) await check(at);
  const before = heap();
  for (let at = 0; at < CHECKS; at++) await check(60 + at);
  const slope = (heap() - before) / CHECKS;
  if (CHECKS > 1_000) console.log(`${CHECKS} checks: ${slope.toFixed(1)} bytes each`);
  // A few checks say little: what is compiled on the way counts too.
  expect(slope).toBeLessThan(MOST_BYTES + 2_000_000 / CHECKS);
});
