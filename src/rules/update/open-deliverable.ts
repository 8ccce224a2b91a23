import { STATUS_LABELS } from '../../i18n/labels.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Status } from '../../model/words.ts';
import { knownThen, type Report } from '../../query/reports.ts';
import { atValue } from '../../source/place.ts';

/**
 * A commitment is done only when its deliverables are. A deliverable without a status of its own counts as done with
 * the commitment.
 */
export const openDeliverable: Rule = {
  name: 'update/open-deliverable',
  severity: 'warning',
  summary: {
    nl: 'Een inzetpunt is pas behaald als alle onderdelen zijn behaald.',
    en: 'A commitment is done only when all its deliverables are done.',
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
          nl: `Het inzetpunt is als behaald gemeld, maar deze onderdelen niet: ${named('nl')}.`,
          en: `The commitment is reported done, but these deliverables are not: ${named('en')}.`,
        },
        hint: {
          nl: 'Meld ook deze onderdelen als "done", of meld het inzetpunt als "partly-done".',
          en: 'Report these deliverables as "done" too, or report the commitment as "partly-done".',
        },
        place: atValue(update.path, 'status'),
      };
    }
  },
};

/** The status of each deliverable as known when the report was made. */
const statusesThen = (report: Report): ReadonlyMap<string, Status> =>
  new Map(knownThen(report).flatMap(({ deliverables }) => [...deliverables]));
