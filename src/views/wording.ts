// Phrases that several reports share.

import { writtenDate } from '../i18n/date.ts';
import { STAGE_LABELS } from '../i18n/labels.ts';
import type { Say } from '../i18n/own-labels.ts';
import type { Text } from '../i18n/text.ts';
import { type IsoDate, lastDay } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/shared.ts';
import { ONGOING } from '../model/words.ts';
import type { Standing } from '../query/standing.ts';
import { type Block, dim, type Line, strong } from './view.ts';

export type { Say } from '../i18n/own-labels.ts';

/** The plan's name with its stage and the day the answer is true on, and its notice: they stand above every answer about a plan. */
export function planHeading(plan: Plan, asOf: IsoDate, t: Say): readonly Block[] {
  const stage = plan.stage === undefined ? [] : [t(STAGE_LABELS[plan.stage])];
  const on = writtenDate(asOf);
  const aside = [...stage, t({ nl: `stand op ${on.nl}`, en: `as of ${on.en}` })].join(' · ');
  const title: Block = { kind: 'title', text: [strong(plan.title)], aside: [dim(aside)] };
  return plan.notice === undefined ? [title] : [noticeOf(plan.notice), title];
}

export const noticeOf = (notice: string): Block => ({ kind: 'notice', text: notice.replace(/\s+/g, ' ').trim() });

/** When something is due, as written; moved days are shown with what they were. */
export function dueLine(
  due: Due | undefined,
  { dueDate, expected }: Pick<Standing, 'dueDate' | 'expected'>,
  t: Say,
): Line {
  const promised = t(dueWords(due ?? dueDate));
  if (expected === undefined || lastDay(expected) === dueDate) return promised;
  const moved = writtenDate(expected);
  return [t({ nl: `${moved.nl}`, en: `${moved.en}` }), dim(t({ nl: `, was ${promised}`, en: `, was ${promised}` }))];
}

/** A date as people write it; undefined, like `ongoing`, has no end. */
export const dueWords = (due: Due | IsoDate | undefined): Text =>
  due === undefined || due === ONGOING ? { nl: 'doorlopend', en: 'ongoing' } : writtenDate(due);

/** "ten minste 30 gemeenten", "25 tot 30 gemeenten", or the measure alone. */
export function targetWords({ measure, unit, atLeast, atMost }: Target, t: Say): string {
  const of = unit === undefined ? '' : ` ${unit}`;
  if (atLeast !== undefined && atMost !== undefined)
    return t({ nl: `${atLeast} tot ${atMost}${of} (${measure})`, en: `${atLeast} to ${atMost}${of} (${measure})` });
  if (atLeast !== undefined)
    return t({ nl: `ten minste ${atLeast}${of} (${measure})`, en: `at least ${atLeast}${of} (${measure})` });
  if (atMost !== undefined)
    return t({ nl: `ten hoogste ${atMost}${of} (${measure})`, en: `at most ${atMost}${of} (${measure})` });
  return `${measure}${unit === undefined ? '' : ` (${unit})`}`;
}
