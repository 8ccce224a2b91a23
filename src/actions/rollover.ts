// Next year's draft, made of this year's plan: what is unfinished goes on, with its own bytes and a few changes that
// are all told.
import type { Change, ChangeSet } from '../edit/change-set.ts';
import { editFile } from '../edit/edit-file.ts';
import type { Operation } from '../edit/operation.ts';
import type { ValueMap } from '../edit/value.ts';
import type { Commitment } from '../model/commitment.ts';
import { firstDay, type IsoDate, isPartialDate, lastDay, type PartialDate } from '../model/date.ts';
import type { FileKind } from '../model/file-role.ts';
import type { Objective } from '../model/objective.ts';
import { hasObjectives, type Plan } from '../model/plan.ts';
import type { RecordBase } from '../model/shared.ts';
import { carriedOnIn } from '../query/carried-on.ts';
import type { Row } from '../query/row.ts';
import { replaced } from '../source/splice.ts';
import { type Tree, textOf } from '../source/tree.ts';

/** What becomes of a plan's commitments. Together these are all of them. */
export interface Balance {
  readonly carried: readonly Commitment[];
  /** Done, or stopped by a decision. */
  readonly ended: readonly Commitment[];
  /** Left out by the decision that was given. */
  readonly dropped: readonly Commitment[];
  /** The carried commitments whose due date had passed, and has to be chosen again. */
  readonly withoutDue: readonly Commitment[];
  /** The references to what stays behind; they lead to the old plan now. */
  readonly references: number;
}

/** A commitment that does not go on, by decision. */
export interface Dropped {
  readonly commitment: Commitment;
  readonly reason: string;
  readonly decision: ValueMap;
}

export interface Rollover {
  readonly changes: ChangeSet;
  readonly balance: Balance;
  /**
   * The files whose data are written in a way that cannot be changed with certainty; where there are any, nothing can
   * be made.
   */
  readonly byHand: readonly string[];
}

/**
 * @param rows the standing of the plan's commitments at the end of its year
 * @param dropped the ids of what is left out
 * @param targets the new numbers to reach, by id, where they change
 */
export async function rollover(
  tree: Tree,
  plan: Plan,
  year: number,
  rows: readonly Row[],
  dropped: ReadonlySet<string>,
  targets: ReadonlyMap<string, number> = new Map(),
): Promise<Rollover> {
  const commitments = rows.map(({ commitment }) => commitment);
  const isEnded = new Set(rows.filter(hasEnded).map(({ commitment }) => commitment.id));
  const carried = commitments.filter(({ id }) => !isEnded.has(id) && !dropped.has(id));
  const context: Context = {
    tree,
    plan,
    year,
    period: { from: shifted(plan.period.from, year - plan.year), to: shifted(plan.period.to, year - plan.year) },
    left: new Set(commitments.filter((each) => !carried.includes(each)).map(({ id }) => id)),
  };
  const copies = await Promise.all([
    copyOf(context, plan, 'plan', pageOperations(context)),
    ...plan.themes.map((theme) => copyOf(context, theme, 'theme', linksDropped(theme))),
    ...plan.themes.flatMap(({ objectives }) =>
      (hasObjectives(plan) ? objectives : []).map((each) =>
        copyOf(context, each, 'objective', objectiveOperations(context, each)),
      ),
    ),
    ...carried.map((each) =>
      copyOf(context, each, 'commitment', [
        ...commitmentOperations(context, each),
        ...targetOperations(targets.get(each.id)),
      ]),
    ),
  ]);
  return {
    changes: copies.flatMap(({ change }) => change ?? []),
    byHand: copies.filter(({ change }) => change === undefined).map(({ path }) => path),
    balance: {
      carried,
      ended: commitments.filter(({ id }) => isEnded.has(id) && !dropped.has(id)),
      dropped: commitments.filter(({ id }) => dropped.has(id)),
      withoutDue: carried.filter(({ due }) => due !== undefined && passed(context, due)),
      references: carried.reduce((sum, each) => sum + leftIn(context, [...each.dependsOn, ...each.related]).length, 0),
    },
  };
}

const ENDED: ReadonlySet<string> = new Set(['done', 'stopped']);

/** Whether nothing is left to do: it was done, or stopped by a decision. */
export const hasEnded = ({ standing }: Row): boolean => ENDED.has(standing.status);

/** What a draft that exists makes of the plan before it. Together these are all of its commitments. */
export interface DraftBalance extends Pick<Balance, 'carried' | 'ended'> {
  /** Those that the draft passes over in silence. */
  readonly lost: readonly Commitment[];
}

/** @param rows the standing of the earlier plan's commitments at the end of its year */
export function draftBalance(rows: readonly Row[], draft: Plan): DraftBalance {
  const goesOn = carriedOnIn(draft);
  const [carried, left] = split(rows, ({ commitment }) => goesOn(commitment));
  const [ended, lost] = split(left, hasEnded);
  return { carried: carried.map(commitmentIn), ended: ended.map(commitmentIn), lost: lost.map(commitmentIn) };
}

const commitmentIn = ({ commitment }: Row): Commitment => commitment;

const split = (rows: readonly Row[], test: (row: Row) => boolean): readonly [readonly Row[], readonly Row[]] => [
  rows.filter(test),
  rows.filter((row) => !test(row)),
];

interface Context {
  readonly tree: Tree;
  readonly plan: Plan;
  readonly year: number;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  /** The ids that stay behind. */
  readonly left: ReadonlySet<string>;
}

/** A date some years later, as precise as it was. */
const shifted = <T extends string>(date: T, years: number): T => {
  const later = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return (/^\d{4}-02-29$/.test(later) ? later.replace(/29$/, '28') : later) as T;
};

/** What belongs to the old plan alone: its decision, and what was changed in it since. */
function pageOperations({ plan, year, period }: Context): readonly Operation[] {
  const data = plan.document?.data ?? {};
  const gone = ['decision', 'fingerprint', 'amendments', 'annexes', 'continues'].filter(
    (key) => data[key] !== undefined,
  );
  return [
    { do: 'set', at: ['stage'], to: 'draft' },
    ...gone.map((key): Operation => ({ do: 'drop', at: [key] })),
    ...(data['period'] === undefined ? [] : [{ do: 'set', at: ['period'], to: period } as const]),
    ...(year === plan.year + 1 ? [] : [{ do: 'set', at: ['continues'], to: plan.year } as const]),
  ];
}

function commitmentOperations(context: Context, commitment: Commitment): readonly Operation[] {
  const { due, deliverables } = commitment;
  return [
    ...dueOperations(context, due, ['due']),
    ...deliverables.flatMap((each, at) => dueOperations(context, each.due, ['deliverables', at, 'due'])),
    ...linksDropped(commitment),
    ...leadBack(context, 'depends-on', commitment.dependsOn),
    ...leadBack(context, 'related', commitment.related),
  ];
}

const objectiveOperations = (context: Context, objective: Objective): readonly Operation[] => [
  ...linksDropped(objective),
  ...leadBack(context, 'related', objective.related),
];

/** Going on under the same id says enough; a link to an older plan would lead past the one in between. */
const linksDropped = ({ document }: RecordBase): readonly Operation[] =>
  ['continues', 'replaces']
    .filter((key) => document?.data?.[key] !== undefined)
    .map((key) => ({ do: 'drop', at: [key] }));

const targetOperations = (atLeast: number | undefined): readonly Operation[] =>
  atLeast === undefined ? [] : [{ do: 'set', at: ['target', 'at-least'], to: atLeast }];

type Due = Commitment['due'];

/** A day before the new plan begins is no promise any more; the end of the old plan becomes the end of the new one. */
function dueOperations(context: Context, due: Due, at: readonly (string | number)[]): readonly Operation[] {
  if (due === undefined || !isPartialDate(due)) return [];
  const { plan, year } = context;
  if (lastDay(due) === plan.period.to) return [{ do: 'set', at, to: dateValue(shifted(due, year - plan.year)) }];
  return passed(context, due) ? [{ do: 'drop', at }] : [];
}

/** A year is a number in YAML. */
const dateValue = (date: PartialDate | IsoDate): string | number => (/^\d{4}$/.test(date) ? Number(date) : date);

const passed = ({ plan, period }: Context, due: Due): boolean =>
  due !== undefined && isPartialDate(due) && lastDay(due) !== plan.period.to && firstDay(due) < period.from;

const leftIn = ({ left }: Context, references: readonly string[]): readonly string[] =>
  references.filter((id) => left.has(id));

function leadBack(context: Context, key: string, references: readonly string[]): readonly Operation[] {
  return references.flatMap((id, at): readonly Operation[] =>
    context.left.has(id) ? [{ do: 'set', at: [key, at], to: `${context.plan.year}/${id}` }] : [],
  );
}

interface Copy {
  readonly path: string;
  readonly change: Change | undefined;
}

async function copyOf(
  { tree, plan, year }: Context,
  { path, document }: RecordBase,
  kind: FileKind,
  operations: readonly Operation[],
): Promise<Copy> {
  const text = textOf(tree.entries.find((entry) => entry.path === path));
  const splices = operations.length === 0 ? [] : await editFile({ path, text }, kind, operations);
  if (!splices || !document) return { path, change: undefined };
  const to = path.replace(/^\d{4}/, String(year));
  const copy = withRemarks(
    replaced(text, [...splices, ...(kind === 'plan' ? yearInTitle(document, plan, year) : [])]),
    document,
    operations,
  );
  return { path, change: { kind: 'create', path: to, text: copy } };
}

function yearInTitle(document: NonNullable<RecordBase['document']>, plan: Plan, year: number) {
  const heading = document.body?.heading;
  if (!heading) return [];
  const at = document.file.text.slice(heading.start, heading.end).indexOf(String(plan.year));
  if (at === -1) return [];
  const start = heading.start + at + (document.file.text.startsWith('\ufeff') ? 1 : 0);
  return [{ path: plan.path, sha256: '', span: { start, end: start + 4 }, text: String(year) }];
}

/** A due date that was taken away stands in a remark, so that whoever chooses again sees it. */
function withRemarks(
  text: string,
  { data }: NonNullable<RecordBase['document']>,
  operations: readonly Operation[],
): string {
  const gone = operations
    .filter(({ do: what, at }) => what === 'drop' && at.at(-1) === 'due')
    .map(({ at }) => valueAt(data, at));
  if (gone.length === 0) return text;
  const fence = /^\ufeff?---[^\n]*\n/.exec(text)?.[0] ?? '';
  const newline = fence.endsWith('\r\n') ? '\r\n' : '\n';
  return `${fence}# due: ${gone.join(', ')}${newline}${text.slice(fence.length)}`;
}

const valueAt = (data: unknown, at: readonly (string | number)[]): unknown =>
  at.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
