import type { Settled } from '../../source/settled.ts';
import type { Memory } from '../world.ts';
import type { Kept, KeptYears } from './answer-file.ts';
import { hasSameParts, isSamePart, type KeptFootprint, type Look, type Part } from './footprint.ts';
import { namesIn } from './names-in.ts';

/** The memory of one run, and what it leaves for the next. */
export interface YearMemory extends Memory {
  left(): KeptYears;
}

/**
 * Remembers of each year what was kept the last time, while nothing in its folder has changed since, seen from outside as in {@link ./footprint.ts}, and nothing
 * beside the years has come, gone or got another name. Whether names in other years matter is for whoever asks to tell.
 * @param kept an answer to the same question, about files none of which was new when their footprint was taken; undefined where there is none
 */
export function yearMemory(kept: Kept | undefined, look: Look): YearMemory {
  const { changed } = look;
  const values = new Map<string, () => Buffer>();
  const recalled = new Map<object, Buffer>();
  let known: Known | undefined;
  let circumstancesNow = (): string => '';
  return {
    changed,
    async settled() {
      const footprint = await look.whole();
      if (!kept || !footprint || !hasSameParts(kept.footprint, footprint)) return NOTHING;
      known = { kept, now: partsOf(footprint), before: partsOf(kept.footprint) };
      return settledBetween(known, changed);
    },
    recall(year, circumstances) {
      const [part, then, value] = [known?.now.get(year), known?.before.get(year), known?.kept.years.values.get(year)];
      if (!known || !part || !then || !value || !isSamePart(part, then)) return undefined;
      const found = known.kept.years.circumstances.equals(Buffer.from(circumstances())) ? parsed(value) : undefined;
      if (found) recalled.set(found, value);
      return found;
    },
    keep(year, circumstances, value) {
      circumstancesNow = circumstances;
      // Made into text only when it is written, and what was recalled stands there already.
      values.set(year, () => recalled.get(value) ?? Buffer.from(JSON.stringify(value)));
    },
    left: () => ({ circumstances: Buffer.from(circumstancesNow()), values: new Map(Array.from(values, ([year, text]) => [year, text()])) }),
  };
}

type NamedPart = KeptFootprint['parts'][number];

/** What can be recalled once everything has been looked at. */
interface Known {
  readonly kept: Kept;
  readonly now: ReadonlyMap<string, NamedPart>;
  readonly before: ReadonlyMap<string, NamedPart>;
}

const partsOf = ({ parts }: KeptFootprint): ReadonlyMap<string, NamedPart> => new Map(parts.map((part) => [part.name, part]));

/** Whether a year has changed, and it helps to know that at once: only of a question whose years are kept. */
export function changedSince({ footprint, years }: Kept): (part: Part) => boolean {
  const before = partsOf(footprint);
  return (part) => {
    const then = before.get(part.name);
    return years.values.size > 0 && then !== undefined && !isSamePart(part, then);
  };
}

const NOTHING: Settled = { isAlone: false, renamed: new Map() };

function settledBetween({ before, now }: Known, changed: string | undefined): Settled {
  const pairs = Array.from(before.values(), (then): readonly [NamedPart, NamedPart] => [then, now.get(then.name) as NamedPart]);
  return {
    isAlone: changed !== undefined && pairs.every(([then, part]) => then.name === changed || isSamePart(then, part)),
    renamed: new Map(pairs.filter(([then, part]) => !then.names.equals(part.names)).map(([then]) => [then.name, namesIn(then)])),
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
