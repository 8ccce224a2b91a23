import { wholeFile } from '../edit/whole-file.ts';
import type { Noun } from '../i18n/plural.ts';
import { counted } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Reported } from '../lint/report.ts';
import { RULES } from '../rules/index.ts';
import { byCodePoint } from '../source/tree.ts';
import type { Session } from './session.ts';

/** Findings that were there when somebody took over an agenda, and that do not count until they are touched. */
export interface Baseline {
  readonly schemaVersion: 1;
  readonly findings: readonly BaselineEntry[];
}

interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly file: string;
}

export const BASELINE_FILE = 'agenda.baseline.json';

/** @throws UserError where the file is there and cannot be understood: to pass it over would change what the check says. */
export function readBaseline(session: Session): Baseline | undefined {
  const text = session.world.readText(session.place(), BASELINE_FILE);
  if (text === undefined) return undefined;
  const baseline = parsed(text);
  if (baseline) return baseline;
  throw new UserError(
    { nl: `${BASELINE_FILE} is niet te lezen.`, en: `${BASELINE_FILE} cannot be read.` },
    {
      nl: 'Haal een goede versie terug, of verwijder het en maak het opnieuw met --write-baseline.',
      en: 'Get a good version back, or remove it and make it again with --write-baseline.',
    },
  );
}

function parsed(text: string): Baseline | undefined {
  try {
    const { schemaVersion, findings } = JSON.parse(text) as Partial<Baseline>;
    return schemaVersion === 1 && Array.isArray(findings) && findings.every(isEntry)
      ? { schemaVersion, findings }
      : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (entry: Partial<BaselineEntry> | null): boolean =>
  [entry?.fingerprint, entry?.rule, entry?.file].every((field) => typeof field === 'string');

const FIXED: ReadonlySet<string> = new Set(RULES.filter((rule) => rule.fixed).map(({ name }) => name));
/** Advice is given only when asked for, and never makes a check fail: there is nothing to wait with. */
const canWait = ({ rule }: Pick<Reported, 'rule'>): boolean => !FIXED.has(rule) && !rule.startsWith('advice/');

export interface Compared {
  /** The findings that count. */
  readonly left: readonly Reported[];
  /** How many findings were known already. */
  readonly known: number;
  /** How many entries have no finding any more. */
  readonly stale: number;
}

/**
 * Leaves out what the baseline knows. Rules about bytes, syntax and safety are never left out.
 * @param asked whether a file was asked about; of others nothing is known to be stale
 */
export function compareWith(
  baseline: Baseline | undefined,
  found: readonly Reported[],
  asked: (file: string) => boolean,
): Compared {
  if (!baseline) return { left: found, known: 0, stale: 0 };
  const entries = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const left = found.filter((diagnostic) => !canWait(diagnostic) || !entries.has(diagnostic.fingerprint));
  const present = new Set(found.filter(canWait).map(({ fingerprint }) => fingerprint));
  return {
    left,
    known: found.length - left.length,
    stale: baseline.findings.filter(({ fingerprint, file }) => asked(file) && !present.has(fingerprint)).length,
  };
}

/** Says on stderr what the baseline left out, and whether it can be shorter. */
export function tellBaseline({ world, t }: Session, { known, stale }: Compared): void {
  const { nl, en } = counted(known, FINDING);
  if (known > 0)
    world.err.write(
      t({
        nl: `${nl} uit ${BASELINE_FILE} ${known === 1 ? 'telt' : 'tellen'} niet mee\n`,
        en: `${en} listed in ${BASELINE_FILE} ${known === 1 ? 'does' : 'do'} not count\n`,
      }),
    );
  if (stale > 0) world.err.write(t(staleText(stale)));
}

const FINDING: Noun = { nl: ['bevinding', 'bevindingen'], en: ['finding', 'findings'] };

function staleText(stale: number): Text {
  const { nl, en } = counted(stale, FINDING);
  return {
    nl: `${nl} uit ${BASELINE_FILE} ${stale === 1 ? 'is' : 'zijn'} verholpen; haal ${stale === 1 ? 'die' : 'ze'} eruit met: agenda validate --write-baseline\n`,
    en: `${en} listed in ${BASELINE_FILE} ${stale === 1 ? 'is' : 'are'} mended; take ${stale === 1 ? 'it' : 'them'} out with: agenda validate --write-baseline\n`,
  };
}

/** Records what is found now; entries of files that were not asked about stay. @throws UserError where it cannot be written. */
export async function recordBaseline(
  session: Session,
  found: readonly Reported[],
  asked: (file: string) => boolean,
): Promise<void> {
  const kept = (readBaseline(session)?.findings ?? []).filter(({ file }) => !asked(file));
  const fresh = found
    .filter(canWait)
    .map(({ fingerprint, rule, file }): BaselineEntry => ({ fingerprint, rule, file }));
  const findings = [...kept, ...fresh].sort(
    (a, b) => byCodePoint(a.file, b.file) || byCodePoint(a.rule, b.rule) || byCodePoint(a.fingerprint, b.fingerprint),
  );
  const place = session.place();
  const before = session.world.readText(place, BASELINE_FILE);
  const text = `${JSON.stringify({ schemaVersion: 1, findings } satisfies Baseline, null, 2)}\n`;
  await session.world.applyChanges(place, [await wholeFile(BASELINE_FILE, before, text)]);
  const { nl, en } = counted(fresh.length, FINDING);
  session.world.err.write(
    session.t({
      nl: `${nl} vastgelegd in ${BASELINE_FILE}; die ${fresh.length === 1 ? 'telt' : 'tellen'} voortaan niet mee\n`,
      en: `${en} recorded in ${BASELINE_FILE}; from now on ${fresh.length === 1 ? 'it does' : 'they do'} not count\n`,
    }),
  );
  const grave = found.length - found.filter((each) => canWait(each) || each.rule.startsWith('advice/')).length;
  if (grave > 0)
    session.world.err.write(
      session.t({
        nl: `${counted(grave, FINDING).nl} ${grave === 1 ? 'kan' : 'kunnen'} niet wachten: verhelp ${grave === 1 ? 'die' : 'ze'} eerst; zie agenda validate\n`,
        en: `${counted(grave, FINDING).en} cannot wait: mend ${grave === 1 ? 'it' : 'them'} first; see agenda validate\n`,
      }),
    );
}
