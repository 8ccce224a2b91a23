import type { Rule } from '../../lint/rule.ts';
import { itemsOf } from '../../query/index-agenda.ts';
import { inFile } from '../../source/place.ts';

/** A number must be unique in a plan. */
export const duplicateNumber: Rule = {
  name: 'ref/duplicate-number',
  severity: 'error',
  summary: {
    nl: 'Een nummer mag in een jaarplan maar één keer voorkomen.',
    en: 'A number must occur only once in a plan.',
  },
  *check({ plan }) {
    const first = new Map<string, string>();
    const doubled = new Set<string>();
    for (const { number, path } of itemsOf(plan)) {
      const before = first.get(number);
      if (before === undefined) {
        first.set(number, path);
        continue;
      }
      // Where two themes have one number, so have their objectives and commitments.
      if (!ancestorsOf(number).some((ancestor) => doubled.has(ancestor))) {
        yield {
          message: {
            nl: `Nummer ${number} komt in ${plan.year} al voor.`,
            en: `Number ${number} already occurs in ${plan.year}.`,
          },
          hint: number.includes('.')
            ? {
                nl: 'Geef een van de twee een ander nummer; het nummer staat in de naam van het bestand.',
                en: 'Give one of the two another number; the number is part of the file name.',
              }
            : {
                nl: 'Geef een van de twee een ander nummer; het nummer staat in de naam van de map.',
                en: 'Give one of the two another number; the number is part of the folder name.',
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

/** The numbers of the theme and the objective around a number: `3` and `3.1` for `3.1.5`. */
function ancestorsOf(number: string): readonly string[] {
  const parts = number.split('.');
  return parts.slice(1).map((_part, at) => parts.slice(0, at + 1).join('.'));
}
