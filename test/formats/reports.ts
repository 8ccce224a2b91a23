// Reports to write down in every format: made by hand, so that anything can stand anywhere in them, or of files, as the
// program makes them.

import { same } from '../../src/i18n/text.ts';
import { failOn } from '../../src/lint/fail-on.ts';
import { inspect } from '../../src/lint/inspect.ts';
import { filesOf } from '../../src/lint/inspect-years.ts';
import { type Reported, reported, type ValidateReport, validateReport } from '../../src/lint/report.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import type { DiagnosticsOptions } from '../../src/render/diagnostics/diagnostics.ts';
import { DIAGNOSTICS_FORMATS } from '../../src/render/diagnostics/formats.ts';
import { partsOf } from '../../src/render/rendered.ts';
import { RULES } from '../../src/rules/index.ts';
import { TODAY } from '../environment.ts';
import { type Files, treeOf } from '../fake-world.ts';

export const FORMATS = Object.keys(DIAGNOSTICS_FORMATS);
export const today = TODAY as IsoDate;

export interface Told extends Partial<Omit<Reported, 'message' | 'hint'>> {
  readonly message?: string;
  readonly hint?: string;
}

/** A finding on the seventh line; the same words in both languages. */
export function finding({ message = '"onwer" is geen veld.', hint, ...rest }: Told = {}): Reported {
  return {
    rule: 'schema/unknown-key',
    severity: 'error',
    path: '2021/1-water/1.1.1-sloten.md',
    file: 'agenda/2021/1-water/1.1.1-sloten.md',
    range: { start: { line: 7, column: 3 }, end: { line: 7, column: 8 } },
    span: { start: 0, end: 5 },
    source: { path: '2021/1-water/1.1.1-sloten.md', text: 'onwer: team\n' },
    pointer: '/onwer',
    item: '2021/sloten',
    related: [],
    suggestions: [],
    fix: [],
    fingerprint: '0123456789abcdef',
    ...rest,
    message: same(message),
    hint: hint === undefined ? undefined : same(hint),
  };
}

export function reportOf(diagnostics: readonly Reported[], over: Partial<ValidateReport> = {}): ValidateReport {
  const files = [...new Set(['agenda/agenda.yaml', ...diagnostics.map(({ file }) => file)])];
  const count = (severity: Reported['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).length;
  return {
    asOf: today,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      files: files.length,
      filesWithFindings: new Set(diagnostics.map(({ file }) => file)).size,
    },
    files,
    diagnostics,
    hidden: [],
    failing: ['error'],
    failingRules: new Set(),
    ...over,
  };
}

/** What the program finds in files. */
export async function reportOn(files: Files): Promise<ValidateReport> {
  const loaded = await load(treeOf(files));
  const names = filesOf(loaded.tree);
  const found = await inspect(loaded, RULES, { asOf: today, today });
  return validateReport(names, await reported(found), {
    asOf: today,
    named: undefined,
    failOn: failOn('error', []),
    maxWarnings: Number.POSITIVE_INFINITY,
  });
}

const OPTIONS: DiagnosticsOptions = {
  t: ({ nl }) => nl,
  language: 'nl',
  paint: (_tone, text) => text,
  program: { name: 'agenda', version: '1.2.3', homepage: null, rulePages: null },
};

export async function draw(
  format: string,
  report: ValidateReport,
  over: Partial<DiagnosticsOptions> = {},
): Promise<string> {
  const found = await DIAGNOSTICS_FORMATS[format]?.();
  if (!found) throw new Error(`there is no format ${format}`);
  return [...partsOf(await found(report, { ...OPTIONS, ...over }))].join('');
}

/** Many findings, each on a line of its own in one of ten files. */
export const many = (count: number, over: (at: number) => Told = () => ({})): readonly Reported[] =>
  Array.from({ length: count }, (_none, at) => {
    const line = at + 1;
    return finding({
      file: `agenda/2021/1-water/1.1.${at % 10}-x.md`,
      message: `bevinding ${at}`,
      fingerprint: at.toString(16).padStart(16, '0'),
      range: { start: { line, column: 1 }, end: { line, column: 4 } },
      ...over(at),
    });
  });
