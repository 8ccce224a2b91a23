// What YAML knows and forbids, case by case, as the data of a record and as `agenda.yaml`, against the `yaml` package.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Document } from '../../src/document/document.ts';
import { readDocuments } from '../../src/document/read.ts';
import { CASES } from './yaml-cases.ts';

const OPTIONS = { schema: 'core', version: '1.2', uniqueKeys: true, merge: false, logLevel: 'silent' } as const;

const PLACES = {
  'as the data of a record': (yaml: string) => ({ path: 'x.md', text: `---\n${yaml}${endOf(yaml)}---\n# Titel\n` }),
  'as agenda.yaml': (yaml: string) => ({ path: 'agenda.yaml', text: yaml }),
} as const;
const endOf = (yaml: string): string => (yaml === '' || yaml.endsWith('\n') ? '' : '\n');

/** `read`, or the first rule that was broken. */
const saidOf = ({ data, problems }: Document): string =>
  problems.length === 0 ? 'read' : `${problems[0]?.rule}${data === undefined ? '' : ', read'}`;

describe.each(Object.entries(PLACES))('%s', (place, laid) => {
  test.each(CASES.map((each) => [each[0], each] as const))('%s', async (_name, [, yaml, said, asFile]) => {
    const file = laid(yaml);
    const [document] = (await readDocuments([file])) as [Document];
    expect(saidOf(document)).toBe(place === 'as agenda.yaml' ? (asFile ?? said) : said);
    if (document.data === undefined) return;
    const { start, end } = document.yaml ?? { start: 0, end: 0 };
    const [reference, ...more] = parseAllDocuments(file.text.slice(start, end), OPTIONS);
    expect([reference?.errors ?? [], more]).toEqual([[], []]);
    const expected = reference?.toJS() ?? {};
    expect(isDeepStrictEqual(document.data, expected), JSON.stringify([document.data, expected])).toBe(true);
    expect(JSON.stringify(document.data)).toBe(JSON.stringify(expected));
  });
});

test('there are more than a hundred, each with a name of its own', () => {
  expect(CASES.length).toBeGreaterThan(100);
  expect(new Set(CASES.map(([name]) => name)).size).toBe(CASES.length);
});
