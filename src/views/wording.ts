import { figure } from '../i18n/number.ts';
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

/** The first lines of every answer about a plan: its notice, its name, its stage and the day the answer is about. */
export function planHeading(plan: Plan, asOf: IsoDate, t: Say): readonly Block[] {
  const stage = plan.stage === undefined ? [] : [t(STAGE_LABELS[plan.stage])];
  const on = writtenDate(asOf);
  const aside = [...stage, t({ nl: `stand van zaken op ${on.nl}`, en: `as of ${on.en}` })].join(' · ');
  const title: Block = { kind: 'title', text: [strong(plan.title)], aside: [dim(aside)] };
  const notices = [
    ...(plan.notice === undefined ? [] : [noticeOf(plan.notice)]),
    ...(plan.stage === 'draft' ? [noticeOf(t(DRAFT))] : []),
  ];
  return [...notices, title];
}

const DRAFT: Text = {
  nl: 'Dit is een concept: er is nog niets vastgesteld.',
  en: 'This is a draft: nothing has been adopted yet.',
};

export const noticeOf = (notice: string): Block => ({ kind: 'notice', text: notice.replace(/\s+/g, ' ').trim() });

/** A due date as written; a moved date is followed by the first one. */
export function dueLine(
  due: Due | undefined,
  { dueDate, expected }: Pick<Standing, 'dueDate' | 'expected'>,
  t: Say,
): Line {
  const promised = t(dueWords(due ?? dueDate));
  if (expected === undefined || lastDay(expected) === dueDate) return promised;
  const moved = writtenDate(expected);
  return [t(moved), dim(t({ nl: ` (eerst ${promised})`, en: ` (was ${promised})` }))];
}

/** A date in words; undefined and `ongoing` mean that there is no end. */
export const dueWords = (due: Due | IsoDate | undefined): Text =>
  due === undefined || due === ONGOING ? { nl: 'doorlopend', en: 'ongoing' } : writtenDate(due);

/** A target in words: "ten minste 30 gemeenten (measure)", "25 tot 30 gemeenten (measure)", or the measure alone. */
export function targetWords({ measure, unit, atLeast, atMost }: Target, t: Say): string {
  const least = atLeast === undefined ? undefined : t(figure(atLeast));
  const most = atMost === undefined ? undefined : t(figure(atMost));
  const of = `${unit === undefined ? '' : ` ${unit}`} (${measure})`;
  if (least !== undefined && most !== undefined)
    return t({ nl: `${least} tot ${most}${of}`, en: `${least} to ${most}${of}` });
  if (least !== undefined) return t({ nl: `ten minste ${least}${of}`, en: `at least ${least}${of}` });
  if (most !== undefined) return t({ nl: `ten hoogste ${most}${of}`, en: `at most ${most}${of}` });
  return `${measure}${unit === undefined ? '' : ` (${unit})`}`;
}

/** A target with the value that was measured: "7 van ten minste 12 gemalen (measure)"; the target alone where none was. */
export const measured = (target: string, value: number | undefined, t: Say): string =>
  value === undefined ? target : `${t(figure(value))} ${t({ nl: 'van', en: 'of' })} ${target}`;
