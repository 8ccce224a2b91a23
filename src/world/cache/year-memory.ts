import type { Memory } from '../world.ts';
import type { Kept, KeptYears } from './answer-file.ts';
import { hasSameNames, isSamePart, type KeptFootprint, type Look, type Part } from './footprint.ts';

/** The memory of one run, and what it leaves for the next. */
export interface YearMemory extends Memory {
  left(): KeptYears;
}

/**
 * Remembers of each year what was kept the last time, while nothing in its folder has changed since, seen from outside as in {@link ./footprint.ts}, and no file
 * anywhere in the agenda has come, gone or got another name.
 * @param kept an answer to the same question, about files none of which was new when their footprint was taken; undefined where there is none
 */
export function yearMemory(kept: Kept | undefined, look: Look): YearMemory {
  const changed = kept && look.last && hasChanged(kept, look.last) ? look.last.name : undefined;
  const values = new Map<string, () => Buffer>();
  const recalled = new Map<object, Buffer>();
  let known: Known | undefined;
  let circumstancesNow = (): string => '';
  return {
    changed,
    async settled() {
      const footprint = await look.whole();
      known = kept && footprint && hasSameNames(kept.footprint, footprint) ? { kept, now: partsOf(footprint), before: partsOf(kept.footprint) } : undefined;
      return changed !== undefined && kept !== undefined && footprint !== undefined && isSameBeside(changed, kept.footprint, footprint);
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

/** Only of a question whose years are kept it helps to know that one of them changed. */
const hasChanged = ({ footprint, years }: Kept, part: Part): boolean => {
  const then = footprint.parts.find(({ name }) => name === part.name);
  return years.values.size > 0 && then !== undefined && !isSamePart(part, then);
};

/** Whether nothing has changed but one part. */
const isSameBeside = (name: string, a: KeptFootprint, b: KeptFootprint): boolean =>
  a.parts.length === b.parts.length && a.parts.every((part, nth) => isSamePart(part, b.parts[nth] as NamedPart) || (part.name === name && b.parts[nth]?.name === name));

/** What a disk forgot is not remembered. */
function parsed(value: Buffer): object | undefined {
  try {
    return JSON.parse(value.toString('utf8')) as object;
  } catch {
    return undefined;
  }
}
