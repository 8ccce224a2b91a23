// Something new in a plan: the next number, an id that nothing ever had, and the file or the fields that it becomes.
import type { Change, ChangeSet } from '../edit/change-set.ts';
import { editFile } from '../edit/edit-file.ts';
import { newRecord } from '../edit/new-record.ts';
import type { Operation } from '../edit/operation.ts';
import type { Value } from '../edit/value.ts';
import { headingText } from '../import/draft/markdown.ts';
import { idGiver } from '../import/records/ids.ts';
import type { Agenda } from '../model/agenda.ts';
import { PLAN_ITSELF, type Plan } from '../model/plan.ts';
import { keysOf } from '../model/schema-fields.ts';
import type { Item } from '../query/index-agenda.ts';
import { usedDeliverables, usedIds } from '../query/used-ids.ts';
import { type Tree, textOf } from '../source/tree.ts';

/** What can be added. The first three become files of their own, the others fields in the file of what they are of. */
export const ADDED_KINDS = ['theme', 'objective', 'commitment', 'deliverable', 'indicator'] as const;
export type AddedKind = (typeof ADDED_KINDS)[number];

/** What it is added to: the plan for a theme, else the record around it. */
export type Container = Plan | Item;

export interface Addition {
  readonly kind: AddedKind;
  readonly in: Container;
  readonly title: string;
  readonly id: string;
  /** What is promised or to be reached, as Markdown; a deliverable has it among its fields. */
  readonly text: string | undefined;
  /** Its other fields, by the names of the format. */
  readonly data: Readonly<Record<string, Value>>;
}

/** Where one thing came that was added. */
export interface Arrived {
  readonly path: string;
  /** Undefined for what has no number. */
  readonly number: string | undefined;
  /** The id of the record that changed by it: its own, or that of what it is a part of. */
  readonly of: string;
}

/** What was added, in the order in which it was given. */
export interface Added {
  readonly arrived: readonly Arrived[];
  /** Undefined where the file is written in a way that cannot be added to with certainty. */
  readonly changes: ChangeSet | undefined;
  /** What a person would type in that file then. */
  readonly operations: readonly Operation[];
}

const isFile = (kind: AddedKind): boolean => kind !== 'deliverable' && kind !== 'indicator';

/** The ids that something of a kind may not have: of any year, since an id is never used again. */
export const idsTaken = (agenda: Agenda, kind: AddedKind, container: Container): ReadonlySet<string> =>
  kind === 'deliverable' && container.kind === 'commitment'
    ? usedDeliverables(agenda, container.id)
    : new Set([...usedIds(agenda), PLAN_ITSELF]);

/** An id made of a title, that nothing has or had. */
export const idFor = (title: string, kind: AddedKind, taken: Iterable<string>): string =>
  idGiver(taken).give(title, kind);

/** Adds things of one kind at one place. */
export async function addition(tree: Tree, plan: Plan, all: readonly [Addition, ...Addition[]]): Promise<Added> {
  if (!isFile(all[0].kind)) return addedFields(tree, all);
  const files = all.map((each, at) => addedFile(tree, plan, each, at));
  return { arrived: files, changes: files.map(({ change }) => change), operations: [] };
}

function addedFile(
  tree: Tree,
  { year, path: page }: Plan,
  { kind, in: container, id, title, text, data }: Addition,
  before: number,
): Arrived & { readonly change: Change } {
  const number = nextNumber(tree, year, container, before);
  const path =
    container.kind === 'plan'
      ? `${year}/${number}-${id}/README.md`
      : `${container.path.slice(0, container.path.lastIndexOf('/'))}/${number}-${id}.md`;
  const order = keysOf(kind as Item['kind'], []);
  const fields = Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const body = `# ${headingText(title)}${text === undefined ? '' : `\n\n${text}`}`;
  const written = fields.length === 0 ? `${body}\n` : newRecord(Object.fromEntries(fields), body);
  // Its neighbours show with which line ends people here write.
  const beside = textOf(tree.entries.find((entry) => entry.path === (container.path || page)));
  const change: Change = {
    kind: 'create',
    path,
    text: beside.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written,
  };
  return { path, number, of: id, change };
}

/**
 * One more than the highest number there, also where a file with it could not be read.
 * @param before how many others come in front of it
 */
export function nextNumber(tree: Tree, year: number, container: Container, before = 0): string {
  const stem = container.kind === 'plan' ? '' : `${container.number}.`;
  const numbers = tree.entries
    .filter(({ path }) => path.startsWith(`${year}/`))
    .flatMap(({ path }) => path.split('/').slice(1, 3))
    .map((name) => /^[1-9][\d.]*(?=-)/.exec(name)?.[0] ?? '')
    .filter((number) => number.startsWith(stem) && /^\d+$/.test(number.slice(stem.length)))
    .map((number) => Number(number.slice(stem.length)));
  return `${stem}${Math.max(0, ...numbers) + 1 + before}`;
}

async function addedFields(tree: Tree, all: readonly [Addition, ...Addition[]]): Promise<Added> {
  const [{ kind, in: container }] = all;
  const { path } = container;
  const list = kind === 'deliverable' ? 'deliverables' : 'indicators';
  const order = keysOf(container.kind, [list, 0]);
  const operations = all.map(({ id, title, text, data }): Operation => {
    const fields: Record<string, Value> = { id, title, ...(text === undefined ? {} : { text }), ...data };
    const item = Object.fromEntries(Object.entries(fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
    return { do: 'add', at: [list], item };
  });
  const file = { path, text: textOf(tree.entries.find((entry) => entry.path === path)) };
  const splices = await editFile(file, container.kind, operations);
  const of = container.kind === 'plan' ? PLAN_ITSELF : container.id;
  return {
    arrived: all.map(() => ({ path, number: undefined, of })),
    changes: splices && [{ kind: 'edit', path, splices }],
    operations,
  };
}
