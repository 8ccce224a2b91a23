import { wholeFile } from '../edit/whole-file.ts';
import type { Noun } from '../i18n/plural.ts';
import { counted } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { locateAll } from '../lint/locate.ts';
import type { MessageContext } from '../lint/message-context.ts';
import { type Reported, reported } from '../lint/report.ts';
import { RULES } from '../rules/index.ts';
import type { Finding } from '../source/finding.ts';
import { inFile } from '../source/place.ts';
import { problem } from '../source/problem.ts';
import { byCodePoint, type Entry, LARGEST_FILE } from '../source/tree.ts';
import type { Session } from './session.ts';

/** Known findings, which do not count until the text they are about changes. */
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

/** The largest baseline that is read, in bytes: some thirty thousand findings. */
const LARGEST_BASELINE = 4 * LARGEST_FILE;

/** What is known, and that the file cannot be read where that is so: then nothing is left out, and everything counts. */
export interface KnownFindings {
  readonly baseline: Baseline | undefined;
  readonly fault: readonly Reported[];
}

export async function knownFindings(session: Session): Promise<KnownFindings> {
  const { baseline, cause } = readBaseline(session);
  return { baseline, fault: cause === undefined ? [] : await faultOf(session, cause) };
}

async function faultOf(session: Session, cause: Text): Promise<readonly Reported[]> {
  const { violationOf } = await import('../rules/messages.ts');
  const found = problem('file/bad-baseline', inFile(BASELINE_FILE), { cause });
  const finding: Finding = { rule: found.rule, severity: 'error', ...violationOf(found, NOTHING_AROUND) };
  const nothingElse = { tree: { prefix: session.place().prefix, entries: [] }, documents: new Map(), undecodable: [] };
  return reported(await locateAll(nothingElse, [finding]));
}

/** Its message needs to know of nothing else. */
const NOTHING_AROUND: MessageContext = { namesFor: () => undefined, takenBy: () => undefined, years: [] };

/** The file as it is, or why it cannot be read. */
function readBaseline(session: Session): { readonly baseline?: Baseline; readonly cause?: Text } {
  const entry = session.world.readOne(session.place(), BASELINE_FILE, LARGEST_BASELINE);
  if (!entry) return {};
  const text = textIn(entry);
  if (text === undefined) return { cause: whyUnread(entry) };
  const baseline = parsed(text);
  return baseline ? { baseline } : { cause: DAMAGED };
}

const DAMAGED: Text = {
  nl: 'de inhoud is niet wat het programma erin zette',
  en: 'its content is not what the program put into it',
};

/** A file name that is not UTF-8 is in it with a replacement character, which must not make the file look binary. */
const textIn = (entry: Entry | undefined): string | undefined =>
  entry?.text ?? (entry?.bytes && new TextDecoder().decode(entry.bytes));

/** Why the file cannot be read, where it is not a regular file of a reasonable size. */
function whyUnread({ kind, size, unreadable }: Entry): Text {
  if (unreadable !== undefined)
    return { nl: `het systeem staat het niet toe (${unreadable})`, en: `the system does not allow it (${unreadable})` };
  if (kind === 'symlink') return { nl: 'het is een koppeling', en: 'it is a link' };
  if (kind !== 'file') return { nl: 'het is geen gewoon bestand', en: 'it is not a regular file' };
  return { nl: `het is te groot (${size} bytes)`, en: `it is too large (${size} bytes)` };
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
/** Fixed rules and failed rules always count. Advice never makes a check fail, so it does not need a baseline. */
const canWait = ({ rule, failed }: Pick<Reported, 'rule' | 'failed'>): boolean =>
  !failed && !FIXED.has(rule) && !rule.startsWith('advice/');

export interface Compared {
  /** The findings that count. */
  readonly left: readonly Reported[];
  /** How many findings were known already. */
  readonly known: number;
  /** How many entries have no finding any more. */
  readonly stale: number;
}

/**
 * Leaves out the findings in the baseline, except those of fixed rules.
 * @param asked whether a file was checked; entries of other files are not stale
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

/** Says on stderr how many findings the baseline leaves out, and whether it can be shorter. */
export function tellBaseline({ tell }: Session, { known, stale }: Compared): void {
  const { nl, en } = counted(known, FINDING);
  if (known > 0)
    tell({
      nl: `${nl} uit ${BASELINE_FILE} ${known === 1 ? 'telt' : 'tellen'} niet mee`,
      en: `${en} listed in ${BASELINE_FILE} ${known === 1 ? 'does' : 'do'} not count`,
    });
  if (stale > 0) tell(staleText(stale));
}

const FINDING: Noun = { nl: ['bevinding', 'bevindingen'], en: ['finding', 'findings'] };

function staleText(stale: number): Text {
  const { nl, en } = counted(stale, FINDING);
  return {
    nl: `${nl} uit ${BASELINE_FILE} ${stale === 1 ? 'is' : 'zijn'} opgelost; haal ${stale === 1 ? 'die' : 'ze'} eruit met: agenda validate --write-baseline`,
    en: `${en} listed in ${BASELINE_FILE} ${stale === 1 ? 'is' : 'are'} fixed; remove ${stale === 1 ? 'it' : 'them'} with: agenda validate --write-baseline`,
  };
}

/**
 * Records the current findings. Entries of files that were not checked stay.
 * @throws UserError where it cannot be written
 */
export async function recordBaseline(
  session: Session,
  found: readonly Reported[],
  asked: (file: string) => boolean,
): Promise<void> {
  const { baseline, fault } = await knownFindings(session);
  for (const { message, hint } of fault) throw new UserError(message, hint, 'environment');
  const kept = (baseline?.findings ?? []).filter(({ file }) => !asked(file));
  const fresh = found
    .filter(canWait)
    .map(({ fingerprint, rule, file }): BaselineEntry => ({ fingerprint, rule, file }));
  const findings = [...kept, ...fresh].sort(
    (a, b) => byCodePoint(a.file, b.file) || byCodePoint(a.rule, b.rule) || byCodePoint(a.fingerprint, b.fingerprint),
  );
  const text = `${JSON.stringify({ schemaVersion: 1, findings } satisfies Baseline, null, 2)}\n`;
  if (text.length > LARGEST_BASELINE)
    throw new UserError(
      {
        nl: `${findings.length} bevindingen zijn te veel om vast te leggen.`,
        en: `${findings.length} findings are too many to record.`,
      },
      { nl: 'Los eerst op wat het vaakst voorkomt.', en: 'Fix what occurs most often first.' },
    );
  const place = session.place();
  const before = textIn(session.world.readOne(place, BASELINE_FILE, LARGEST_BASELINE));
  await session.world.applyChanges(place, [await wholeFile(BASELINE_FILE, before, text)]);
  const { nl, en } = counted(fresh.length, FINDING);
  session.tell({
    nl: `${nl} vastgelegd in ${BASELINE_FILE}; die ${fresh.length === 1 ? 'telt' : 'tellen'} voortaan niet mee`,
    en: `${en} recorded in ${BASELINE_FILE}; from now on ${fresh.length === 1 ? 'it does' : 'they do'} not count`,
  });
  const urgent = found.length - found.filter((each) => canWait(each) || each.rule.startsWith('advice/')).length;
  if (urgent > 0)
    session.tell({
      nl: `${counted(urgent, FINDING).nl} ${urgent === 1 ? 'kan' : 'kunnen'} niet wachten: los ${urgent === 1 ? 'die' : 'ze'} eerst op; zie agenda validate`,
      en: `${counted(urgent, FINDING).en} cannot wait: fix ${urgent === 1 ? 'it' : 'them'} first; see agenda validate`,
    });
}
