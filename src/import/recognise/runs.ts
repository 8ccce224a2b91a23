// Numbers that count on from each other: 1, 2, 3 of one list or of one row of titles.
import type { Group } from './groups.ts';
import type { NumberMark } from './marks.ts';

/** Places of groups whose numbers follow each other. */
export type Run = readonly number[];

/** The runs of single numbers. A list inside a chapter is a run of its own, after which the chapters count on. */
export function runsOf(groups: readonly Group[]): readonly Run[] {
  const runs: number[][] = [];
  groups.forEach(({ mark }, at) => {
    if (mark?.is !== 'number' || mark.path.length !== 1) return;
    const before = runs.findLast((run) => isNext(groups, run, mark));
    if (before) {
      before.push(at);
      // The run that was extended last is tried first.
      runs.push(...runs.splice(runs.indexOf(before), 1));
    } else runs.push([at]);
  });
  return runs.sort((a, b) => (a[0] as number) - (b[0] as number));
}

function isNext(groups: readonly Group[], run: Run, mark: NumberMark): boolean {
  const last = groups[run.at(-1) as number] as Group;
  const before = last.mark as NumberMark;
  return (
    before.word === mark.word && before.isRoman === mark.isRoman && before.path[0] === (mark.path[0] as number) - 1
  );
}
