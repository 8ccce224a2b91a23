import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Status } from '../../model/words.ts';
import { knownThen, type Report } from '../../query/reports.ts';
import { atValue } from '../../source/place.ts';

/** A commitment is done when its deliverables are. One that was never reported on by itself is taken to go with the whole. */
export const openDeliverable: Rule = {
  name: 'update/open-deliverable',
  severity: 'warning',
  summary: {
    nl: 'Een inzetpunt is pas gereed als zijn resultaten dat zijn.',
    en: 'A commitment is done only when its deliverables are.',
  },
  *check({ reports }) {
    for (const report of reports) {
      const { update, commitment } = report;
      if (update.status !== 'done' || commitment.deliverables.length === 0) continue;
      const known = statusesThen(report);
      const open = commitment.deliverables.filter(
        ({ id }) => known.has(id) && known.get(id) !== 'done' && known.get(id) !== 'stopped',
      );
      if (open.length === 0) continue;
      const named = (language: 'nl' | 'en'): string =>
        open.map(({ id, title }) => `"${title}" (${STATUS_LABELS[known.get(id) as Status][language]})`).join(', ');
      yield {
        message: {
          nl: `Het inzetpunt is gereed gemeld, maar dit nog niet: ${named('nl')}.`,
          en: `The commitment was reported done, but not yet: ${named('en')}.`,
        },
        hint: {
          nl: 'Meld ook deze resultaten gereed, of meld het inzetpunt "partly-done".',
          en: 'Report these deliverables done as well, or the commitment "partly-done".',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};

/** The status of each deliverable that was reported on, on the day of a report. */
const statusesThen = (report: Report): ReadonlyMap<string, Status> =>
  new Map(knownThen(report).flatMap(({ deliverables }) => [...deliverables]));
