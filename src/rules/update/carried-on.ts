import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** Once a promise lives on in an adopted later plan, new reports belong there. */
export const carriedOn: Rule = {
  name: 'update/carried-on',
  severity: 'warning',
  summary: {
    nl: 'Wat in een later jaarplan doorgaat, wordt daar gemeld.',
    en: 'What goes on in a later plan is reported on there.',
  },
  *check({ plan, reports, catalogue }) {
    const adopted = [...catalogue.pages.values()].filter(
      ({ year, stage }) => year > plan.year && stage !== 'draft' && stage !== undefined,
    );
    for (const { update, commitment } of reports) {
      const later = adopted.find(
        ({ year, period }) =>
          update.date >= period.from && catalogue.records(year)?.get(commitment.id)?.kind === 'commitment',
      );
      if (!later) continue;
      yield {
        message: {
          nl: `Dit inzetpunt gaat verder in ${later.year}; een melding van ${update.date} hoort daar.`,
          en: `This commitment goes on in ${later.year}; a report of ${update.date} belongs there.`,
        },
        hint: {
          nl: `Verplaats het bestand naar ${later.year}/progress.`,
          en: `Move the file to ${later.year}/progress.`,
        },
        place: inFile(update.path),
      };
    }
  },
};
