import { byNumber } from '../model/build.ts';
import { byCodePoint } from '../source/tree.ts';
import type { Change } from './change.ts';
import type { Entry, EntryType } from './entry.ts';

const TYPES: readonly EntryType[] = ['plan', 'theme', 'objective', 'commitment', 'deliverable', 'update'];

/** By type, then in the order of the new document; what is gone stands where its number would, after what is there. */
export function inDocument(changes: readonly Change[]): readonly Change[] {
  const keyed = changes.map((change) => ({ change, anchor: (change.new[0] ?? change.old[0])?.entry as Entry }));
  keyed.sort(
    (a, b) =>
      TYPES.indexOf(a.change.type) - TYPES.indexOf(b.change.type) ||
      byNumber(placeOf(a.anchor), placeOf(b.anchor)) ||
      Number(a.change.new.length === 0) - Number(b.change.new.length === 0) ||
      byCodePoint(a.anchor.path, b.anchor.path) ||
      positionIn(a.anchor) - positionIn(b.anchor),
  );
  return keyed.map(({ change }) => change);
}

/** A deliverable or an update stands where its commitment does. */
function placeOf(entry: Entry): { readonly number: string; readonly id: string } {
  for (let around: Entry | undefined = entry; around; around = around.parent) if (around.number !== undefined) return { number: around.number, id: '' };
  return { number: '0', id: '' };
}

const positionIn = (entry: Entry): number => (entry.type === 'deliverable' && entry.parent?.type === 'commitment' ? entry.parent.record.deliverables.indexOf(entry.record) : 0);
