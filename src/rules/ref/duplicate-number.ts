import { itemsOf } from '../../query/index-agenda.ts';
import { inFile } from '../../source/place.ts';
import type { Rule } from '../rule.ts';

/** A number leads to one place in a plan. */
export const duplicateNumber: Rule = {
  name: 'ref/duplicate-number',
  severity: 'error',
  summary: { nl: 'Een nummer komt in een jaarplan één keer voor.', en: 'A number occurs once in a plan.' },
  *check({ agenda }) {
    for (const plan of agenda.plans) {
      const first = new Map<string, string>();
      for (const { number, path } of itemsOf(plan)) {
        const before = first.get(number);
        if (before === undefined) {
          first.set(number, path);
          continue;
        }
        yield {
          message: { nl: `Nummer ${number} komt in ${plan.year} twee keer voor.`, en: `Number ${number} occurs twice in ${plan.year}.` },
          hint: { nl: 'Geef een van de twee een ander nummer.', en: 'Give one of the two another number.' },
          place: inFile(path),
          related: [{ place: inFile(before), message: { nl: `ook nummer ${number}`, en: `also number ${number}` } }],
        };
      }
    }
  },
};
