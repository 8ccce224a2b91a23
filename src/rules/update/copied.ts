import { counted, NOUNS } from '../../i18n/plural.ts';
import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** A report belongs to one plan: where a year's folder was copied, its reports are not the new plan's. */
export const copied: Rule = {
  name: 'update/copied',
  severity: 'error',
  summary: {
    nl: 'Een voortgangsmelding mag niet ook in het jaar ervoor staan.',
    en: 'A progress report must not be in the year before too.',
  },
  *check({ plan, catalogue }) {
    if (plan.updates.length === 0) return;
    const before = Math.max(...[...catalogue.pages.keys()].filter((year) => year < plan.year));
    const there = catalogue.reports(before);
    const [first, ...more] = plan.updates.filter(({ name }) => there?.has(name));
    if (first === undefined) return;
    const all = counted(more.length + 1, NOUNS.update);
    const [from, to] = [`${before}/progress`, `${plan.year}/progress`];
    yield {
      message:
        more.length === 0
          ? {
              nl: `Deze voortgangsmelding staat ook in ${from}.`,
              en: `This progress report is also in ${from}.`,
            }
          : {
              nl: `${all.nl} uit ${from} staan ook in ${to}: alsof ze over allebei de jaarplannen gaan.`,
              en: `${all.en} from ${from} are also in ${to}, as if they were about both plans.`,
            },
      hint: {
        nl: `Haal weg uit ${to} wat over ${before} gaat; in ${from} blijft het staan.`,
        en: `Take out of ${to} what is about ${before}; it stays in ${from}.`,
      },
      place: inFile(first.path),
    };
  },
};
