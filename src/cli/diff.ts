import type { Change } from '../diff/change.ts';
import { hasChanges, partOf } from '../diff/filter.ts';
import { DETAILS, type Details } from '../views/diff.ts';
import type { Command } from './command.ts';
import { type Found, since, twoPlans } from './diff-comparison.ts';
import { failingOn, kindsOf } from './diff-kinds.ts';
import { writeComparison } from './diff-output.ts';
import { aboutOf, PART_OPTIONS, type PartOptions } from './diff-part.ts';
import { isRange, missingIn, parseSpec } from './diff-sides.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish } from './open-agenda.ts';
import type { Session } from './session.ts';
import { formatAskedBy, notTogether } from './shared-options.ts';

interface DiffOptions extends PartOptions {
  readonly since?: string;
  readonly only?: string;
  readonly details?: Details;
  readonly failOn?: string;
  readonly exitCode?: boolean;
  readonly ask?: boolean;
  readonly review?: string;
}

export const diff: Command<DiffOptions> = {
  args: '[old] [new]',
  takes: ['--root', '--as-of'],
  formats: ['human', 'json', 'markdown', 'html', 'csv'],
  examples: [
    {
      line: 'agenda diff',
      what: {
        nl: 'het vorige jaarplan en dit jaarplan',
        en: 'the previous plan and this one',
      },
    },
    {
      line: 'agenda diff 2020 2022',
      what: { nl: 'twee jaarplannen, ook als er een jaar tussen zit', en: 'two plans, also with a year between them' },
    },
    {
      line: 'agenda diff 2020..2022',
      what: { nl: 'elk inzetpunt door alle jaren heen', en: 'each commitment through all years' },
    },
    {
      line: 'agenda diff 2021 --only vanished',
      what: {
        nl: 'alleen wat zonder melding is verdwenen',
        en: 'only what disappeared without a progress report',
      },
    },
    {
      line: 'agenda diff --theme 3 --details words',
      what: { nl: 'één thema, met de gewijzigde woorden', en: 'one theme, with the changed words' },
    },
    {
      line: 'agenda diff 2021 2022 --ask',
      what: {
        nl: 'beantwoord wat te bevestigen is',
        en: 'answer what is to be confirmed',
      },
    },
    {
      line: 'agenda diff 2021 2022 --review vragen.csv',
      what: {
        nl: 'doe dat in Excel, en geef daarna dezelfde opdracht nog eens',
        en: 'do that in Excel, and then give the same command again',
      },
    },
    {
      line: 'agenda diff --since main',
      what: { nl: 'alles wat sinds main is gewijzigd', en: 'all changes since main' },
    },
    {
      line: 'agenda diff main:2021 2021 --format markdown',
      what: { nl: 'als commentaar bij een pull request', en: 'as a comment on a pull request' },
    },
  ],
  options: [
    {
      flags: '--since <ref>',
      what: {
        nl: 'vergelijk met de branch of commit waar deze versie van is afgeleid',
        en: 'compare with the branch or commit that this version comes from',
      },
    },
    {
      flags: '--only <kinds>',
      what: {
        nl: 'alleen deze soorten, zoals vanished of due-later,moved',
        en: 'only these kinds, such as vanished or due-later,moved',
      },
    },
    {
      flags: '--details <details>',
      what: {
        nl: 'alleen wat er is gewijzigd, ook de gewijzigde woorden, of alles',
        en: 'only what changed, also the changed words, or everything',
      },
      choices: DETAILS,
      byDefault: { nl: 'none; words voor een deel of een branch', en: 'none; words for a part or a branch' },
    },
    {
      flags: '--fail-on <what>',
      offers: ['major', 'minor', 'info', 'never', 'vanished', 'weakened'],
      what: {
        nl: 'eindig met exitcode 1 bij wijzigingen vanaf dit niveau (major, minor, info) of van deze soorten, zoals vanished',
        en: 'exit with code 1 for changes from this level up (major, minor, info) or of these kinds, such as vanished',
      },
    },
    {
      flags: '--exit-code',
      what: { nl: 'eindig met exitcode 1 als er iets verschilt', en: 'exit with code 1 if anything differs' },
    },
    {
      flags: '--ask',
      what: {
        nl: 'stel de vragen één voor één en leg de antwoorden vast',
        en: 'ask the questions one by one and record the answers',
      },
    },
    {
      flags: '--review <file>',
      what: {
        nl: 'zet de vragen in een lijst (CSV), of gebruik die',
        en: 'put the questions in a list (CSV), or use it',
      },
    },
    ...PART_OPTIONS,
  ],
  async run(session, args, options) {
    mustGoTogether(session, args, options);
    const fails = options.failOn === undefined ? () => false : failingOn(options.failOn);
    const kinds = options.only === undefined ? undefined : kindsOf(options.only, '--only');
    if (isOverYears(session, args)) {
      const onAnything = options.exitCode === true;
      const asked = {
        args,
        kinds,
        part: options,
        showAll: options.details === 'full',
        fails,
        onAnything,
        again: callOf(args, options),
      };
      return (await import('./diff-years.ts')).diffYears(session, asked);
    }
    const isAsking = options.ask === true || options.review !== undefined;
    if (isAsking) await session.world.finishChange(session.place());
    const found =
      options.since === undefined ? await twoPlans(session, args, isAsking) : await since(session, options.since, args);
    const about = aboutOf(found.comparisons, options, session.asOf);
    const comparisons = found.comparisons.map((comparison) =>
      partOf(comparison, { ...(kinds ? { kinds } : {}), ...about(comparison) }),
    );
    const narrowed = comparisons.some(
      (comparison, at) => comparison.changes.length < (found.comparisons[at]?.changes.length ?? 0),
    );
    const [first] = comparisons;
    const { tree } = found.new.version.loaded;
    if (options.ask && first) await (await import('./diff-ask.ts')).askAbout(session, first, tree);
    if (options.review !== undefined && first)
      await (await import('./diff-review.ts')).reviewQuestions(session, first, tree, options.review);
    if (isAsking) return EXIT.ok;
    const details = options.details ?? (narrowed || found.old.version.revision !== undefined ? 'words' : 'none');
    await writeComparison(
      session,
      { ...found, comparisons },
      details,
      options.details ? undefined : callOf(args, options),
    );
    return codeOf(session, { ...found, comparisons }, fails, options.exitCode === true);
  },
};

/** @throws UserError where something that was asked would be passed over. */
function mustGoTogether({ format, options: shared }: Session, args: readonly string[], options: DiffOptions): void {
  const asked = formatAskedBy(shared) ?? format;
  const years = args.find(isRange);
  const other = args.find((word) => word !== years);
  const revision = years === undefined ? args.find((word) => parseSpec(word).revision !== undefined) : undefined;
  const since = options.since === undefined ? undefined : `--since ${options.since}`;
  const review = options.review === undefined ? undefined : '--review';
  const ask = options.ask ? '--ask' : review;
  const details = options.details === undefined ? undefined : `--details ${options.details}`;
  const pairs: readonly (readonly [one: string | undefined, other: string | undefined])[] = [
    [years, other],
    [options.ask ? '--ask' : undefined, review],
    [since, years ?? args[1] ?? revision],
    [ask, years ?? revision ?? (since && '--since')],
    [ask, format === 'human' ? undefined : asked],
    [details, format === 'human' ? undefined : asked],
    [options.details === 'words' ? details : undefined, years],
    [years, format === 'html' ? asked : undefined],
    [since, format === 'csv' ? asked : undefined],
  ];
  for (const [one, two] of pairs) if (one !== undefined && two !== undefined) throw notTogether(one, two);
}

/** One row a promise: over more than two plans, or for a sheet. */
const isOverYears = ({ format }: Session, args: readonly string[]): boolean => args.some(isRange) || format === 'csv';

/** The command as it was given, but for how much is shown. */
function callOf(args: readonly string[], options: DiffOptions): string {
  const flags = ['since', 'only', 'theme', 'owner', 'party', 'track', 'role', 'sdg', 'tag'] as const;
  const given = flags.flatMap((flag) => {
    const value = options[flag];
    return value === undefined ? [] : [`--${flag}`, /^[\w/:.,-]+$/.test(value) ? value : JSON.stringify(value)];
  });
  return ['agenda diff', ...args, ...given].join(' ');
}

/**
 * A broken file on the old side is only noted, since nobody can change the past. One on the new side makes the command
 * fail.
 */
function codeOf(
  session: Session,
  { comparisons, old, new: fresh }: Found,
  fails: (change: Change) => boolean,
  onAnything: boolean,
): ExitCode {
  const lost = missingIn(old).filter((file) => old.version !== fresh.version || !missingIn(fresh).includes(file));
  if (lost.length > 0) {
    const files = lost.slice(0, 5).join(', ') + (lost.length > 5 ? ', …' : '');
    session.tell({
      nl: `Let op: in de oude versie zijn deze bestanden niet (helemaal) te lezen: ${files}`,
      en: `Note: these files of the old version cannot be read (in full): ${files}`,
    });
  }
  const code = finish(session, { incomplete: missingIn(fresh) });
  if (code !== EXIT.ok) return code;
  const changes = comparisons.flatMap((comparison) => comparison.changes);
  return hasChanges(changes.filter(fails)) || (onAnything && hasChanges(changes)) ? EXIT.findings : EXIT.ok;
}
