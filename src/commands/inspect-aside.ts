import type { CheckOptions } from '../rules/check.ts';
import { RULES } from '../rules/index.ts';
import { inspectInTurnAside, surround, type Assistance, type InspectedPart, type Turns } from '../rules/inspect-years.ts';
import type { YearTrees } from '../source/tree.ts';
import type { AgendaPlace, World } from '../world/world.ts';

/** What another thread is asked: to inspect years on disk as long as there are any that nobody took. */
export interface InspectTask {
  readonly place: AgendaPlace;
  readonly options: CheckOptions;
  readonly turns: Turns;
}

/** What helps to inspect the files on disk: another thread, and what the program remembers of the last time. */
export const assistanceIn = ({ aside, memory }: World, place: AgendaPlace, options: CheckOptions): Assistance => ({
  aside: (turns, unneeded) => (aside({ place, options, turns } satisfies InspectTask, unneeded) as Promise<readonly InspectedPart[]>).catch(() => []),
  recall: (year, circumstances) => memory.recall(year, circumstances) as InspectedPart | undefined,
  keep: (part, circumstances) => memory.keep(part.year, circumstances, part),
});

/** What another thread does. */
export async function inspectAside({ place, options, turns }: InspectTask, read: (place: AgendaPlace) => YearTrees): Promise<readonly InspectedPart[]> {
  const trees = read(place);
  const { around } = await surround(trees, RULES, options);
  return inspectInTurnAside(trees, around, turns);
}
