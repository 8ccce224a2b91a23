import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { POLDER, SLOTEN } from '../bad-input/polder.ts';
import { hostileReport, NAMES } from './hostile.ts';
import { draw, finding, many, reportOf, reportOn } from './reports.ts';

/** What GitLab asks of a Code Quality report. */
const valid = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        properties: {
          path: { type: 'string', pattern: '^(?!/|\\./)', minLength: 1 },
          lines: {
            type: 'object',
            properties: { begin: { type: 'integer', minimum: 1 } },
            required: ['begin'],
            additionalProperties: false,
          },
        },
        required: ['path', 'lines'],
        additionalProperties: false,
      },
    },
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
  },
});

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string };
}

async function issuesOf(report: Parameters<typeof draw>[1]): Promise<readonly Issue[]> {
  const issues = JSON.parse(await draw('gitlab', report)) as Issue[];
  expect(valid(issues), JSON.stringify(valid.errors)).toBe(true);
  return issues;
}

test('one finding', async () => {
  expect(await issuesOf(reportOf([finding()]))).toEqual([
    {
      description: 'schema/unknown-key: "onwer" is geen veld.',
      check_name: 'schema/unknown-key',
      fingerprint: '0123456789abcdef',
      severity: 'major',
      location: { path: 'agenda/2021/1-water/1.1.1-sloten.md', lines: { begin: 7 } },
    },
  ]);
});

test('no findings', async () => expect(await draw('gitlab', reportOf([]))).toBe('[]\n'));

test.each([
  ['info', 'commitment/stale', 'info'],
  ['warning', 'commitment/no-owner', 'minor'],
  ['error', 'schema/unknown-key', 'major'],
  ['error', 'yaml/syntax', 'blocker'],
  ['warning', 'yaml/syntax', 'minor'],
] as const)('%s of %s is %s', async (severity, rule, expected) => {
  expect((await issuesOf(reportOf([finding({ severity, rule })])))[0]?.severity).toBe(expected);
});

test('hostile findings; a name stays what it is', async () => {
  const paths = (await issuesOf(hostileReport())).map(({ location }) => location.path);
  expect(paths).toEqual(expect.arrayContaining(NAMES.filter((name) => !/\p{Surrogate}/u.test(name))));
});

describe('fingerprints', () => {
  const stray = { ...POLDER, 'een.txt': 'x', 'twee.txt': 'x', '2021/1-water/een.txt': 'x' };

  test('300 findings have 300', async () => {
    const issues = await issuesOf(reportOf(many(300)));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(300);
  });

  test('the same mistake in several files has several', async () => {
    const [broken, issues] = await Promise.all([
      issuesOf(
        await reportOn({
          ...POLDER,
          [SLOTEN]: '---\nonwer: x\nonwer2: x\n---\n',
          '2021/1-water/1.1.2-gemalen.md': '---\nonwer: x\nonwer2: x\n---\n',
        }),
      ),
      issuesOf(await reportOn(stray)),
    ]);
    expect(issues).toHaveLength(3);
    expect(broken.length).toBeGreaterThan(4);
    for (const each of [broken, issues])
      expect(new Set(each.map(({ fingerprint }) => fingerprint)).size).toBe(each.length);
  });

  test('a finding that moves to another line keeps its own', async () => {
    const before = { ...POLDER, [SLOTEN]: '---\nactors: [vpg]\nonwer: x\n---\n# Sloten\n\nTekst.\n' };
    const after = { ...POLDER, [SLOTEN]: '---\n# een\n# twee\nonwer: x\nactors: [vpg]\n---\n# Sloten\n\nTekst.\n' };
    const fingerprints = async (files: typeof before): Promise<readonly string[]> =>
      (await issuesOf(await reportOn(files))).map(({ fingerprint }) => fingerprint).sort();
    expect((await fingerprints(before)).length).toBeGreaterThan(0);
    expect(await fingerprints(after)).toEqual(await fingerprints(before));
  });

  test('a finding keeps its own when its file gets another number', async () => {
    const text = '---\nactors: [vpg]\nonwer: x\n---\n# Sloten\n\nTekst.\n';
    const { [SLOTEN]: _gone, ...others } = POLDER;
    const unknown = async (path: string): Promise<string | undefined> =>
      (await issuesOf(await reportOn({ ...others, [path]: text }))).find(({ description }) =>
        description.startsWith('schema/unknown-key'),
      )?.fingerprint;
    expect(await unknown(SLOTEN)).toBeDefined();
    expect(await unknown('2021/1-water/1.1.7-sloten.md')).toBe(await unknown(SLOTEN));
  });
});
