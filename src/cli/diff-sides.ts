import { UserError } from '../i18n/user-error.ts';
import { type LoadedVersion, loadIncremental } from '../load-incremental.ts';
import type { Plan } from '../model/plan.ts';
import { defaultPlan } from '../query/default-plan.ts';
import { type Index, indexAgenda } from '../query/index-agenda.ts';
import { findPlan } from '../query/select.ts';
import { tellAsides } from './asides.ts';
import { mustBeWhole, type OpenAgenda, openAgenda } from './open-agenda.ts';
import type { Session } from './session.ts';

/** The agenda of the working tree, or of a commit. */
export interface Version {
  readonly loaded: LoadedVersion & { readonly index: Index };
  /** Undefined for the working tree. */
  readonly revision: string | undefined;
  /** The revision as typed. */
  readonly called: string | undefined;
}

/** A version, and what of it is compared. */
export interface FoundSide {
  readonly version: Version;
  /** Undefined where all plans are compared. */
  readonly year: number | undefined;
}

/** The incomplete files that matter to a comparison: those of its own plan, and agenda.yaml. */
export const missingIn = ({ version: { loaded }, year }: FoundSide): readonly string[] => {
  const { prefix } = loaded.tree;
  const root = prefix === '' ? '' : `${prefix}/`;
  return loaded.incomplete.filter(
    (file) => year === undefined || `${file}/`.startsWith(`${root}${year}/`) || file === `${root}agenda.yaml`,
  );
};

/** Two plans to compare. */
export interface Sides {
  readonly old: { readonly version: Version; readonly plan: Plan };
  readonly new: { readonly version: Version; readonly plan: Plan };
}

/**
 * One side of a comparison as typed: `2021`, or `REF:2021`. Four digits are always a year, although a commit's id may
 * start with them.
 */
export interface Spec {
  readonly revision: string | undefined;
  readonly year: string;
}

/** All plans from one year to another, as typed: `2020..2024`. */
export interface YearRange {
  readonly from: string;
  readonly to: string;
}

/** @returns undefined where a word is no such row of years */
export function rangeIn(word: string): YearRange | undefined {
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(word) ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}
export const isRange = (word: string): boolean => rangeIn(word) !== undefined;

/** @throws UserError when it is neither. */
export function parseSpec(written: string): Spec {
  const parts = /^(?:(.+):)?(\d{4})$/.exec(written);
  if (parts) return { revision: parts[1], year: parts[2] as string };
  throw new UserError(
    { nl: `"${written}" is geen jaar van een jaarplan.`, en: `"${written}" is not the year of a plan.` },
    {
      nl: 'Noem een jaar (2021), jaren (2020..2024) of een branch met een jaar (main:2021). Alles sinds een branch: --since main',
      en: 'Name a year (2021), years (2020..2024) or a branch with a year (main:2021). All changes since a branch: --since main',
    },
  );
}

/**
 * A version from git, of which only the files are read that differ from the current agenda.
 * @throws UserError where git does not know the revision
 */
export async function versionAt(
  session: Session,
  revision: string,
  from: 'itself' | 'merge-base',
  current: OpenAgenda,
): Promise<Version> {
  const place = session.place();
  const git = await session.world.git();
  const commit = from === 'itself' ? git.resolveRevision(place, revision) : git.mergeBase(place, revision);
  const { leftOut: _, ...asides } = git.asidesOf(place, 'worktree');
  tellAsides(session, asides);
  const loaded = await loadIncremental(git.readTreeAt(place, commit, current.tree), current);
  return { loaded: { ...loaded, index: indexAgenda(loaded.agenda) }, revision: commit, called: revision };
}

/**
 * The two plans to compare. Two years: those. One year: that plan and the next one. None: the default plan and the one
 * before it.
 * @throws UserError where there is no such plan.
 */
export async function sidesOf(session: Session, args: readonly string[]): Promise<Sides> {
  const [first, second] = args.map(parseSpec);
  const open = await openAgenda(session);
  mustBeWhole(open);
  const current: Version = { loaded: open, revision: undefined, called: undefined };
  const { agenda } = open;
  const at = async (spec: Spec): Promise<Sides['old']> => {
    const version = spec.revision === undefined ? current : await versionAt(session, spec.revision, 'itself', open);
    return { version, plan: findPlan(version.loaded.agenda, spec.year, session.asOf) };
  };
  const here = (plan: Plan): Sides['old'] => ({ version: current, plan });
  if (first && second) return { old: await at(first), new: await at(second) };
  if (first?.revision !== undefined)
    return { old: await at(first), new: here(findPlan(agenda, first.year, session.asOf)) };
  if (first) {
    const old = findPlan(agenda, first.year, session.asOf);
    const next = agenda.plans.find(({ year }) => year > old.year);
    return next ? { old: here(old), new: here(next) } : neighbours(old, agenda.plans, here);
  }
  return neighbours(defaultPlan(agenda, session.asOf) ?? findPlan(agenda, undefined, session.asOf), agenda.plans, here);
}

function neighbours(plan: Plan, plans: readonly Plan[], here: (plan: Plan) => Sides['old']): Sides {
  const before = plans.find(({ year }) => year === plan.continues) ?? plans.findLast(({ year }) => year < plan.year);
  if (before) return { old: here(before), new: here(plan) };
  throw new UserError(
    {
      nl: `Er is geen jaarplan van vóór ${plan.year} om mee te vergelijken.`,
      en: `There is no plan from before ${plan.year} to compare with.`,
    },
    {
      nl: 'Vergelijk met een eerdere versie: agenda diff --since main',
      en: 'Compare with an earlier version: agenda diff --since main',
    },
  );
}
