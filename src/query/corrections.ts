import type { Update } from '../model/update.ts';
import type { Index } from './index-agenda.ts';

/**
 * The corrected updates by name, each with the first update that corrects it. A link that the specification forbids
 * corrects nothing: a link to an update of a later day or on another commitment, and every link of a circle.
 * @param updates those on one commitment, in order
 */
export function correctionsIn(updates: readonly Update[]): ReadonlyMap<string, Update> {
  const corrected = new Map<string, Update>();
  if (updates.every(({ corrects }) => corrects === undefined)) return corrected;
  const byName = new Map(updates.map((update) => [update.name, update]));
  const inRing = new Set(correctionRings(updates).flat());
  for (const update of updates) {
    const target = byName.get(update.corrects ?? '');
    if (target && !isLater(target, update) && !inRing.has(update) && !corrected.has(target.name))
      corrected.set(target.name, update);
  }
  return corrected;
}

/**
 * The updates that count: those that are not corrected and are not the judgement of an external party. The others stay
 * in the history.
 */
export function counting(updates: readonly Update[]): readonly Update[] {
  const corrected = correctionsIn(updates);
  return updates.some(({ name, assessedBy }) => assessedBy !== undefined || corrected.has(name))
    ? updates.filter(({ name, assessedBy }) => assessedBy === undefined && !corrected.has(name))
    : updates;
}

/** The update of the same plan that an update names as corrected, also where that is not allowed. */
export function targetOf({ year, corrects }: Update, index: Index): Update | undefined {
  const target = corrects === undefined ? undefined : index.byPath.get(`${year}/progress/${corrects}.md`);
  return target && 'of' in target ? target : undefined;
}

/** Whether an update is of a later day than the one that corrects it. */
export const isLater = (target: Update, update: Update): boolean => target.date > update.date;

/**
 * Each circle of corrections once, from its first update in order; an update that corrects itself is a circle of one.
 * @param updates those on one commitment, in order
 */
export function correctionRings(updates: readonly Update[]): readonly (readonly Update[])[] {
  const byName = new Map(updates.map((update) => [update.name, update]));
  const next = ({ corrects }: Update): Update | undefined => byName.get(corrects ?? '');
  // Every update names at most one other, so following them ends, or comes back to an update seen before.
  const walkedFrom = new Map<Update, Update>();
  const found: (readonly Update[])[] = [];
  for (const start of updates) {
    let at: Update | undefined = start;
    for (; at && !walkedFrom.has(at); at = next(at)) walkedFrom.set(at, start);
    if (!at || walkedFrom.get(at) !== start) continue;
    const ring = new Set<Update>();
    for (let member: Update | undefined = at; member && !ring.has(member); member = next(member)) ring.add(member);
    found.push(fromFirst([...ring], updates));
  }
  return found;
}

function fromFirst(ring: readonly Update[], order: readonly Update[]): readonly Update[] {
  const members = new Set(ring);
  const at = ring.indexOf(order.find((update) => members.has(update)) as Update);
  return [...ring.slice(at), ...ring.slice(0, at)];
}

/**
 * The updates that one may correct without breaking a rule: of an earlier day, or of its own day if they correct
 * nothing themselves.
 * @param update one that corrects something, if not what it may
 * @param siblings those on its commitment, in order
 */
export const correctable = (update: Update, siblings: readonly Update[]): readonly Update[] =>
  siblings.filter(({ date, corrects }) => date < update.date || (date === update.date && corrects === undefined));
