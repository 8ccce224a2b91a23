import type { Update } from '../model/update.ts';
import type { Index } from './index-agenda.ts';

/**
 * Which updates are corrected, and by which: by name, the first that corrects it. A link that the specification forbids
 * corrects nothing: one to a later day's or another commitment's update, and every link of a ring.
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

/** The updates that count: those that no other corrects. A corrected one stays in the history. */
export function counting(updates: readonly Update[]): readonly Update[] {
  const corrected = correctionsIn(updates);
  return corrected.size === 0 ? updates : updates.filter(({ name }) => !corrected.has(name));
}

/** The update of the same plan that one says it corrects, whether it may or not. */
export function targetOf({ year, corrects }: Update, index: Index): Update | undefined {
  const target = corrects === undefined ? undefined : index.byPath.get(`${year}/progress/${corrects}.md`);
  return target && 'of' in target ? target : undefined;
}

/** Whether an update is of a later day than the one that would correct it. */
export const isLater = (target: Update, update: Update): boolean => target.date > update.date;

/**
 * Each ring of corrections once, from its first update in order; an update that corrects itself is a ring of one.
 * @param updates those on one commitment, in order
 */
export function correctionRings(updates: readonly Update[]): readonly (readonly Update[])[] {
  const byName = new Map(updates.map((update) => [update.name, update]));
  const next = ({ corrects }: Update): Update | undefined => byName.get(corrects ?? '');
  // Every update names at most one other: a walk along them ends, or comes back to where it has been.
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
 * The updates that one may correct without breaking a rule: of an earlier day, or of its own day where they correct nothing themselves.
 * @param update one that corrects something, if not what it may
 * @param siblings those on its commitment, in order
 */
export const correctable = (update: Update, siblings: readonly Update[]): readonly Update[] =>
  siblings.filter(({ date, corrects }) => date < update.date || (date === update.date && corrects === undefined));
