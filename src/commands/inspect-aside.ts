import type { CheckOptions } from '../rules/check.ts';
import { RULES } from '../rules/index.ts';
import { inspectTaken, surround, type Aside, type InspectedPart, type Taken } from '../rules/inspect-years.ts';
import type { YearTrees } from '../source/tree.ts';
import type { AgendaPlace, World } from '../world/world.ts';

/** What another thread is asked: to inspect the years on disk that nobody took yet. */
export interface InspectTask {
  readonly place: AgendaPlace;
  readonly options: CheckOptions;
  readonly taken: Taken;
}

/** Asks another thread of the program to inspect years too. Where it cannot, nothing comes back. */
export const asideIn = ({ aside }: World, place: AgendaPlace, options: CheckOptions): Aside => (taken) =>
  (aside({ place, options, taken } satisfies InspectTask) as Promise<readonly InspectedPart[]>).catch(() => []);

/** What that thread does. */
export async function inspectAside({ place, options, taken }: InspectTask, read: (place: AgendaPlace) => YearTrees): Promise<readonly InspectedPart[]> {
  const years = read(place);
  const { around } = await surround(years, RULES, options);
  return inspectTaken(years, around, taken);
}
