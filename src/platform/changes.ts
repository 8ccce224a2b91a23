// Changes to the files of an agenda on this machine.
import { join } from 'node:path';
import type { ChangeSet } from '../edit/change-set.ts';
import { fromRepository } from '../source/tree.ts';
import { applyChanges } from './change/apply.ts';
import type { Area } from './change/area.ts';
import { leftoverIn, recover } from './change/recover.ts';
import type { AgendaPlace } from './world.ts';

export function applyIn(place: AgendaPlace, changes: ChangeSet, home = ''): Promise<void> {
  const area = areaOf(place);
  const inside = { root: join(area.root, home), prefix: fromRepository(place, home) };
  return applyChanges(area, home === '' ? area : inside, changes);
}

export function finishIn(place: AgendaPlace): void {
  recover(areaOf(place));
}

export const isUnfinishedIn = (place: AgendaPlace): boolean => leftoverIn(areaOf(place)) === 'unfinished';

const areaOf = ({ folder, prefix }: AgendaPlace): Area => ({ root: folder, prefix });
