// Mending what is wrong without knowing what somebody meant: the fixes that findings carry, as a change set.
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { type PieceTable, pieceTable, replacementsOf, withReplacements } from '../edit/piece-table.ts';
import type { CheckOptions } from '../lint/check.ts';
import { inspect } from '../lint/inspect.ts';
import { type Diagnostic, groupByFile } from '../lint/locate.ts';
import { load } from '../load.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { wasRead } from '../model/shared.ts';
import type { Update } from '../model/update.ts';
import { differingParts, protectedIn } from '../query/protected.ts';
import { RULES } from '../rules/index.ts';
import { saidIn } from '../rules/update/rewritten.ts';
import type { Splice } from '../source/splice.ts';
import { type Tree, textOf } from '../source/tree.ts';
import { sha256 } from '../text/hash.ts';

/** An agenda as it is at one moment, with what is to be said about it. */
export interface Looked {
  readonly tree: Tree;
  readonly agenda: Agenda;
  readonly diagnostics: readonly Diagnostic[];
}

export async function lookAt(tree: Tree, options: CheckOptions): Promise<Looked> {
  const loaded = await load(tree);
  return { tree, agenda: loaded.agenda, diagnostics: await inspect(loaded, RULES, options) };
}

export interface Mended {
  readonly changes: ChangeSet;
  readonly after: Looked;
  /** How many findings are gone. */
  readonly fixed: number;
}

/** What one fix leaves can be the place of another one; a file that keeps needing them is left as it is. */
const MOST_ROUNDS = 50;

/**
 * Makes every fix that can be made. Left out are those that would change what was adopted or reported, and those that
 * would bring a finding that was not there.
 * @param isAsked which findings are to be mended
 */
export async function mended(
  before: Looked,
  options: CheckOptions,
  isAsked: (diagnostic: Diagnostic) => boolean,
): Promise<Mended> {
  let now = before;
  let fixed = 0;
  const tables = new Map<string, PieceTable>();
  const refused = new Set<string>();
  const attempt = async (chosen: readonly Diagnostic[]): Promise<boolean> => {
    const next = await lookAt(changedTree(now.tree, editsOf(chosen)), options);
    if (!isHarmless(now, next)) return false;
    for (const { path, splices } of editsOf(chosen))
      tables.set(path, withReplacements(tables.get(path) ?? pieceTable(textIn(before.tree, path)), splices));
    now = next;
    fixed += chosen.length;
    return true;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const unmerged = new Set(now.diagnostics.filter(({ rule }) => NOT_TO_TOUCH.has(rule)).map(({ path }) => path));
    const chosen = apart(
      now.diagnostics.filter(
        (each) => each.fix.length > 0 && isAsked(each) && !unmerged.has(each.path) && !refused.has(nameOf(each)),
      ),
    );
    if (chosen.length === 0) break;
    if (await attempt(chosen)) continue;
    // One of them does harm: it is looked for file by file, and in its file one by one.
    for (const [, own] of groupByFile(chosen)) {
      if (await attempt(own)) continue;
      for (const each of own) {
        // The others in this file were made from a text that is no more; they come in the next round.
        if (await attempt([each])) break;
        refused.add(nameOf(each));
      }
    }
  }
  return { changes: changesOf(before.tree, tables), after: now, fixed };
}

/** A file that is half merged, or damaged, is left to a person. */
const NOT_TO_TOUCH: ReadonlySet<string> = new Set(['file/conflict-markers', 'file/nul-byte']);

const textIn = (tree: Tree, path: string): string => textOf(tree.entries.find((entry) => entry.path === path));

/** Findings of which no two are mended at the same place. */
function apart(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const taken = new Map<string, readonly Splice[]>();
  return diagnostics.filter(({ path, fix }) => {
    const others = taken.get(path) ?? [];
    const isFree = fix.every(({ span }) =>
      others.every((other) => span.start >= other.span.end || span.end <= other.span.start),
    );
    if (isFree) taken.set(path, [...others, ...fix]);
    return isFree;
  });
}

interface EditOf {
  readonly kind: 'edit';
  readonly path: string;
  readonly splices: readonly Splice[];
}

function editsOf(diagnostics: readonly Diagnostic[]): readonly EditOf[] {
  return [...groupByFile(diagnostics.flatMap(({ fix }) => fix))].map(([, splices]) => ({
    kind: 'edit',
    path: splices[0]?.path ?? '',
    splices,
  }));
}

function changesOf(tree: Tree, tables: ReadonlyMap<string, PieceTable>): ChangeSet {
  return [...tables].flatMap(([path, table]) => {
    const digest = sha256(textIn(tree, path));
    const splices = replacementsOf(table).map((each) => ({ ...each, path, sha256: digest }));
    return splices.length === 0 ? [] : [{ kind: 'edit', path, splices }];
  });
}

const nameOf = ({ file, rule, message, range }: Diagnostic): string =>
  [file, rule, message.en, range.start.line, range.start.column].join('\u0000');

/** Whether nothing is said that was not said before, and everything that was adopted or reported is what it was. */
const isHarmless = (before: Looked, after: Looked): boolean =>
  newFindings(before.diagnostics, after.diagnostics).length === 0 &&
  keepsPromises(before.agenda, after.agenda, (then, now) => then.unreadable || saidIn(then) === saidIn(now));

/** The same finding on another line is the same finding. */
export function newFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = before.map(({ file, rule, message }) => [file, rule, message.en].join('\u0000'));
  return after.filter(({ file, rule, message }) => {
    const at = known.indexOf([file, rule, message.en].join('\u0000'));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

/**
 * Whether what was adopted is the same in both versions, and every report is still there. Of what could not be read
 * nobody knows what it said.
 * @param isSame whether two versions of a report say the same
 */
export function keepsPromises(before: Agenda, after: Agenda, isSame: (then: Update, now: Update) => boolean): boolean {
  return before.plans.every((plan) => {
    const next = after.plans.find(({ year }) => year === plan.year);
    if (!next) return false;
    const updates = new Map(next.updates.map((update) => [update.name, update]));
    const isSaid = plan.updates.every((then) => {
      const now = updates.get(then.name);
      return now !== undefined && isSame(then, now);
    });
    return isSaid && (plan.stage === 'draft' || keepsAdopted(plan, next));
  });
}

function keepsAdopted(then: Plan, now: Plan): boolean {
  const records = protectedIn(now);
  return [...protectedIn(then)].every(([id, record]) => {
    const next = records.get(id);
    return !wasRead(record.record) || (next !== undefined && differingParts(record, next).length === 0);
  });
}
