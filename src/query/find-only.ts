import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { type Item, itemsOf } from './index-agenda.ts';
import { findItem } from './select.ts';

/**
 * The record with a number or id, for a command that changes it: where two have it, nobody knows which is meant.
 * @throws UserError where there is none, or more than one
 */
export function findOnly(agenda: Agenda, plan: Plan, name: string): Item {
  const found = itemsOf(plan).filter(({ number, id }) => number === name || id === name);
  if (found.length < 2) return findItem(agenda, plan, name);
  const both = found.map(({ path }) => path).join(', ');
  throw new UserError(
    {
      nl: `"${name}" is in ${plan.title} niet één ding: ${both}.`,
      en: `"${name}" is more than one thing in ${plan.title}: ${both}.`,
    },
    /^\d/.test(name)
      ? {
          nl: `Geef elk een eigen nummer: agenda renumber ${plan.year}`,
          en: `Give each a number of its own: agenda renumber ${plan.year}`,
        }
      : {
          nl: 'Geef een van de twee eerst een ander id, in de naam van het bestand.',
          en: 'First give one of the two another id, in the name of its file.',
        },
  );
}
