// What the system refuses for a moment only is tried again; what it refuses for good is not.
import { expect, test } from 'vitest';
import { retried } from '../../src/platform/put-file.ts';

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

test.each(['EPERM', 'EACCES', 'EBUSY'])('%s is tried again, six times in all', (code) => {
  let tries = 0;
  const refusing = (times: number) => (): string => {
    tries += 1;
    if (tries <= times) throw refusal(code);
    return 'done';
  };
  expect(retried(refusing(3))).toBe('done');
  expect(tries).toBe(4);
  tries = 0;
  expect(() => retried(refusing(100))).toThrow(code);
  expect(tries).toBe(6);
});

test('nothing else is', () => {
  let tries = 0;
  const full = (): never => {
    tries += 1;
    throw refusal('ENOSPC');
  };
  expect(() => retried(full)).toThrow('ENOSPC');
  expect(tries).toBe(1);
});
