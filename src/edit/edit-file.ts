import type { Document } from '../document/document.ts';
import { readDocuments } from '../document/read.ts';
import type { FileKind } from '../model/file-role.ts';
import { keysOf } from '../model/schema-fields.ts';
import type { SourceFile } from '../source/file.ts';
import type { Splice } from '../source/splice.ts';
import { sha256 } from '../text/hash.ts';
import { isFaithful } from './guard.ts';
import { type Operation, operatedOn } from './operation.ts';
import { type PieceTable, pieceTable, replacementsOf, textOf, withReplacements } from './piece-table.ts';
import { replacementsFor } from './yaml/operate.ts';

const BOM = '\ufeff';

/**
 * Changes a file's data by editing its text. All other bytes stay the same: comments, order, quotes and line ends.
 * @param file with its text as on disk, byte order mark included
 * @returns the splices that make the change; undefined if it cannot be made with certainty
 */
export async function editFile(
  file: SourceFile,
  kind: FileKind,
  operations: readonly Operation[],
): Promise<readonly Splice[] | undefined> {
  const shift = file.text.startsWith(BOM) ? BOM.length : 0;
  const before = await documentOf(file.path, file.text.slice(shift));
  if (!before.data) return undefined;
  let table: PieceTable = pieceTable(before.file.text);
  let expected = before.data;
  let now = before;
  for (const operation of operations) {
    const data = operatedOn(expected, operation);
    if (!data || !now.data) return undefined;
    const replacements = replacementsFor(now.file, now.yaml ?? NOWHERE, operation, (at) => keysOf(kind, at));
    if (!replacements) return undefined;
    table = withReplacements(table, replacements);
    expected = data;
    now = await documentOf(file.path, textOf(table));
  }
  if (!isFaithful(before, now, expected)) return undefined;
  const digest = sha256(file.text);
  return replacementsOf(table).map(({ span, text }) => ({
    path: file.path,
    sha256: digest,
    span: { start: span.start + shift, end: span.end + shift },
    text,
  }));
}

/** The place of the data in a file that has none yet. */
const NOWHERE = { start: 0, end: 0 };

async function documentOf(path: string, text: string): Promise<Document> {
  const [document] = await readDocuments([{ path, text }]);
  return document as Document;
}
