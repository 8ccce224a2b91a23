// Items under a commitment become its deliverables.
import { certainDue } from '../fields/dates.ts';
import { certainTarget } from '../fields/targets.ts';
import type { DeliverableOutline } from '../outline.ts';
import { idGiver } from './ids.ts';
import type { DeliverableDraft } from './record.ts';
import { proposedTitle } from './titles.ts';

/** An item up to this long is its own title. */
const SHORT = 120;

/** @param year the plan's year, before which nothing is due */
export function deliverablesOf(outlines: readonly DeliverableOutline[], year: number): readonly DeliverableDraft[] {
  // Ids of deliverables are unique within their commitment only.
  const ids = idGiver([]);
  return outlines.map(({ block, content, given }): DeliverableDraft => {
    const blocks = [block, ...content.map((each) => each.block)];
    const whole = blocks
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' ');
    const isShort = whole.length <= SHORT && !/[.!?]\s/.test(whole);
    const title = given?.title ?? (isShort ? whole.replace(/(?<!\s)\s*[.;,]$/, '') : proposedTitle(whole));
    const id = given?.id !== undefined && ids.claim(given.id) ? given.id : ids.give(title, 'onderdeel');
    const titleFrom = given?.title !== undefined ? 'person' : isShort ? 'paper' : 'proposed';
    return {
      id,
      title,
      titleFrom,
      text: isShort && given?.title === undefined ? undefined : whole,
      blocks,
      due: certainDue(whole, year),
      target: certainTarget(whole),
    };
  });
}
