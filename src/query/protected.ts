// What was adopted, record by record: what of each may change by decision only.
import type { Commitment } from '../model/commitment.ts';
import type { Objective } from '../model/objective.ts';
import { type Amendment, PLAN_ITSELF, type Plan } from '../model/plan.ts';
import type { Indicator } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import { byCodePoint } from '../source/tree.ts';
import { bare } from '../text/normalise.ts';
import { itemsOf } from './index-agenda.ts';
import { promiseOf } from './promise.ts';

/**
 * The parts that are protected: of a commitment the first five, of a theme or objective its text and indicators, of the
 * plan its text, period and decision.
 */
export type Part = 'text' | 'target' | 'due' | 'deliverables' | 'actors' | 'indicators' | 'period' | 'decision';

/** One record of what was adopted. Its parts are in a form in which only real changes show. */
export interface ProtectedRecord {
  readonly id: string;
  readonly record: Plan | Theme | Objective | Commitment;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
}

/** Everything that a plan was adopted with, by id. */
export function protectedIn(plan: Plan): ReadonlyMap<string, ProtectedRecord> {
  const records = new Map<string, ProtectedRecord>([
    [
      PLAN_ITSELF,
      {
        id: PLAN_ITSELF,
        record: plan,
        parts: {
          text: bare(`${plan.title} ${plan.text}`),
          period: `${plan.period.from} ${plan.period.to}`,
          decision: plan.decision ? [bare(plan.decision.body ?? ''), plan.decision.date ?? ''].join(' ') : '',
        },
      },
    ],
  ]);
  // An objective whose page is missing is known by its number only.
  for (const record of itemsOf(plan))
    if (record.id !== record.number) records.set(record.id, { id: record.id, record, parts: partsOf(record) });
  return records;
}

function partsOf(record: Theme | Objective | Commitment): ProtectedRecord['parts'] {
  if (record.kind !== 'commitment')
    return {
      text: bare(`${record.title} ${record.text}`),
      indicators: record.indicators.map(indicatorKey).sort(byCodePoint).join('\u0002'),
    };
  return { ...promiseOf(record), actors: [...record.actors].sort(byCodePoint).join(' ') };
}

const indicatorKey = ({ id, title, unit, better, baseline, targets }: Indicator): string =>
  [
    id,
    bare(title),
    bare(unit ?? ''),
    better ?? '',
    baseline ? `${baseline.value} ${baseline.on ?? ''}` : '',
    ...targets.map(({ year, value }) => `${year} ${value}`),
  ].join('\u0001');

/** The parts that differ between two versions of a record. */
export const differingParts = (before: ProtectedRecord, after: ProtectedRecord): readonly Part[] =>
  (Object.keys({ ...before.parts, ...after.parts }) as Part[]).filter(
    (part) => (before.parts[part] ?? '') !== (after.parts[part] ?? ''),
  );

/** Stands for a record that is not there. */
const NONE = 'none';
const LENGTH = 32;
/** Part of the value, so that another algorithm can follow without breaking recorded fingerprints. */
const ALGORITHM = 'sha256-plan-2';

type Sha256 = (text: string) => string;
const hasher = async (): Promise<Sha256> => (await import('../text/hash.ts')).sha256;

const digest = (sha256: Sha256, record: ProtectedRecord | undefined): string =>
  record
    ? sha256(
        Object.entries(record.parts)
          .map(([part, text]) => `${part}\u0000${text}\u0003`)
          .join(''),
      ).slice(0, LENGTH)
    : NONE;

const wholeOf = (sha256: Sha256, digests: ReadonlyMap<string, string>): string => {
  const lines = [...digests].filter(([, each]) => each !== NONE).sort(([a], [b]) => byCodePoint(a, b));
  return `${ALGORITHM}:${sha256(lines.map(([id, each]) => `${id} ${each}\n`).join(''))}`;
};

/** The fingerprint of a plan as it is adopted: over every record that is protected, in order of id. */
export async function adoptionOf(plan: Plan): Promise<string> {
  const sha256 = await hasher();
  const records = protectedIn(plan);
  return wholeOf(sha256, new Map([...records].map(([id, record]) => [id, digest(sha256, record)])));
}

/** The fingerprint of an amendment: what the record was before it, and what it is after it. */
export async function changeOf(
  before: ProtectedRecord | undefined,
  after: ProtectedRecord | undefined,
): Promise<string> {
  const sha256 = await hasher();
  return `${digest(sha256, before)}-${digest(sha256, after)}`;
}

/** What the amendments of a plan account for. */
export interface Account {
  /** The fingerprint of what was adopted, as far as the amendments lead back to it. */
  readonly adopted: string;
  /** Places in `amendments` whose record is no longer what it became by them, or that do not follow on each other. */
  readonly broken: readonly number[];
  /** Places in `amendments` of those without a fingerprint. */
  readonly unrecorded: readonly number[];
}

/** Goes back from the plan as it is, through its amendments, to what was adopted. */
export async function accountOf(plan: Plan): Promise<Account> {
  const sha256 = await hasher();
  const records = protectedIn(plan);
  const digests = new Map([...records].map(([id, record]) => [id, digest(sha256, record)]));
  const broken: number[] = [];
  const unrecorded: number[] = [];
  for (let at = plan.amendments.length - 1; at >= 0; at--) {
    const { of, fingerprint } = plan.amendments[at] as Amendment;
    if (fingerprint === undefined) {
      unrecorded.unshift(at);
      continue;
    }
    const [from = NONE, to = NONE] = fingerprint.split('-');
    if ((digests.get(of) ?? NONE) !== to) broken.unshift(at);
    digests.set(of, from);
  }
  return { adopted: wholeOf(sha256, digests), broken, unrecorded };
}
