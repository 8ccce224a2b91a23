// Where package.json says that the program is, and what is made of it: what npm installs, and where a rule's page is.
import { expect, test } from 'vitest';
import { addressesOf } from '../../src/build/addresses.mjs';
import { isOwnAddress } from '../../src/templates/program.ts';

const OURS = { name: 'openbare-agenda', version: '1.2.3' };
const at = (address: string) => ({ ...OURS, repository: { url: `git+${address}.git` } });

test('no address: nothing is made up', () => {
  expect(addressesOf(OURS)).toEqual({ homepage: null, rulePages: null, tool: '' });
});

test.each([
  ['https://github.com/een/agenda', 'https://github.com/een/agenda/blob/v1.2.3/src/rules/{rule}.md'],
  ['https://gitlab.com/groep/sub/agenda', 'https://gitlab.com/groep/sub/agenda/-/blob/v1.2.3/src/rules/{rule}.md'],
  ['https://gitlab.example.org/agenda', 'https://gitlab.example.org/agenda/-/blob/v1.2.3/src/rules/{rule}.md'],
  ['https://codeberg.org/een/agenda', 'https://codeberg.org/een/agenda/src/tag/v1.2.3/src/rules/{rule}.md'],
  ['https://git.example.org/een/agenda', null],
])('%s: this very release, and the page in it', (address, rulePages) => {
  expect(addressesOf(at(address))).toEqual({ homepage: address, rulePages, tool: `git+${address}.git#v1.2.3` });
});

test('a homepage', () => {
  expect(addressesOf({ ...OURS, homepage: 'https://agenda.example/' })).toEqual({
    homepage: 'https://agenda.example/',
    rulePages: 'https://agenda.example/rules/{rule}',
    tool: '',
  });
  expect(addressesOf({ ...at('https://git.example.org/a'), homepage: 'https://git.example.org/a#readme' })).toEqual({
    homepage: 'https://git.example.org/a#readme',
    rulePages: null,
    tool: 'git+https://git.example.org/a.git#v1.2.3',
  });
});

test('the name only where it was published', () => {
  const published = { ...at('https://github.com/een/agenda'), publishConfig: { access: 'public' } };
  expect(addressesOf(published).tool).toBe('openbare-agenda@1.2.3');
});

test('another form of address stops the build', () => {
  expect(() => addressesOf({ ...OURS, repository: { url: 'github:een/agenda' } })).toThrow('"repository"');
});

test.each([
  'git+https://example.org/agenda.git#v1.0.0',
  `git+https://example.org/a/b.git#${'0f'.repeat(20)}`,
  'git+ssh://git@example.org/agenda.git#v1',
  'git+file:///srv/agenda.git#main',
  'github:een/agenda#v1',
  'https://example.org/openbare-agenda-1.0.0.tgz',
])('a tool may be %s', (spec) => expect(isOwnAddress(spec)).toBe(true));

test.each([
  'agenda',
  'openbare-agenda',
  'openbare-agenda@1.0.0',
  'een/agenda',
  'npm:openbare-agenda@1',
  'git+https://example.org/agenda.git',
  'git+https://wie:geheim@example.org/agenda.git#v1',
  'git+https://example.org/agenda.git#v1"; touch x; "',
  'git+https://example.org/$HOME.git#v1',
  'git+https://example.org/a b.git#v1',
  'https://example.org/agenda',
  '--registry=https://example.org/x.tgz',
  '#v1',
])('and never %s', (spec) => expect(isOwnAddress(spec)).toBe(false));
