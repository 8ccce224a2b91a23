// A place in a text of an agenda, with everything that is known around it.
import type { Language, Text } from '../i18n/text.ts';
import type { LiveAgenda } from '../lint/inspect-live.ts';
import type { IsoDate } from '../model/date.ts';
import { FILE_KINDS, type FileKind, type FileRole } from '../model/file-role.ts';
import type { Schema } from '../model/json-schema.ts';
import { type Checked, schemaAt, schemaOf } from '../model/schema-fields.ts';
import { yearOf } from '../model/year-slice.ts';
import type { SourceFile } from '../source/file.ts';
import type { Pointer } from '../source/place.ts';
import { type Cell, type Cells, cellsIn } from './cells.ts';

/** An agenda in the editor, in the language of its readers. */
export interface Room {
  readonly live: LiveAgenda;
  readonly language: Language;
  readonly asOf: IsoDate;
}

/** A file of it, as it is in the editor. */
export interface Page extends Room {
  readonly file: SourceFile;
  readonly role: FileRole & { readonly kind: FileKind };
  readonly cells: Cells;
  readonly t: (text: Text) => string;
}

/** @returns undefined for a file that the format knows no fields of */
export function pageOf(room: Room, file: SourceFile): Page | undefined {
  const role = roleOf(room, file.path);
  if (!role) return undefined;
  return { ...room, file, role, cells: cellsIn(file), t: (text) => text[room.language] };
}

export function roleOf({ live }: Room, path: string): Page['role'] | undefined {
  const role = live.slices.get(yearOf(path))?.loaded.roles.find((each) => each.path === path);
  const kinds: readonly string[] = FILE_KINDS;
  return role && kinds.includes(role.kind) ? (role as Page['role']) : undefined;
}

/** The schema of a place in the data of a file. */
export function fieldAt({ role, file }: Pick<Page, 'role' | 'file'>, pointer: Pointer): Schema | undefined {
  const checked: Checked = { kind: role.kind, path: file.path, data: {}, schema: schemaOf(role.kind) };
  return schemaAt(checked, pointer);
}

export const textOfCell = ({ file }: Pick<Page, 'file'>, { span }: Cell): string =>
  file.text.slice(span.start, span.end);

/** The keys of a map that are typed already. */
export const keysBeside = ({ cells }: Page, map: Pointer, besides: Cell): ReadonlySet<string> =>
  new Set(
    cells.all
      .filter((cell) => cell !== besides && cell.part === 'key' && cell.pointer.length === map.length + 1)
      .filter(({ pointer }) => map.every((step, at) => step === pointer[at]))
      .map(({ pointer }) => String(pointer.at(-1))),
  );

/** What is written in a field of the same file; undefined where nothing is. */
export function writtenAt(page: Page, pointer: Pointer): string | undefined {
  const cell = page.cells.all.find(
    (each) =>
      each.part === 'value' &&
      each.pointer.length === pointer.length &&
      pointer.every((step, at) => step === each.pointer[at]),
  );
  return cell && textOfCell(page, cell);
}
