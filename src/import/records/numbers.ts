// Numbers for files: those of the paper where they can be kept, else counted anew.

/** The numbers under one parent, and whether they are the paper's own. */
export interface Numbers {
  readonly numbers: readonly number[];
  readonly areKept: boolean;
}

/**
 * The last part of each number: 3 of `1.3`. The paper's are kept where each has one, they go up, and what stands before
 * the last part is the parent's; a number without anything before it is kept as well.
 * @param parent the parent's number, empty for themes
 * @param areChosen whether a person chose them: then none may be there twice, and their order is free
 */
export function numbersFor(written: readonly (string | undefined)[], parent: string, areChosen = false): Numbers {
  const last = written.map((number) => lastPart(number, areChosen ? undefined : parent));
  const isNext = (number: number, at: number): boolean =>
    areChosen ? last.indexOf(number) === at : number > (last[at - 1] ?? 0);
  const areKept = last.every((number, at) => number !== undefined && isNext(number, at));
  return areKept ? { numbers: last as number[], areKept } : { numbers: written.map((_, at) => at + 1), areKept };
}

const LARGEST = 999;

function lastPart(number: string | undefined, parent: string | undefined): number | undefined {
  if (number === undefined || !/^\d+(?:\.\d+)*$/.test(number)) return undefined;
  const at = number.lastIndexOf('.');
  const stem = at === -1 ? '' : number.slice(0, at);
  const last = Number(number.slice(at + 1));
  return (parent === undefined || stem === '' || stem === parent) && last > 0 && last <= LARGEST ? last : undefined;
}
