import type { SourceFile, Span } from '../source/file.ts';
import { atKey, atValue, inFile, type Place, type Pointer } from '../source/place.ts';
import type { Cell } from './cells.ts';
import { thingsAsKeys, thingsAt } from './names.ts';
import { type Page, pageOf, type Room, textOfCell } from './subject.ts';

/** A part of a file. */
export interface Found {
  /** Relative to the agenda's root. */
  readonly path: string;
  readonly span: Span;
}

/** Where what stands at an offset is told about. */
export function definitionAt(page: Page, offset: number): Found | undefined {
  const place = placeMeant(page, page.cells.at(offset));
  return place && foundAt(page, place);
}

/**
 * Everywhere where what stands at an offset is named; in the text of a record, and at a field that names nothing, the
 * record itself is meant.
 */
export function referencesAt(page: Page, offset: number): readonly Found[] {
  const place = placeMeant(page, page.cells.at(offset)) ?? inFile(page.file.path);
  const id = idOf(page, place);
  if (id === undefined) return [];
  const found: Found[] = [];
  for (const { file } of page.live.documents.values()) {
    const other =
      file.path === page.file.path
        ? page
        : file.text.includes(id) || file.path.includes(id)
          ? pageOf(page, file)
          : undefined;
    if (!other) continue;
    if (isReportOn(other, id, place)) found.push({ path: file.path, span: { start: 0, end: 0 } });
    for (const cell of other.cells.all) {
      const word = textOfCell(other, cell);
      if ((word === id || word.endsWith(`/${id}`)) && isSame(placeMeant(other, cell), place))
        found.push({ path: file.path, span: cell.span });
    }
  }
  return found;
}

/** What a cell names, or defines; undefined where it is neither. */
function placeMeant(page: Page, cell: Cell | undefined): Place | undefined {
  if (!cell) return undefined;
  const { pointer, part } = cell;
  if (isDefinition(page, cell))
    return part === 'key' ? atKey(page.file.path, ...pointer) : atValue(page.file.path, ...pointer);
  const things = part === 'value' ? thingsAt(page, pointer) : thingsAsKeys(page, pointer.slice(0, -1));
  const word = textOfCell(page, cell);
  return things?.find(({ id }) => id === word)?.place;
}

/** Where ids are given out: in settings, on the page of a plan, and in the parts of a commitment. */
function isDefinition({ role }: Page, { part, pointer }: Cell): boolean {
  const route = pointer.filter((step) => typeof step === 'string').join('/');
  if (part === 'key')
    return role.kind === 'agenda' && pointer.length === 2 && /^(?:parties|owners|holders)\//.test(route);
  if (role.kind === 'agenda') return route === 'settings/rounds/id';
  if (role.kind === 'plan') return /^(?:tracks|tracks\/parts|conditions)\/id$/.test(route);
  return role.kind === 'commitment' && route === 'deliverables/id';
}

/** The id of what stands in a place: of a record that in its name. */
function idOf(page: Page, place: Place): string | undefined {
  if (place.pointer === undefined) {
    const role = place.path === page.file.path ? page.role : pageIn(page, place.path)?.role;
    return role && ('id' in role ? role.id : 'name' in role ? role.name : undefined);
  }
  const found = foundAt(page, place);
  const file = fileAt(page, place.path);
  return found && file?.text.slice(found.span.start, found.span.end);
}

const isReportOn = ({ role }: Page, id: string, { path, pointer }: Place): boolean =>
  role.kind === 'update' && pointer === undefined && role.of === id && path.startsWith(`${role.year}/`);

const isSame = (one: Place | undefined, other: Place): boolean =>
  one?.path === other.path && samePointer(one.pointer, other.pointer);

const samePointer = (one: Pointer | undefined, other: Pointer | undefined): boolean =>
  one === other || (one?.length === other?.length && (one ?? []).every((step, at) => step === other?.[at]));

const fileAt = ({ live, file }: Pick<Page, 'live' | 'file'>, path: string): SourceFile | undefined =>
  path === file.path ? file : live.documents.get(path)?.file;

function pageIn(room: Room & Pick<Page, 'file'>, path: string): Page | undefined {
  const file = fileAt(room, path);
  return file && pageOf(room, file);
}

function foundAt(page: Page, { path, pointer, part = 'value' }: Place): Found | undefined {
  const other = path === page.file.path ? page : pageIn(page, path);
  if (!other) return undefined;
  const cell = other.cells.all.find((each) => each.part === part && samePointer(each.pointer, pointer));
  return { path, span: cell?.span ?? { start: 0, end: 0 } };
}
