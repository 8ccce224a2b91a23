import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchema } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { POLDER, SLOTEN } from '../bad-input/polder.ts';
import { anyName, anyText, hostileReport, NAMES } from './hostile.ts';
import { draw, finding, many, reportOf, reportOn } from './reports.ts';

// This edition of the standard's schema differs from the final one in its name and dialect alone.
const {
  id: _id,
  $schema: _dialect,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as Record<string, unknown>;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
(formats as unknown as (ajv: Ajv) => void)(ajv);
const valid = ajv.compile(schema as AnySchema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Physical {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: Region;
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly informationUri?: string;
      readonly rules: readonly {
        readonly id: string;
        readonly helpUri?: string;
        readonly help: { readonly text: string; readonly markdown: string };
        readonly defaultConfiguration: { readonly level: string; readonly enabled?: boolean };
      }[];
    };
  };
  readonly columnKind: string;
  readonly invocations: readonly {
    readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly { readonly physicalLocation: Physical }[];
    readonly relatedLocations?: readonly {
      readonly physicalLocation: Physical;
      readonly message: { readonly text: string };
    }[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly fixes?: readonly object[];
  }[];
}

async function runOf(...[report, over]: [Parameters<typeof draw>[1], Parameters<typeof draw>[2]?]): Promise<Run> {
  const log = JSON.parse(await draw('sarif', report, over)) as { runs: Run[] };
  expect(valid(log), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
  return log.runs[0] as Run;
}

const urisOf = ({ results }: Run): readonly string[] =>
  results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '');

test('the schema is the standard’s, and refuses what it should', () => {
  expect(schema['title']).toContain('SARIF) Version 2.1.0');
  expect(
    valid({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'x' } },
          results: [{ message: {}, locations: [{ physicalLocation: { region: { startColumn: 0 } } }] }],
        },
      ],
    }),
  ).toBe(false);
});

describe('keeps to the schema', () => {
  test('no findings', async () => expect((await runOf(reportOf([]))).results).toEqual([]));
  test('hostile findings', async () =>
    expect((await runOf(hostileReport())).results).toHaveLength(hostileReport().diagnostics.length));
  test('an agenda with mistakes', async () => {
    const report = await reportOn({
      ...POLDER,
      [SLOTEN]: '---\nonwer: x\n---\n',
      'stray.txt': 'x',
      '2021/1-water/1.1.3-kapot.md': '---\na: [\n',
    });
    expect(report.diagnostics.length).toBeGreaterThan(3);
    expect((await runOf(report)).results).toHaveLength(report.diagnostics.length);
  });
  test('whatever stands in a file', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        anyName,
        async (message, file) => void (await runOf(reportOf([finding({ message, file })]))),
      ),
      { numRuns: 30 },
    );
  });
});

describe('rules', () => {
  test('every rule is there, and a result points to its own', async () => {
    const run = await runOf(
      await reportOn({ ...POLDER, [SLOTEN]: (POLDER[SLOTEN] as string).replace('owner:', 'onwer:') }),
    );
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ name }) => name));
    expect(run.results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('a link only where the program has a page', async () => {
    const bare = await runOf(reportOf([finding()]));
    expect(bare.tool.driver).not.toHaveProperty('informationUri');
    expect(bare.tool.driver.rules.filter((rule) => 'helpUri' in rule)).toEqual([]);
    const linked = await runOf(reportOf([finding()]), {
      program: {
        name: 'agenda',
        version: '1.2.3',
        homepage: 'https://agenda.example/',
        rulePages: 'https://agenda.example/rules/{rule}',
      },
    });
    expect(linked.tool.driver.informationUri).toBe('https://agenda.example/');
    expect(linked.tool.driver.rules.map(({ helpUri }) => helpUri)).toEqual(
      RULES.map(({ name }) => `https://agenda.example/rules/${name}`),
    );
  });

  test('levels are those of the rules; one that is off says so', async () => {
    const { rules } = (await runOf(reportOf([]))).tool.driver;
    const levels = { error: 'error', warning: 'warning', info: 'note', off: 'note' } as const;
    expect(rules.map(({ defaultConfiguration }) => defaultConfiguration.level)).toEqual(
      RULES.map(({ severity }) => levels[severity]),
    );
    expect(
      rules.filter(({ defaultConfiguration }) => defaultConfiguration.enabled === false).map(({ id }) => id),
    ).toEqual(RULES.filter(({ severity }) => severity === 'off').map(({ name }) => name));
  });
});

describe('places', () => {
  test('lines and columns as they are, in UTF-16 units', async () => {
    const run = await runOf(reportOf([finding()]));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 7,
      startColumn: 3,
      endLine: 7,
      endColumn: 8,
    });
  });

  test('no column is less than one, also for a file as a whole', async () => {
    const report = await reportOn({
      ...POLDER,
      '2021/1-water/1.1.3-kapot.md': new Uint8Array([0xff, 0xfe, 0x41]),
      'stray.txt': 'x',
    });
    const regions = (await runOf(report)).results.map(
      ({ locations }) => locations[0]?.physicalLocation.region as Region,
    );
    expect(regions.length).toBeGreaterThan(1);
    expect(Math.min(...regions.flatMap(Object.values))).toBeGreaterThanOrEqual(1);
  });

  test.each(NAMES.map((name) => [JSON.stringify(name), name]))(
    '%s is a relative URI that leads back to the name',
    async (_shown, name) => {
      const file = `agenda/2021/${name}`;
      const [uri = ''] = urisOf(await runOf(reportOf([finding({ file })])));
      expect(uri).toMatch(/^agenda\/2021\/[\w.~!*'()%-]+$/);
      expect(decodeURIComponent(uri)).toBe(file.replace(/\p{Surrogate}/gu, '\ufffd'));
    },
  );

  test('a name with a colon is no scheme', async () =>
    expect(urisOf(await runOf(reportOf([finding({ file: 'javascript:x.md' })])))).toEqual(['javascript%3Ax.md']));

  test('related places come along', async () => {
    const related = [
      { file: 'agenda/een map/x.md', range: finding().range, message: { nl: 'hier ook', en: 'here too' } },
    ];
    const [result] = (await runOf(reportOf([finding({ related })]))).results;
    expect(result?.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'agenda/een%20map/x.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 8 },
        },
        message: { text: 'hier ook' },
      },
    ]);
  });
});

test('a message holds no link', async () => {
  const [result] = (await runOf(reportOf([finding({ message: 'zie [dit](https://kwaad.example)' })]))).results;
  expect(result?.message.text).toBe('zie [dit] (https://kwaad.example)');
});

test('what mends a finding comes along, and each word that may have been meant', async () => {
  const files = {
    ...POLDER,
    [SLOTEN]: (POLDER[SLOTEN] as string).replace('owner:', 'onwer:').replace(/^---/, '\ufeff---'),
  };
  const { results } = await runOf(await reportOn(files));
  const fixes = results.flatMap(({ ruleId, fixes = [] }) => fixes.map((fix) => [ruleId, fix]));
  expect(fixes).toEqual([
    ['file/bom', expect.objectContaining({ description: { text: 'Herstellen (agenda validate --fix)' } })],
    [
      'schema/unknown-key',
      {
        description: { text: 'Vervangen door "owner"' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'agenda/2021/1-water/1.1.1-sloten.md', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: expect.anything(), insertedContent: { text: 'owner' } }],
          },
        ],
      },
    ],
  ]);
});

test('a rule brings its page', async () => {
  const { rules } = (await runOf(reportOf([]))).tool.driver;
  for (const { id, help } of rules) expect(help.markdown).toMatch(new RegExp(`^# ${id}\n\n## Waarom\n\n`));
});

test('a finding keeps its fingerprint', async () => {
  const [result] = (await runOf(reportOf([finding()]))).results;
  expect(result?.partialFingerprints).toEqual({
    'agendaFinding/v1': '0123456789abcdef',
    primaryLocationLineHash: '0123456789abcdef:1',
  });
});

describe('5,000 results at most', () => {
  test('5,000 are all there, without a note', async () => {
    const run = await runOf(reportOf(many(5000)));
    expect(run.results).toHaveLength(5000);
    expect(run.invocations[0]).not.toHaveProperty('toolExecutionNotifications');
  });

  test('of more results, the most serious in their own order, and the number left out', async () => {
    const run = await runOf(reportOf(many(5003, (at) => ({ severity: at === 5002 ? 'error' : 'warning' }))));
    expect(run.results).toHaveLength(5000);
    expect(run.results.at(-1)).toMatchObject({ level: 'error', message: { text: 'bevinding 5002' } });
    expect(run.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('Nog 3 bevindingen');
  });

  test('what is hidden in a full file is told too', async () => {
    const run = await runOf(
      reportOf(many(1), { hidden: [{ file: 'agenda/x.md', count: 5, bySeverity: { error: 5, warning: 0, info: 0 } }] }),
    );
    expect(run.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('Nog 5 bevindingen');
  });
});
