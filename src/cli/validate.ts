import { same } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { failOn } from '../lint/fail-on.ts';
import { type Inspection, inspectYears } from '../lint/inspect-years.ts';
import { inReadingOrder } from '../lint/locate.ts';
import { isFailing, reported, validateReport } from '../lint/report.ts';
import type { AgendaPlace } from '../platform/world.ts';
import { DIAGNOSTICS_FORMATS } from '../render/diagnostics/formats.ts';
import { RULES } from '../rules/index.ts';
import { byYears, comparable, fromRepository } from '../source/tree.ts';
import { anyFailed, checksOf } from './check-options.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Session, tellUnfinished } from './session.ts';
import { tellDay, tellLeft, tellMendable } from './validate-asides.ts';
import { compareWith, knownFindings, recordBaseline, tellBaseline } from './validate-baseline.ts';
import { outputsOf, writeOutputs } from './validate-outputs.ts';
import type { ScopeOptions } from './validate-scope.ts';
import { mustGoWithBaseline, mustGoWithFixes, type ValidateOptions } from './validate-together.ts';

const FORMATS = Object.keys(DIAGNOSTICS_FORMATS);

export const validate: Command<ValidateOptions> = {
  args: '[paths...]',
  examples: [
    { line: 'agenda validate', what: { nl: 'controleer alle bestanden', en: 'check all files' } },
    {
      line: 'agenda validate agenda/2021/progress',
      what: { nl: 'toon alleen fouten in die map', en: 'show only problems in that folder' },
    },
    {
      line: 'agenda validate --fix',
      what: {
        nl: 'herstel wat zonder oordeel te herstellen is, en toon de rest',
        en: 'fix what needs no judgement, and show the rest',
      },
    },
    { line: 'agenda validate --json', what: { nl: 'voor een ander programma', en: 'for another program' } },
    {
      line: 'agenda validate --since main',
      what: { nl: 'alleen fouten door deze branch', en: 'only problems caused by this branch' },
    },
    {
      line: 'agenda validate - --stdin-filename agenda/2021/README.md',
      what: {
        nl: 'een bestand dat nog niet is opgeslagen, voor een tekstverwerker',
        en: 'a file that is not saved yet, for an editor',
      },
    },
    {
      line: 'agenda validate --watch',
      what: { nl: 'terwijl je schrijft, na elke wijziging', en: 'while you write, after every change' },
    },
    {
      line: 'agenda validate --format github',
      what: {
        nl: 'in GitHub Actions: bevindingen bij de regels zelf',
        en: 'in GitHub Actions: findings beside the lines they are about',
      },
    },
    {
      line: 'agenda validate --output junit=agenda.xml --output sarif=agenda.sarif',
      what: { nl: 'op het scherm én in bestanden', en: 'on screen and in files' },
    },
  ],
  takes: ['--root', '--as-of'],
  raises: ['findings'],
  formats: FORMATS,
  options: [
    {
      flags: '--advice',
      what: {
        nl: 'geef ook advies over de formulering van inzetpunten',
        en: 'also give advice on the wording of commitments',
      },
    },
    {
      flags: '--since <revision>',
      what: {
        nl: 'toon alleen fouten door wijzigingen sinds een branch of commit',
        en: 'report only problems caused since a branch or commit',
      },
    },
    {
      flags: '--changed',
      what: {
        nl: 'toon alleen fouten door wijzigingen die nog niet zijn gecommit',
        en: 'report only problems caused by changes that are not committed yet',
      },
    },
    {
      flags: '--staged',
      what: {
        nl: 'hetzelfde, voor wijzigingen die klaarstaan voor de volgende commit',
        en: 'the same, for changes that are staged for the next commit',
      },
    },
    {
      flags: '--report <which>',
      what: {
        nl: 'wat je ziet: fouten in gewijzigde bestanden, alleen nieuwe fouten, of alle',
        en: 'what to show: problems in changed files, only new problems, or all',
      },
      choices: ['changed', 'new', 'all'],
      byDefault: same('changed'),
    },
    {
      flags: '--write-baseline',
      what: {
        nl: 'leg de fouten van nu vast; daarna tellen alleen nieuwe',
        en: 'record the current problems; after that only new ones count',
      },
    },
    {
      flags: '--fix',
      what: { nl: 'herstel wat zonder oordeel te herstellen is', en: 'fix what needs no judgement' },
    },
    {
      flags: '--fix-suggested',
      what: {
        nl: 'vraag bij elk veld of id met één letter verschil of het zo bedoeld is',
        en: 'ask of each field or id that is one letter off whether it was meant so',
      },
    },
    {
      flags: '--dry-run',
      what: { nl: 'herstel niets, maar toon wat er zou veranderen', en: 'fix nothing, but show what would change' },
    },
    {
      flags: '--fail-on <what>',
      what: {
        nl: 'vanaf welk niveau (error, warning, info, never) of bij welke regels de controle niet slaagt',
        en: 'the level (error, warning, info, never) from which, or the rules on which, the check fails',
      },
      offers: ['error', 'warning', 'info', 'never'],
      byDefault: same('error'),
    },
    {
      flags: '--max-warnings <number>',
      what: {
        nl: 'bij meer waarschuwingen dan dit slaagt de controle ook niet',
        en: 'with more warnings than this, the check fails too',
      },
    },
    {
      flags: '--stdin-filename <path>',
      what: {
        nl: 'met "-": controleer wat er op de invoer staat, alsof het op dit pad stond',
        en: 'with "-": check what is on standard input, as if it were at this path',
      },
    },
    {
      flags: '--watch',
      what: { nl: 'blijf controleren, na elke wijziging', en: 'keep checking, after every change' },
    },
    {
      flags: '--output <format=file>',
      what: {
        nl: 'schrijf ook naar een bestand, in deze vorm',
        en: 'also write to a file, in this format',
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
          nl: '--write-baseline legt alle fouten vast, niet alleen die door wijzigingen.',
          en: '--write-baseline records all problems, not only those caused by changes.',
        },
        { nl: 'Laat --since, --changed en --staged weg.', en: 'Leave out --since, --changed and --staged.' },
      );
    }
    const fails = failOn(
      options.failOn ?? 'error',
      RULES.map(({ name }) => name),
    );
    const watching = options.watch ? await import('./validate-watch.ts') : undefined;
    watching?.mustGoWithWatch(session, paths, options);
    if (options.writeBaseline) mustGoWithBaseline(session, options);
    mustGoWithFixes(session, options);
    const mends = options.fix || options.fixSuggested;
    const writes = options.writeBaseline || (mends && !options.dryRun);
    await (writes ? session.world.finishChange(place) : tellUnfinished(session));
    const narrowing = asksForScope(options) ? await import('./validate-scope.ts') : undefined;
    const scope = await narrowing?.scopeOf(session, options);
    const checks = checksOf(session, options.advice);
    const unsaved =
      paths.includes('-') || options.stdinFilename !== undefined
        ? await (await import('./validate-unsaved.ts')).readUnsaved(session, paths, options)
        : undefined;
    const named = within(place, unsaved ? [unsaved.path] : paths.map((path) => insideAgenda(session, path)));
    const asked = named ?? (() => true);
    const told = async (session: Session, inspection: Inspection): Promise<ExitCode> => {
      if (inspection.isEmpty)
        throw new UserError({ nl: 'Er is hier niets te controleren.', en: 'There is nothing to check here.' });
      const found = (await reported(inspection.diagnostics)).filter(({ file, failed }) => failed || asked(file));
      if (options.writeBaseline) {
        await recordBaseline(session, found, asked);
        return EXIT.ok;
      }
      const { baseline, fault } = await knownFindings(session);
      const compared = compareWith(baseline, found, asked);
      const left = inReadingOrder([...(scope ? await scope.caused(compared.left) : compared.left), ...fault]);
      const report = validateReport(inspection.files, left, {
        asOf: session.asOf,
        named,
        failOn: fails,
        maxWarnings,
        findingsOfAFile: session.limits.findingsOfAFile,
      });
      if (narrowing && scope) session.tell(narrowing.scopeSentence(report.summary.files, scope, options.report));
      // What would change is on stdout then, as git takes it.
      if (mends && options.dryRun) tellLeft(session, report);
      else await writeOutputs(session, report, outputs);
      if (!mends && session.format === 'human') tellMendable(session, report.diagnostics);
      tellBaseline(session, compared);
      const leftOut = scope?.leftOut ?? (await session.world.leftOut(place));
      if (leftOut.length > 0) (await import('./asides.ts')).tellAsides(session, { leftOut });
      tellDay(session, report.diagnostics);
      if ([leftOut, inspection.unreadable, fault].some((each) => each.length > 0) || anyFailed(inspection.diagnostics))
        return EXIT.failure;
      return left.some((finding) => isFailing(report, finding)) ? EXIT.findings : EXIT.ok;
    };
    if (watching) return watching.watch(session, options, told);
    const tree = mends
      ? await (await import('./validate-fix.ts')).mend(session, options, checks, asked)
      : (unsaved ?? scope)?.tree;
    const years = tree ? byYears(tree) : session.world.readYears(place);
    return told(session, await inspectYears(years, RULES, scope ? { ...checks, base: scope.base } : checks));
  },
};

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
    en: `"${path}" is not a file or folder of this agenda.`,
  });
}

/** Whether a file is one of the given files or in one of the given folders; undefined where all files are checked. */
function within(place: AgendaPlace, paths: readonly string[]): ((file: string) => boolean) | undefined {
  if (paths.length === 0 || paths.includes('')) return undefined;
  const roots = paths.map((path) => comparable(fromRepository(place, path)));
  return (file) => roots.some((root) => `${comparable(file)}/`.startsWith(`${root}/`));
}
