import type { Reference, Target } from '../../query/references.ts';
import { keepsDigits, type Suggest, suggestFrom } from '../../text/suggest.ts';

/** The ids that a reference may name: of the right kind, and not the record itself. */
export interface Candidates {
  /** The ids that were probably meant, best first. */
  readonly meant: () => readonly string[];
  /** The first few ids, as part of a sentence; undefined where there are none. */
  readonly some: string | undefined;
}

/** Many references share the same candidates, so these are collected once per place. */
export function candidatesOf(): (reference: Reference) => Candidates {
  const places = new Map<ReadonlyMap<string, Target>, Map<string, Choices>>();
  const choicesFor = ({ known, wants }: Reference): Choices => {
    const inPlace = places.get(known) ?? new Map<string, Choices>();
    const choices = inPlace.get(wants.join()) ?? choicesIn(known, wants);
    places.set(known, inPlace.set(wants.join(), choices));
    return choices;
  };
  return (reference) => {
    const { ids, suggest } = choicesFor(reference);
    const isCandidate = (id: string): boolean => !isItself(reference, id);
    // The names of updates are days, in which a digit is the likely mistake.
    const isMeant = (id: string): boolean =>
      isCandidate(id) && (reference.wants.includes('update') || keepsDigits(reference.written, id));
    return { meant: () => suggest(reference.written, isMeant), some: some(ids, isCandidate) };
  };
}

interface Choices {
  readonly ids: readonly string[];
  readonly suggest: Suggest;
}

function choicesIn(known: ReadonlyMap<string, Target>, wants: readonly Target[]): Choices {
  const ids = [...known].filter(([, target]) => wants.includes(target)).map(([id]) => id);
  return { ids, suggest: suggestFrom(ids) };
}

/** The file of an update ends with the id of its commitment, which it may refer to. */
const isItself = ({ place }: Reference, id: string): boolean =>
  place.pointer !== undefined && !place.path.includes('/progress/') && place.path.endsWith(`-${id}.md`);

const SHOWN = 8;

function some(ids: readonly string[], isCandidate: (id: string) => boolean): string | undefined {
  const shown: string[] = [];
  for (const id of ids) {
    if (!isCandidate(id)) continue;
    if (shown.length === SHOWN) return `${shown.join(', ')}, …`;
    shown.push(id);
  }
  return shown.length === 0 ? undefined : shown.join(', ');
}
