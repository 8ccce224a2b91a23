import type { IsoDate } from '../model/date.ts';
import type { Amendment, Plan, Was } from '../model/plan.ts';

/**
 * The amendments of one record that were decided by a day, in the order of the page. Those of wording have no decision.
 */
export const amendmentsOf = ({ amendments }: Plan, id: string, asOf: IsoDate): readonly Amendment[] =>
  amendments.filter(({ of, decision }) => of === id && (decision?.date === undefined || decision.date <= asOf));

/** What stood in a place before the last amendment that changed it, and that amendment. */
export function lastChange<K extends keyof Was>(
  amendments: readonly Amendment[],
  key: K,
): { readonly was: NonNullable<Was[K]>; readonly amendment: Amendment } | undefined {
  const amendment = amendments.findLast(({ was }) => was?.[key] !== undefined);
  const was = amendment?.was?.[key];
  return amendment && was !== undefined ? { was: was as NonNullable<Was[K]>, amendment } : undefined;
}
