import type { Deliverable } from '../model/commitment.ts';
import type { Target } from '../model/shared.ts';
import type { Entry } from './entry.ts';
import type { NamedChange } from './fields.ts';
import type { StrengthSign } from './strength.ts';

/** What in the fields of a promise says that it goes less far, or further: target, day, and who is to make it true. */
export function strengthInFields(old: Entry, next: Entry, changed: readonly NamedChange[]): readonly StrengthSign[] {
  return changed.flatMap((change) => {
    const direction = directionOf(change, old, next);
    if (direction === 0) return [];
    const says = direction < 0 ? 'weakened' : 'strengthened';
    return [{ says, field: change.name, by: 'field', old: written(change.old), new: written(change.new) } as const];
  });
}

/** Less than nothing where the promise goes less far, more where it goes further. */
function directionOf({ name, kind, old: before, new: after }: NamedChange, old: Entry, next: Entry): number {
  if (name === 'target') return targetDirection(targetOf(old), targetOf(next));
  if (kind === 'due-later') return -1;
  if (kind === 'due-earlier') return 1;
  if (name === 'actors') return countOf(after) - countOf(before);
  if (name === 'owner') return countOf(after) - countOf(before);
  return 0;
}

const targetOf = ({ record }: Entry): Target | undefined =>
  'target' in record ? (record as Deliverable).target : undefined;

/** More of what is to be reached goes further, and less of what is to be kept down. */
function targetDirection(before: Target | undefined, after: Target | undefined): number {
  const atLeast = (after?.atLeast ?? Number.NEGATIVE_INFINITY) - (before?.atLeast ?? Number.NEGATIVE_INFINITY);
  const atMost = (before?.atMost ?? Number.POSITIVE_INFINITY) - (after?.atMost ?? Number.POSITIVE_INFINITY);
  return atLeast || 0 || atMost || 0;
}

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : value === null ? 0 : 1);

const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
