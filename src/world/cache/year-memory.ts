import type { Memory } from '../world.ts';
import type { Kept, KeptYears } from './answer-file.ts';
import { hasSameNames, isSamePart, type Footprint } from './footprint.ts';

/** The memory of one run, and what it leaves for the next. */
export interface YearMemory extends Memory {
  left(): KeptYears;
}

/**
 * Remembers of each year what was kept the last time, while nothing in its folder has changed since, seen from outside as in {@link ./footprint.ts}, and no file
 * anywhere in the agenda has come, gone or got another name.
 * @param kept an answer to the same question, about files none of which was new when their footprint was taken; undefined where there is none
 */
export function yearMemory(kept: Kept | undefined, footprint: Footprint | undefined): YearMemory {
  const usable = kept && footprint && hasSameNames(kept.footprint, footprint) ? kept : undefined;
  const now = new Map(footprint?.parts.map((part) => [part.name, part]));
  const before = new Map(usable?.footprint.parts.map((part) => [part.name, part]));
  const values = new Map<string, () => Buffer>();
  const recalled = new Map<object, Buffer>();
  let circumstancesNow = (): string => '';
  return {
    recall(year, circumstances) {
      const [part, then, value] = [now.get(year), before.get(year), usable?.years.values.get(year)];
      if (!usable || !part || !then || !value || !isSamePart(part, then)) return undefined;
      const known = usable.years.circumstances.equals(Buffer.from(circumstances())) ? parsed(value) : undefined;
      if (known) recalled.set(known, value);
      return known;
    },
    keep(year, circumstances, value) {
      circumstancesNow = circumstances;
      // Made into text only when it is written, and what was recalled stands there already.
      values.set(year, () => recalled.get(value) ?? Buffer.from(JSON.stringify(value)));
    },
    left: () => ({ circumstances: Buffer.from(circumstancesNow()), values: new Map(Array.from(values, ([year, text]) => [year, text()])) }),
  };
}

/** What a disk forgot is not remembered. */
function parsed(value: Buffer): object | undefined {
  try {
    return JSON.parse(value.toString('utf8')) as object;
  } catch {
    return undefined;
  }
}
