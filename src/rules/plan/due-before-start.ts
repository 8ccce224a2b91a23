import { writtenDate } from '../../i18n/date.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import { type IsoDate, lastDay, type PartialDate } from '../../model/date.ts';
import type { Due } from '../../model/fields.ts';
import { ONGOING } from '../../model/words.ts';
import { atValue, type Place } from '../../source/place.ts';
import { isAboutItsYear } from './year-mismatch.ts';

/** The due dates of a plan's commitments and deliverables must not be before the plan begins. */
export const dueBeforeStart: Rule = {
  name: 'plan/due-before-start',
  severity: 'error',
  summary: {
    nl: 'Een streefdatum mag niet voor het begin van het jaarplan liggen.',
    en: 'A due date must not be before the plan begins.',
  },
  *check({ plan, commitments }) {
    // Where the period itself is wrong, the dates cannot be compared with it.
    if (!isAboutItsYear(plan)) return;
    const { from, to } = plan.period;
    const start = from < to ? from : to;
    const isEarly = (due: Due | undefined): due is PartialDate =>
      due !== undefined && due !== ONGOING && lastDay(due) < start;
    for (const { path, due, deliverables } of commitments) {
      if (isEarly(due)) yield violation(due, from, atValue(path, 'due'));
      for (let at = 0; at < deliverables.length; at++) {
        const own = deliverables[at]?.due;
        if (isEarly(own)) yield violation(own, from, atValue(path, 'deliverables', at, 'due'));
      }
    }
  },
};

function violation(due: PartialDate, from: IsoDate, place: Place): Violation {
  const [ready, start] = [writtenDate(due), writtenDate(from)];
  return {
    message: {
      nl: `De streefdatum ligt voor het begin van het jaarplan: ${ready.nl} is eerder dan ${start.nl}.`,
      en: `This is due before the plan begins: ${ready.en} is before ${start.en}.`,
    },
    hint: {
      nl: 'Verbeter de datum. Is het al klaar? Dan hoort het niet in dit jaarplan.',
      en: 'Correct the date. Is it done already? Then it does not belong in this plan.',
    },
    place,
  };
}
