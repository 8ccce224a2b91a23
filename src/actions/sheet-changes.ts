// What was changed in a sheet, as changes to the files.
import { isDeepStrictEqual } from 'node:util';
import type { Data, Document } from '../document/document.ts';
import { textReplaced, titleReplaced } from '../edit/body-text.ts';
import type { ChangeSet } from '../edit/change-set.ts';
import type { Operation } from '../edit/operation.ts';
import type { Value } from '../edit/value.ts';
import { dataOf } from '../model/fields.ts';
import { valueAt } from '../model/schema-fields.ts';
import type { Pointer } from '../source/place.ts';
import { type Tree, textOf } from '../source/tree.ts';
import { recordSplices } from './edit-field.ts';
import type { SheetEdit } from './edit-sheet.ts';

/**
 * The changes to the files.
 * @returns the path of a file in which they cannot be made with certainty, where there is one
 */
export async function sheetChanges(tree: Tree, edits: readonly SheetEdit[]): Promise<ChangeSet | string> {
  const changes: ChangeSet[number][] = [];
  for (const commitment of new Set(edits.map((edit) => edit.commitment))) {
    const { document, path } = commitment;
    const own = edits.filter((edit) => edit.commitment === commitment);
    const below = document && belowReplaced(document, own);
    const splices =
      below &&
      (await recordSplices(
        { kind: 'commitment', document },
        textOf(tree.entries.find((entry) => entry.path === path)),
        operationsOf(
          document.data ?? {},
          own.filter((edit) => !isBelow(edit)),
        ),
        below,
      ));
    if (!splices) return path;
    changes.push({ kind: 'edit', path, splices });
  }
  return changes;
}

const isBelow = ({ at }: SheetEdit): boolean => at.length === 1 && (at[0] === 'title' || at[0] === 'text');

function belowReplaced(document: Document, edits: readonly SheetEdit[]) {
  const replaced = edits
    .filter(isBelow)
    .map(({ at, to }) => (at[0] === 'title' ? titleReplaced : textReplaced)(document, String(to ?? '')));
  return replaced.some((each) => each === undefined) ? undefined : replaced.flatMap((each) => each ?? []);
}

function operationsOf(data: Data, edits: readonly SheetEdit[]): readonly Operation[] {
  const dropped = new Set<string>();
  return edits.flatMap(({ at, to }): readonly Operation[] => {
    const before = valueAt(data, at);
    if (to !== undefined) return settingOf(at, before, to);
    if (before === undefined) return [];
    // A group that has no field left is removed.
    const [group, siblings] = [
      at.slice(0, -1),
      edits.filter((edit) => isDeepStrictEqual(edit.at.slice(0, -1), at.slice(0, -1))),
    ];
    const map = typeof at.at(-2) === 'string' ? dataOf(valueAt(data, group)) : undefined;
    const isWhole =
      map !== undefined &&
      siblings.every((edit) => edit.to === undefined) &&
      Object.keys(map).every((key) => siblings.some((edit) => edit.at.at(-1) === key));
    if (!isWhole) return [{ do: 'drop', at }];
    if (dropped.has(group.join('.'))) return [];
    dropped.add(group.join('.'));
    return [{ do: 'drop', at: group }];
  });
}

/** What is put at the end of a list leaves the rest of it as it is written; one value need not become a list. */
function settingOf(at: Pointer, before: unknown, to: Value): readonly Operation[] {
  if (!Array.isArray(to)) return [{ do: 'set', at, to }];
  const items = to as readonly Value[];
  if (Array.isArray(before) && before.length > 0 && isDeepStrictEqual(items.slice(0, before.length), before))
    return items.slice(before.length).map((item) => ({ do: 'add', at, item }));
  const [only] = items;
  return [
    {
      do: 'set',
      at,
      to: at.at(-1) === 'owner' && items.length === 1 && only !== undefined && !Array.isArray(before) ? only : items,
    },
  ];
}
