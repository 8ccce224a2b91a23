import type { Rule } from '../../lint/rule.ts';
import { itemsOf } from '../../query/index-agenda.ts';
import { inFile } from '../../source/place.ts';

/** A number leads to one place in a plan. */
export const duplicateNumber: Rule = {
  name: 'ref/duplicate-number',
  severity: 'error',
  summary: { nl: 'Een nummer komt in een jaarplan één keer voor.', en: 'A number occurs once in a plan.' },
  *check({ plan }) {
    const first = new Map<string, string>();
    const doubled = new Set<string>();
    for (const { number, path } of itemsOf(plan)) {
      const before = first.get(number);
      if (before === undefined) {
        first.set(number, path);
        continue;
      }
      // Where a theme's number stands twice, so do the numbers of what is in it.
      if (!ancestorsOf(number).some((ancestor) => doubled.has(ancestor))) {
        yield {
          message: {
            nl: `Nummer ${number} komt in ${plan.year} al voor.`,
            en: `Number ${number} already occurs in ${plan.year}.`,
          },
          hint: number.includes('.')
            ? {
                nl: 'Geef een van de twee een ander nummer; het staat in de naam van het bestand.',
                en: "Give one of the two another number; it is part of the file's name.",
              }
            : {
                nl: 'Geef een van de twee een ander nummer; het staat in de naam van de map.',
                en: "Give one of the two another number; it is part of the folder's name.",
              },
          place: inFile(path),
          related: [
            {
              place: inFile(before),
              message: { nl: `dit is ook nummer ${number}`, en: `this is number ${number} as well` },
            },
          ],
        };
      }
      doubled.add(number);
    }
  },
};

/** `3.1.5` stands under `3.1` and `3`. */
function ancestorsOf(number: string): readonly string[] {
  const parts = number.split('.');
  return parts.slice(1).map((_part, at) => parts.slice(0, at + 1).join('.'));
}
