import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { safe } from '../../src/render/safe.ts';
import { POLDER, SLOTEN } from '../bad-input/polder.ts';
import { anyName, anyText, HOSTILE, hostileReport, NAMES } from './hostile.ts';
import { draw, finding, many, reportOf, reportOn } from './reports.ts';

// That of Jenkins, which does not know the one attribute by which GitLab and Azure DevOps find the file.
const xsd = readFileSync(new URL('schemas/junit-4.xsd', import.meta.url), 'utf8');
const schema = XsdValidator.fromDoc(
  XmlDocument.fromString(
    xsd.replaceAll(/<xs:attribute name="(?:classname|package)"/g, '<xs:attribute name="file" type="xs:string"/>$&'),
  ),
);

interface Case {
  readonly name: string;
  readonly outcome: { readonly kind: string; readonly message: string | undefined; readonly text: string } | undefined;
}
interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly cases: readonly Case[];
  readonly note: string | undefined;
}

/** Reads the report back with a parser that refuses what is not XML, and holds it against the schema. */
async function suitesOf(report: Parameters<typeof draw>[1]): Promise<readonly Suite[]> {
  const document = XmlDocument.fromString(await draw('junit', report));
  try {
    schema.validate(document);
    return document.find('/testsuites/testsuite').map((suite) => suiteOf(suite as XmlElement));
  } finally {
    document.dispose();
  }
}

const attribute = (element: XmlElement, name: string): string | undefined => element.attr(name)?.value;
const suiteOf = (suite: XmlElement): Suite => ({
  name: attribute(suite, 'name') ?? '',
  tests: Number(attribute(suite, 'tests')),
  failures: Number(attribute(suite, 'failures')),
  cases: suite.find('testcase').map((each) => caseOf(each as XmlElement)),
  note: suite.get('system-out')?.content,
});
function caseOf(element: XmlElement): Case {
  const outcome = element.get('*') as XmlElement | null;
  return {
    name: attribute(element, 'name') ?? '',
    outcome: outcome
      ? { kind: outcome.name, message: attribute(outcome, 'message'), text: outcome.content }
      : undefined,
  };
}

/**
 * What a text is where XML has no place for half characters, read by a parser that takes a mark off the start of every
 * text.
 */
const inXml = (text: string): string =>
  safe(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/^\ufeff/, '');

test('one finding, and a case that passes for the clean file', async () => {
  expect(
    await draw('junit', reportOf([finding({ hint: 'Verbeter het.' })])),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="agenda validate" tests="2" failures="1" errors="0">
  <testsuite name="agenda/2021/1-water/1.1.1-sloten.md" file="agenda/2021/1-water/1.1.1-sloten.md" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="schema/unknown-key 7:3" classname="agenda/2021/1-water/1.1.1-sloten.md" file="agenda/2021/1-water/1.1.1-sloten.md" time="0">
      <failure type="schema/unknown-key" message="&quot;onwer&quot; is geen veld.">agenda/2021/1-water/1.1.1-sloten.md:7:3: error "onwer" is geen veld.
Verbeter het.</failure>
    </testcase>
  </testsuite>
  <testsuite name="agenda/agenda.yaml" file="agenda/agenda.yaml" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="agenda validate" classname="agenda/agenda.yaml" file="agenda/agenda.yaml" time="0"/>
  </testsuite>
</testsuites>
`);
});

test('a clean agenda: every file passes', async () => {
  const suites = await suitesOf(await reportOn(POLDER));
  expect(suites.map(({ name }) => name)).toEqual(
    Object.keys(POLDER)
      .sort()
      .map((path) => `agenda/${path}`),
  );
  expect(
    suites.filter(({ tests, failures, cases }) => tests !== 1 || failures !== 0 || cases[0]?.outcome !== undefined),
  ).toEqual([]);
});

test('an agenda with mistakes', async () => {
  const suites = await suitesOf(
    await reportOn({
      ...POLDER,
      [SLOTEN]: '---\nonwer: x\n---\n',
      'stray.txt': 'x',
      '2021/1-water/1.1.3-kapot.md': '---\na: [\n',
    }),
  );
  const failing = suites.filter(({ failures }) => failures > 0).map(({ name }) => name);
  expect(failing).toEqual(
    expect.arrayContaining([
      'agenda/2021/1-water/1.1.1-sloten.md',
      'agenda/2021/1-water/1.1.3-kapot.md',
      'agenda/stray.txt',
    ]),
  );
});

describe('a case fails where the check does', () => {
  const findings = [finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })];

  test.each([
    [[], 0],
    [['error'], 1],
    [['error', 'warning'], 2],
    [['error', 'warning', 'info'], 3],
  ] as const)('%j', async (failing, expected) => {
    const [suite] = await suitesOf(reportOf(findings, { failing }));
    expect(suite).toMatchObject({ tests: 3, failures: expected });
    expect(suite?.cases.map(({ outcome }) => outcome?.kind)).toEqual([
      ...Array<string>(expected).fill('failure'),
      ...Array<string>(3 - expected).fill('system-out'),
    ]);
  });
});

test('300 findings are 300 cases', async () => {
  const suites = await suitesOf(reportOf(many(300)));
  expect(suites.reduce((sum, { cases }) => sum + cases.length, 0)).toBe(301);
  expect(suites.reduce((sum, { failures }) => sum + failures, 0)).toBe(300);
});

test('a full file says how many are hidden', async () => {
  const [suite] = await suitesOf(
    reportOf(many(1), {
      hidden: [{ file: 'agenda/2021/1-water/1.1.0-x.md', count: 5, bySeverity: { error: 5, warning: 0, info: 0 } }],
    }),
  );
  expect(suite?.note).toBe('Nog 5 bevindingen niet getoond.');
});

describe('what is read back is what was said', () => {
  test('all of it at once', async () => expect((await suitesOf(hostileReport())).length).toBeGreaterThan(NAMES.length));

  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('%s', async (_shown, message) => {
    const [suite] = await suitesOf(reportOf([finding({ message })]));
    expect(suite?.cases[0]?.outcome?.message).toBe(inXml(message));
    expect(suite?.cases[0]?.outcome?.text).toBe(
      `agenda/2021/1-water/1.1.1-sloten.md:7:3: error ${inXml(`>${message}`).slice(1)}`,
    );
  });

  test('any text, any name', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyName, async (message, name) => {
        const file = `a/${name}`;
        const [suite] = await suitesOf(reportOf([finding({ message, file })], { files: [file] }));
        expect(suite?.name).toBe(inXml(file));
        expect(suite?.cases[0]?.outcome?.message).toBe(inXml(message));
      }),
      { numRuns: 200 },
    );
  });
});
