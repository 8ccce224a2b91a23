import { writtenDate } from '../../i18n/date.ts';
import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** When a commitment is continued in a later adopted plan, new progress reports belong to that plan. */
export const carriedOn: Rule = {
  name: 'update/carried-on',
  severity: 'warning',
  summary: {
    nl: 'Wat in een later jaarplan is voortgezet, moet je daar melden.',
    en: 'What is continued in a later plan must be reported there.',
  },
  *check({ plan, reports, catalogue }) {
    const adopted = [...catalogue.pages.values()].filter(
      ({ year, stage }) => year > plan.year && stage !== 'draft' && stage !== undefined,
    );
    for (const { update, commitment } of reports) {
      const later = adopted.find(
        ({ year, period }) =>
          // A plan of the same days is no later one, whatever its folder is called.
          period.from > plan.period.from &&
          update.date >= period.from &&
          catalogue.records(year)?.get(commitment.id)?.kind === 'commitment',
      );
      // What stands there too is reported by update/copied.
      if (!later || catalogue.reports(later.year)?.has(update.name)) continue;
      const day = writtenDate(update.date);
      yield {
        message: {
          nl: `Dit inzetpunt is voortgezet in ${later.year}; een voortgangsmelding van ${day.nl} hoort daar.`,
          en: `This commitment is continued in ${later.year}; a progress report dated ${day.en} belongs there.`,
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
