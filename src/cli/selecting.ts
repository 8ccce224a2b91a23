import { UserError } from '../i18n/user-error.ts';
import { type Selector, splitSelector } from '../query/select.ts';
import type { Option } from './command.ts';
import { notTogether } from './shared-options.ts';

/** The filters of every command with a selector. */
export const FILTER_OPTIONS: readonly Option[] = [
  { flags: '--year <year>', what: { nl: 'jaarplan', en: 'plan' } },
  { flags: '--theme <theme>', what: { nl: 'nummer of id van een thema', en: 'number or id of a theme' } },
  { flags: '--owner <owner>', what: { nl: 'trekker', en: 'owner' } },
  { flags: '--holder <holder>', what: { nl: 'portefeuillehouder', en: 'portfolio holder' } },
  { flags: '--status <status>', what: { nl: 'statuswoord, zoals at-risk', en: 'status word, such as at-risk' } },
  {
    flags: '--party <party>',
    what: { nl: 'partij die het uitvoert of meedoet', en: 'party that carries it out or is a partner' },
  },
  { flags: '--track <track>', what: { nl: 'spoor, of een deel daarvan', en: 'track, or a part of one' } },
  { flags: '--role <role>', what: { nl: 'rol van de vereniging', en: "the association's role" } },
  {
    flags: '--sdg <number>',
    what: { nl: 'Global Goal (16) of subdoel (16.6)', en: 'Global Goal (16) or one of its targets (16.6)' },
  },
  { flags: '--tag <tag>', what: { nl: 'label', en: 'tag' } },
  {
    flags: '--due <period>',
    what: {
      nl: 'wat klaar moet zijn op deze dag, of in deze maand, dit kwartaal, halfjaar of jaar',
      en: 'what is due on this day, or in this month, quarter, half-year or year',
    },
  },
  {
    flags: '--due-before <date>',
    what: {
      nl: 'wat klaar moet zijn vóór deze dag, of vóór het begin van deze maand, dit kwartaal, halfjaar of jaar',
      en: 'what is due before this day, or before this month, quarter, half-year or year begins',
    },
  },
  {
    flags: '--due-after <date>',
    what: {
      nl: 'wat klaar moet zijn na deze dag, of na deze maand, dit kwartaal, halfjaar of jaar',
      en: 'what is due after this day, or after this month, quarter, half-year or year',
    },
  },
  {
    flags: '--search <words>',
    what: {
      nl: 'waarin deze woorden staan: in de titel, de tekst of een onderdeel',
      en: 'what has these words in its title, text or deliverables',
    },
  },
  {
    flags: '--round <round>',
    what: {
      nl: 'wat in deze rapportageronde is gemeld, zoals het er aan het eind van die ronde voor stond',
      en: 'what was reported in this reporting round, as it stood at the end of that round',
    },
  },
  { flags: '--overdue', what: { nl: 'alleen wat te laat is', en: 'only what is overdue' } },
  {
    flags: '--stale',
    what: {
      nl: 'alleen inzetpunten waarover lang niet is gemeld',
      en: 'only commitments whose last progress report is out of date',
    },
  },
  {
    flags: '--attention',
    what: {
      nl: 'alleen wat misgaat, te laat is of niet is te lezen',
      en: 'only what goes wrong, is overdue or cannot be read',
    },
  },
  {
    flags: '--unreported',
    what: {
      nl: 'alleen inzetpunten waarover nog niet is gemeld',
      en: 'only commitments without a progress report',
    },
  },
];

export type FilterOptions = Omit<Selector, 'selector'>;

/** What was named, in one word or two: `2027 1.1.1` means `2027/1.1.1`. @throws UserError for two names */
export function selectorIn([first, second]: readonly string[]): string | undefined {
  if (first === undefined || second === undefined) return first;
  if (/^\d{4}\/?$/.test(first) && !/^\d{4}(?:\/|$)/.test(second)) return `${first.slice(0, 4)}/${second}`;
  throw new UserError(
    { nl: `Noem één ding tegelijk: ${first} of ${second}.`, en: `Name one thing at a time: ${first} or ${second}.` },
    {
      nl: 'Een jaar mag ervoor staan: 2027 1.1.1',
      en: 'A year may come before it: 2027 1.1.1',
    },
  );
}

/** @throws UserError where two years are named. */
export function selectorOf(args: readonly string[], options: FilterOptions): Selector {
  const selector = selectorIn(args);
  const { year } = splitSelector(selector);
  if (year !== undefined && options.year !== undefined && options.year !== year)
    throw notTogether(String(selector), `--year ${options.year}`);
  return { ...options, selector };
}
