import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** A report is about what is, not about what will be. */
export const future: Rule = {
  name: 'update/future',
  severity: 'error',
  summary: {
    nl: 'Een melding gaat over wat er is, niet over wat komt.',
    en: 'A report is about what is, not about what will be.',
  },
  *check({ plan, today }) {
    for (const { path, date } of plan.updates) {
      if (date <= today) continue;
      yield {
        message: {
          nl: `Deze melding is van ${date}, en dat is in de toekomst.`,
          en: `This update is of ${date}, which is in the future.`,
        },
        hint: { nl: 'Verbeter de datum in de naam van het bestand.', en: "Correct the date in the file's name." },
        place: inFile(path),
      };
    }
  },
};
