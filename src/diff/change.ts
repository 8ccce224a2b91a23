import type { IsoDate } from '../model/date.ts';
import type { Entry, EntryType } from './entry.ts';
import type { FieldChange } from './fields.ts';
import type { Kind, Level } from './kinds.ts';
import type { MatchedBy } from './match.ts';
import type { Ending, Outcome, Side } from './outcome.ts';
import type { Possible } from './pairing.ts';
import type { StrengthSign } from './strength.ts';

/** Everything that happened between two plans, or two versions of one: what every output is a view of. */
export interface Comparison {
  /** The day on which the outcomes were known. */
  readonly asOf: IsoDate;
  readonly old: Side;
  readonly new: Side;
  /** By type, then in the order of the document; what is gone stands where it stood. */
  readonly changes: readonly Change[];
  readonly possible: readonly Possible[];
}

/** What happened to one thing, or to several that were split, merged or regrouped. */
export interface Change {
  readonly type: EntryType;
  readonly kinds: readonly Kind[];
  readonly level: Level;
  /** Empty for what is new. */
  readonly old: readonly Known[];
  /** Empty for what is gone. */
  readonly new: readonly Known[];
  readonly fields: readonly FieldChange[];
  /** What says that it goes less far than before, or further. */
  readonly strength: readonly StrengthSign[];
  /** Undefined for a single side. */
  readonly matchedBy: MatchedBy | undefined;
  readonly score: number | undefined;
  readonly reason: Reason | undefined;
  /** How often it was carried over before, up to the earlier of the plans; undefined where that is no question. */
  readonly carriedBefore: number | undefined;
}

/** An entry with how it stood. */
export interface Known {
  readonly entry: Entry;
  /** Undefined for all that is not promised in the earlier plan, and for what is told in brief. */
  readonly outcome: Outcome | undefined;
  /** How far its target was reached in the earlier plan, where that was measured. */
  readonly reached?: number | undefined;
}

/** Why entries were put together. */
export type Reason =
  | { readonly kind: 'same-id' | 'same-text' | 'similar-text' | 'same-place' }
  /** As the files say it: `2022/b continues 2021/a`. */
  | { readonly kind: 'declared'; readonly links: readonly string[] };

/** How commitments ended. It is looked up when it is asked for: of the new one of two versions it mostly is not. */
export interface Endings {
  /** Undefined for all that is not promised in the earlier plan. */
  of(commitment: Entry): Ending | undefined;
  /** Whether two versions of a commitment, and all reports on it, are the same files: they ended alike. */
  areAlike(old: Entry, next: Entry): boolean;
}
