import type { Document } from '../document/document.ts';
import { byCodePoint } from '../source/tree.ts';
import { type Agenda, agendaOf } from './agenda.ts';
import { type Commitment, commitmentOf } from './commitment.ts';
import type { FileRole, RecordRole, UpdateRole } from './file-role.ts';
import { type Objective, objectiveOf } from './objective.ts';
import { type Plan, planOf } from './plan.ts';
import { type Theme, themeOf } from './theme.ts';
import { type Update, updateOf } from './update.ts';

/**
 * Builds the typed agenda from roles and documents. It never fails: a missing or broken page gives a record with only
 * what its path says, so that the records below it are still found. The order of the input does not matter.
 */
export function buildAgenda(roles: readonly FileRole[], documents: ReadonlyMap<string, Document>): Agenda {
  const years = new Map<number, FileRole[]>();
  for (const role of roles) {
    if (!('year' in role)) continue;
    const inYear = years.get(role.year);
    if (inYear) inYear.push(role);
    else years.set(role.year, [role]);
  }
  const plans = [...years].sort(([a], [b]) => a - b).map(([year, inYear]) => buildPlan(year, inYear, documents));
  return agendaOf('agenda.yaml', documents.get('agenda.yaml'), plans);
}

type Documents = ReadonlyMap<string, Document>;

function buildPlan(year: number, roles: readonly FileRole[], documents: Documents): Plan {
  const page = `${year}/README.md`;
  return planOf(page, documents.get(page), year, buildThemes(roles, documents), buildUpdates(roles, documents));
}

function buildThemes(roles: readonly FileRole[], documents: Documents): readonly Theme[] {
  const folders = new Map<string, { theme?: RecordRole; records: RecordRole[] }>();
  for (const role of roles) {
    if (role.kind !== 'theme' && role.kind !== 'objective' && role.kind !== 'commitment') continue;
    const folder = folders.get(role.folder) ?? { records: [] };
    folders.set(role.folder, folder);
    if (role.kind === 'theme') folder.theme = role;
    else folder.records.push(role);
  }
  return [...folders].map(([name, { theme, records }]) => buildTheme(name, theme, records, documents)).sort(byNumber);
}

function buildTheme(
  folder: string,
  page: RecordRole | undefined,
  records: readonly RecordRole[],
  documents: Documents,
): Theme {
  const dash = folder.indexOf('-');
  const year = page?.year ?? records[0]?.year ?? 0;
  const path = page?.path ?? `${year}/${folder}/README.md`;
  return themeOf(
    path,
    documents.get(path),
    { year, number: folder.slice(0, dash), id: folder.slice(dash + 1) },
    buildObjectives(year, folder, records, documents),
    records
      .filter(isUnderTheme)
      .map((role) => commitmentOf(role.path, documents.get(role.path), role))
      .sort(byNumber),
  );
}

/** In a plan of two levels, a commitment has a number such as 3.1 and belongs to its theme directly. */
const isUnderTheme = ({ kind, number }: RecordRole): boolean =>
  kind === 'commitment' && number.indexOf('.') === number.lastIndexOf('.');

function buildObjectives(
  year: number,
  folder: string,
  records: readonly RecordRole[],
  documents: Documents,
): readonly Objective[] {
  const commitments = new Map<string, Commitment[]>();
  for (const role of records) {
    if (role.kind !== 'commitment' || isUnderTheme(role)) continue;
    const parent = role.number.slice(0, role.number.lastIndexOf('.'));
    const siblings = commitments.get(parent) ?? [];
    commitments.set(parent, siblings);
    siblings.push(commitmentOf(role.path, documents.get(role.path), role));
  }
  const pages = records.filter(({ kind }) => kind === 'objective');
  const withPage = new Set(pages.map(({ number }) => number));
  // Commitments without the page of their objective are kept under its number.
  const withoutPage = [...commitments.keys()]
    .filter((number) => !withPage.has(number))
    .map((number) => ({ path: `${year}/${folder}/${number}.md`, year, number, id: number }));
  return [...pages, ...withoutPage]
    .map((name) =>
      objectiveOf(name.path, documents.get(name.path), name, taken(commitments, name.number).sort(byNumber)),
    )
    .sort(byNumber);
}

/** Where two objectives have one number, the first gets the commitments, so that nothing is counted twice. */
function taken(commitments: Map<string, Commitment[]>, number: string): Commitment[] {
  const found = commitments.get(number) ?? [];
  commitments.delete(number);
  return found;
}

function buildUpdates(roles: readonly FileRole[], documents: Documents): readonly Update[] {
  return roles
    .filter((role): role is UpdateRole => role.kind === 'update')
    .map((role) => updateOf(role.path, documents.get(role.path), role))
    .sort((a, b) => byCodePoint(a.name, b.name));
}

/** The order of a document: 3.2 before 3.10; records with the same number by id. */
export function byNumber(
  a: { readonly number: string; readonly id: string },
  b: { readonly number: string; readonly id: string },
): number {
  return (a.number === b.number ? 0 : partByPart(a.number, b.number)) || byCodePoint(a.id, b.id);
}

function partByPart(left: string, right: string): number {
  let leftAt = 0;
  let rightAt = 0;
  while (leftAt < left.length || rightAt < right.length) {
    const leftEnd = endOfPart(left, leftAt);
    const rightEnd = endOfPart(right, rightAt);
    const difference = Number(left.slice(leftAt, leftEnd)) - Number(right.slice(rightAt, rightEnd));
    if (difference !== 0) return difference;
    leftAt = leftEnd + 1;
    rightAt = rightEnd + 1;
  }
  return 0;
}

function endOfPart(number: string, from: number): number {
  const dot = number.indexOf('.', from);
  return dot === -1 ? number.length : dot;
}
