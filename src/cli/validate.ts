import { UserError } from '../i18n/user-error.ts';
import { inspectYears } from '../lint/inspect-years.ts';
import { fails, reported, validateReport } from '../lint/report.ts';
import type { AgendaPlace } from '../platform/world.ts';
import { DIAGNOSTICS_FORMATS } from '../render/diagnostics/formats.ts';
import { RULES } from '../rules/index.ts';
import type { Severity } from '../source/finding.ts';
import { byYears, fromRepository } from '../source/tree.ts';
import { anyFailed, checksOf } from './check-options.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { type Session, tellUnfinished } from './session.ts';
import { formatAskedBy, notTogether } from './shared-options.ts';
import { compareWith, readBaseline, recordBaseline, tellBaseline } from './validate-baseline.ts';
import { outputsOf, writeOutputs } from './validate-outputs.ts';
import type { ScopeOptions } from './validate-scope.ts';

export interface ValidateOptions extends ScopeOptions {
  readonly writeBaseline?: boolean;
  readonly failOn?: Severity | 'never';
  readonly maxWarnings?: string;
  readonly output?: readonly string[];
}

const FORMATS = Object.keys(DIAGNOSTICS_FORMATS);

export const validate: Command<ValidateOptions> = {
  args: '[paths...]',
  examples: [
    { line: 'agenda validate', what: { nl: 'controleer alle bestanden', en: 'check all files' } },
    {
      line: 'agenda validate agenda/2021/progress',
      what: { nl: 'toon alleen wat er in die map mis is', en: 'show only what is wrong in that folder' },
    },
    { line: 'agenda validate --json', what: { nl: 'voor een ander programma', en: 'for another program' } },
    {
      line: 'agenda validate --since main',
      what: { nl: 'alleen wat deze tak stukmaakt', en: 'only what this branch breaks' },
    },
    {
      line: 'agenda validate --format github',
      what: {
        nl: 'in GitHub Actions: meldingen bij de regels zelf',
        en: 'in GitHub Actions: notes beside the lines themselves',
      },
    },
    {
      line: 'agenda validate --output junit=agenda.xml --output sarif=agenda.sarif',
      what: { nl: 'op het scherm én in bestanden', en: 'on screen and in files' },
    },
  ],
  takes: ['--root', '--as-of'],
  formats: FORMATS,
  options: [
    {
      flags: '--advice',
      what: {
        nl: 'geef ook advies over de formulering van beloften',
        en: 'also give advice on the wording of promises',
      },
    },
    {
      flags: '--since <revision>',
      what: {
        nl: 'meld alleen wat er sinds een tak of commit mis is gegaan',
        en: 'report only what went wrong since a branch or commit',
      },
    },
    {
      flags: '--changed',
      what: {
        nl: 'meld alleen wat er mis is in wat nog niet is vastgelegd',
        en: 'report only what is wrong in what is not committed yet',
      },
    },
    {
      flags: '--staged',
      what: {
        nl: 'hetzelfde, voor wat klaarstaat voor de volgende commit',
        en: 'the same, for what is staged for the next commit',
      },
    },
    {
      flags: '--report <which>',
      what: {
        nl: 'daarvan: in veranderde bestanden, alleen nieuwe, of alles',
        en: 'of that: in changed files, new ones only, or all',
      },
      choices: ['changed', 'new', 'all'],
    },
    {
      flags: '--write-baseline',
      what: {
        nl: 'leg vast wat er nu mis is; dat telt dan niet meer mee',
        en: 'record what is wrong now; it no longer counts then',
      },
    },
    {
      flags: '--fail-on <level>',
      what: { nl: 'vanaf welke zwaarte de controle mislukt', en: 'from which severity the check fails' },
      choices: ['error', 'warning', 'info', 'never'],
    },
    {
      flags: '--max-warnings <number>',
      what: {
        nl: 'bij meer waarschuwingen dan dit mislukt de controle ook',
        en: 'with more warnings than this the check fails too',
      },
    },
    {
      flags: '--output <format=file>',
      what: {
        nl: 'schrijf ook naar een bestand, in een eigen vorm; mag vaker',
        en: 'also write to a file, in a form of its own; may be repeated',
      },
      repeatable: true,
    },
  ],
  async run(session, paths, options) {
    const outputs = outputsOf(session, options.output);
    const maxWarnings = numberOf(options.maxWarnings);
    const place = session.place();
    if (options.writeBaseline && [options.since, options.changed, options.staged].some(Boolean)) {
      throw new UserError(
        {
          nl: '--write-baseline legt alles vast wat er mis is, niet alleen wat is veranderd.',
          en: '--write-baseline records all that is wrong, not only what changed.',
        },
        { nl: 'Laat --since, --changed en --staged weg.', en: 'Leave out --since, --changed and --staged.' },
      );
    }
    if (options.writeBaseline) mustGoWithBaseline(session, options);
    await (options.writeBaseline ? session.world.finishChange(place) : tellUnfinished(session));
    const narrowing = asksForScope(options) ? await import('./validate-scope.ts') : undefined;
    const scope = await narrowing?.scopeOf(session, options);
    const years = scope ? byYears(scope.tree) : session.world.readYears(place);
    const checks = checksOf(session, options.advice);
    const inspection = await inspectYears(years, RULES, scope ? { ...checks, base: scope.base } : checks);
    if (inspection.isEmpty)
      throw new UserError({ nl: 'Er valt hier niets te controleren.', en: 'There is nothing to check here.' });
    const named = within(
      place,
      paths.map((path) => insideAgenda(session, path)),
    );
    const asked = named ?? (() => true);
    const found = (await reported(inspection.diagnostics)).filter(({ file, failed }) => failed || asked(file));
    if (options.writeBaseline) {
      await recordBaseline(session, found, asked);
      return EXIT.ok;
    }
    const compared = compareWith(readBaseline(session), found, asked);
    const told = scope ? await scope.caused(compared.left) : compared.left;
    const report = validateReport(inspection.files, told, {
      asOf: session.asOf,
      named,
      failOn: options.failOn ?? 'error',
      maxWarnings,
    });
    if (narrowing && scope) session.tell(narrowing.scopeSentence(report.summary.files, scope, options.report));
    await writeOutputs(session, report, outputs);
    tellBaseline(session, compared);
    if (inspection.unreadable.length > 0 || anyFailed(inspection.diagnostics)) return EXIT.failure;
    return fails(report) ? EXIT.findings : EXIT.ok;
  },
};

/** A baseline holds all that is wrong, and nothing is told beside it. @throws UserError for what would be passed over */
function mustGoWithBaseline({ options: shared }: Session, { output, failOn, maxWarnings }: ValidateOptions): void {
  const unheard = [
    formatAskedBy(shared),
    output && '--output',
    failOn && '--fail-on',
    maxWarnings === undefined ? undefined : '--max-warnings',
  ].find((flag) => flag !== undefined);
  if (unheard !== undefined) throw notTogether('--write-baseline', unheard);
}

const asksForScope = ({ since, changed, staged, report }: ScopeOptions): boolean =>
  [since, changed, staged, report].some((option) => option !== undefined);

/** @throws UserError when it is not a number of warnings. */
function numberOf(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UserError(
    { nl: `"${written}" is geen aantal waarschuwingen.`, en: `"${written}" is not a number of warnings.` },
    { nl: 'Schrijf een getal: --max-warnings 0', en: 'Write a number: --max-warnings 0' },
  );
}

function insideAgenda(session: Session, path: string): string {
  const inside = session.world.resolvePath(session.place(), path);
  if (inside !== undefined) return inside;
  throw new UserError({
    nl: `"${path}" is geen bestand of map van deze agenda.`,
    en: `"${path}" is no file or folder of this agenda.`,
  });
}

/** Which files are asked about: those named and those in a folder named; undefined where that is all. */
function within(place: AgendaPlace, paths: readonly string[]): ((file: string) => boolean) | undefined {
  if (paths.length === 0 || paths.includes('')) return undefined;
  const roots = paths.map((path) => fromRepository(place, path));
  return (file) => roots.some((root) => file === root || file.startsWith(`${root}/`));
}
