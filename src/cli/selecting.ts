import { type Selector, splitSelector } from '../query/select.ts';
import type { Option } from './command.ts';
import { notTogether } from './shared-options.ts';

/** The filters that every command with a selector knows. */
export const FILTER_OPTIONS: readonly Option[] = [
  { flags: '--year <year>', what: { nl: 'jaarplan', en: 'plan' } },
  { flags: '--theme <theme>', what: { nl: 'nummer of id van een thema', en: 'number or id of a theme' } },
  { flags: '--owner <owner>', what: { nl: 'team dat het trekt', en: 'team that owns it' } },
  {
    flags: '--holder <holder>',
    what: { nl: 'portefeuillehouder die erover gaat', en: 'portfolio holder who answers for it' },
  },
  { flags: '--status <status>', what: { nl: 'statuswoord, zoals at-risk', en: 'status word, such as at-risk' } },
  { flags: '--party <party>', what: { nl: 'partij die het doet of meedoet', en: 'party that acts or is partner' } },
  { flags: '--track <track>', what: { nl: 'spoor, of een deel daarvan', en: 'track, or a part of one' } },
  { flags: '--role <role>', what: { nl: 'rol van de vereniging', en: "the association's role" } },
  { flags: '--sdg <number>', what: { nl: 'nummer van een Global Goal', en: 'number of a Global Goal' } },
  { flags: '--tag <tag>', what: { nl: 'label', en: 'tag' } },
  {
    flags: '--due-before <date>',
    what: {
      nl: 'moet klaar zijn vóór een dag, of vóór de laatste dag van een maand, kwartaal of jaar',
      en: 'due before a day, or before the last day of a month, quarter or year',
    },
  },
  { flags: '--overdue', what: { nl: 'alleen wat te laat is', en: 'only what is overdue' } },
  { flags: '--stale', what: { nl: 'alleen wat lang niet is gemeld', en: 'only what was not reported on for long' } },
  { flags: '--unreported', what: { nl: 'alleen wat nooit is gemeld', en: 'only what was never reported on' } },
];

export type FilterOptions = Omit<Selector, 'selector'>;

/** @throws UserError where two years are named. */
export function selectorOf([selector]: readonly string[], options: FilterOptions): Selector {
  const { year } = splitSelector(selector);
  if (year !== undefined && options.year !== undefined && options.year !== year)
    throw notTogether(String(selector), `--year ${options.year}`);
  return { ...options, selector };
}
