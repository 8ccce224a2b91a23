import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uri } from '../../src/model/formats.ts';

const whole = fullFormats.uri as (text: string) => boolean;

const part = fc
  .array(fc.constantFrom('%E2', '%0g', ...'abzAZ019-._~/:?#[]@!$&\'()*+,;=% "<>é\n'), { maxLength: 6 })
  .map((letters) => letters.join(''));
const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTPS://', 'ftp:', ''),
    part,
    fc.constantFrom('', '.nl', ':80'),
    part,
    fc.constantFrom('', '?', '?a=1&b=', '#'),
    part,
  )
  .map((parts) => parts.join(''));

test('an address is one exactly where the whole rule says so', () => {
  fc.assert(
    fc.property(address, (text) => {
      expect(uri(text)).toBe(whole(text));
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  'https://vng.nl',
  'https://www.vng.nl/nieuws/een-bericht.html?jaar=2021&nr=3',
  'http://example.org/a%20b#c',
  'https://[::1]/',
])('%s is an address', (text) => expect(uri(text)).toBe(true));
test.each(['https://vng.nl/a b', 'vng.nl', 'https://vng.nl/é', 'https://a.nl\n'])('%j is none', (text) =>
  expect(uri(text)).toBe(false),
);
