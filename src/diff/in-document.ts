import { byCodePoint } from '../source/tree.ts';
import type { Change } from './change.ts';
import type { Entry, EntryType } from './entry.ts';

const TYPES: readonly EntryType[] = ['plan', 'theme', 'objective', 'commitment', 'deliverable', 'update'];

/** By type, then in the order of the new document; what is gone stands where its number would, after what is there. */
export function inDocument(changes: readonly Change[]): readonly Change[] {
  const partsOf = numberReader();
  const keyed = changes.map((change) => {
    const anchor = (change.new[0] ?? change.old[0])?.entry as Entry;
    return {
      change,
      anchor,
      type: TYPES.indexOf(change.type),
      number: partsOf(numberOf(anchor)),
      gone: Number(change.new.length === 0),
    };
  });
  keyed.sort(
    (a, b) =>
      a.type - b.type ||
      byParts(a.number, b.number) ||
      a.gone - b.gone ||
      byCodePoint(a.anchor.path, b.anchor.path) ||
      positionIn(a.anchor) - positionIn(b.anchor),
  );
  return keyed.map(({ change }) => change);
}

/** A deliverable or an update stands where its commitment does. */
function numberOf(entry: Entry): string {
  for (let around: Entry | undefined = entry; around; around = around.parent)
    if (around.number !== undefined) return around.number;
  return '0';
}

/** A commitment, its deliverables and its updates have one number: it is taken apart once. */
function numberReader(): (number: string) => readonly number[] {
  const read = new Map<string, readonly number[]>();
  return (number) => {
    const known = read.get(number) ?? number.split('.').map(Number);
    read.set(number, known);
    return known;
  };
}

/** 3.2 before 3.10. */
function byParts(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const positionIn = (entry: Entry): number =>
  entry.type === 'deliverable' && entry.parent?.type === 'commitment'
    ? entry.parent.record.deliverables.indexOf(entry.record)
    : 0;
