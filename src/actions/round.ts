// Opening and closing a reporting round: what changes in agenda.yaml.
import type { ChangeSet } from '../edit/change-set.ts';
import { editFile } from '../edit/edit-file.ts';
import type { Operation } from '../edit/operation.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import { type Tree, textOf } from '../source/tree.ts';

/** A round as it was given. */
export interface GivenRound {
  readonly id: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly opens: IsoDate | undefined;
  readonly closes: IsoDate | undefined;
}

export const opening = ({ id, title, date, opens, closes }: GivenRound): readonly Operation[] => [
  {
    do: 'add',
    at: ['settings', 'rounds'],
    item: { id, title, date, ...(opens === undefined ? {} : { opens }), ...(closes === undefined ? {} : { closes }) },
  },
];

/** @param at the place of the round in its list */
export const closing = (at: number, day: IsoDate, because: string | undefined): readonly Operation[] => [
  { do: 'set', at: ['settings', 'rounds', at, 'closed'], to: day },
  ...(because === undefined ? [] : [{ do: 'set', at: ['settings', 'rounds', at, 'because'], to: because } as const]),
];

/** @returns undefined where agenda.yaml is written in a way that cannot be changed with certainty */
export async function settingsChange(
  tree: Tree,
  { path }: Agenda,
  operations: readonly Operation[],
): Promise<ChangeSet | undefined> {
  const text = textOf(tree.entries.find((entry) => entry.path === path));
  const splices = await editFile({ path, text }, 'agenda', operations);
  return splices && [{ kind: 'edit', path, splices }];
}
