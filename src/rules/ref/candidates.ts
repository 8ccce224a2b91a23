import type { Reference } from '../../query/references.ts';

/** The ids that a reference could have named instead: of the right kind, and not the record itself. */
export function candidatesFor({ place, wants, known }: Reference): readonly string[] {
  // An update is named after the commitment that it may well be about.
  const own = place.pointer !== undefined && !place.path.includes('/progress/');
  return [...known].filter(([id, target]) => wants.includes(target) && !(own && place.path.endsWith(`-${id}.md`))).map(([id]) => id);
}

const SHOWN = 8;

/** The first of them, as part of a sentence. */
export const some = (candidates: readonly string[]): string => candidates.slice(0, SHOWN).join(', ') + (candidates.length > SHOWN ? ', …' : '');
