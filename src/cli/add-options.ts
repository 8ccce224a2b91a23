// What `agenda add` can be given: a table of options, each with the field that it fills.
import type { AddedKind } from '../actions/add.ts';
import { ROLES } from '../model/words.ts';
import {
  asText,
  betterOf,
  date,
  due,
  ids,
  measuredThen,
  number,
  type ReadTyped,
  reference,
  targetOf,
  wordOf,
} from './add-values.ts';
import type { Option } from './command.ts';
import { DECISION_OPTION } from './update-options.ts';

/** A field that an option gives. */
export interface Field extends Option {
  readonly kinds: readonly AddedKind[];
  /** Where it comes in the data. */
  readonly at: readonly string[];
  readonly read: ReadTyped;
}

const FILES: readonly AddedKind[] = ['theme', 'objective', 'commitment'];
const WORK: readonly AddedKind[] = ['commitment', 'deliverable'];

export const FIELDS: readonly Field[] = [
  {
    flags: '--lead <owner>',
    what: { nl: 'trekker van het thema', en: "the theme's owner" },
    kinds: ['theme'],
    at: ['lead'],
    read: ids('owners'),
  },
  {
    flags: '--owner <owner>',
    what: { nl: 'trekker', en: 'owner' },
    repeatable: true,
    kinds: WORK,
    at: ['owner'],
    read: ids('owners'),
  },
  {
    flags: '--holder <holder>',
    what: { nl: 'portefeuillehouder', en: 'portfolio holder' },
    kinds: FILES,
    at: ['holder'],
    read: ids('holders'),
  },
  {
    flags: '--actor <party>',
    what: { nl: 'partij die het uitvoert', en: 'party that carries it out' },
    repeatable: true,
    kinds: WORK,
    at: ['actors'],
    read: ids('parties'),
  },
  {
    flags: '--partner <party>',
    what: { nl: 'partij die meedoet', en: 'party that works on it too' },
    repeatable: true,
    kinds: ['commitment'],
    at: ['partners'],
    read: ids('parties'),
  },
  {
    flags: '--role <role>',
    what: { nl: 'rol van de vereniging', en: "the association's role" },
    repeatable: true,
    kinds: ['commitment'],
    at: ['roles'],
    read: (written, flag) => wordOf(written, flag, ROLES),
  },
  {
    flags: '--start <date>',
    what: { nl: 'wanneer het begint', en: 'when it starts' },
    kinds: ['commitment'],
    at: ['start'],
    read: date,
  },
  {
    flags: '--due <date>',
    what: { nl: 'streefdatum, of doorlopend', en: 'due date, or ongoing' },
    kinds: WORK,
    at: ['due'],
    read: due,
  },
  {
    flags: '--budget <euros>',
    what: { nl: 'begroot, in hele euro’s', en: 'budget, in whole euros' },
    kinds: ['commitment'],
    at: ['money', 'budget'],
    read: number,
  },
  {
    flags: '--measure <text>',
    what: { nl: 'wat je telt', en: 'what is counted' },
    kinds: WORK,
    at: ['target', 'measure'],
    read: asText,
  },
  {
    flags: '--unit <text>',
    what: { nl: 'eenheid, zoals procent', en: 'unit, such as per cent' },
    kinds: WORK,
    at: ['target', 'unit'],
    read: asText,
  },
  { flags: '--unit <text>', what: { nl: '', en: '' }, kinds: ['indicator'], at: ['unit'], read: asText },
  {
    flags: '--at-least <number>',
    what: { nl: 'hoeveel er ten minste komt', en: 'the lowest number promised' },
    kinds: WORK,
    at: ['target', 'at-least'],
    read: number,
  },
  {
    flags: '--at-most <number>',
    what: { nl: 'hoeveel er ten hoogste komt', en: 'the highest number promised' },
    kinds: WORK,
    at: ['target', 'at-most'],
    read: number,
  },
  {
    flags: '--baseline <number>',
    what: { nl: 'waarde nu; van een indicator: "31 in 2020"', en: 'value now; of an indicator: "31 in 2020"' },
    kinds: WORK,
    at: ['target', 'baseline'],
    read: number,
  },
  {
    flags: '--baseline <number>',
    what: { nl: '', en: '' },
    kinds: ['indicator'],
    at: ['baseline'],
    read: measuredThen,
  },
  {
    flags: '--target <year=number>',
    what: { nl: 'streefwaarde van een indicator in een jaar', en: "an indicator's target for a year" },
    repeatable: true,
    kinds: ['indicator'],
    at: ['targets'],
    read: targetOf,
  },
  {
    flags: '--better <word>',
    what: { nl: 'wat beter is: higher of lower', en: 'what is better: higher or lower' },
    kinds: ['indicator'],
    at: ['better'],
    read: betterOf,
  },
  {
    flags: '--track <track>',
    what: { nl: 'spoor, of een deel daarvan', en: 'track, or a part of one' },
    repeatable: true,
    kinds: ['commitment'],
    at: ['tracks'],
    read: reference,
  },
  {
    flags: '--sdg <number>',
    what: { nl: 'nummer van een Global Goal', en: 'number of a Global Goal' },
    repeatable: true,
    kinds: ['commitment'],
    at: ['sdgs'],
    read: (written) => (/^\d+$/.test(written.trim()) ? Number(written) : written.trim()),
  },
  {
    flags: '--depends-on <ref>',
    what: { nl: 'waar het op moet wachten', en: 'what it must wait for' },
    repeatable: true,
    kinds: ['commitment'],
    at: ['depends-on'],
    read: reference,
  },
  {
    flags: '--continues <ref>',
    what: { nl: 'waar het een vervolg op is: 2021/id', en: 'what it continues: 2021/id' },
    repeatable: true,
    kinds: FILES,
    at: ['continues'],
    read: reference,
  },
  {
    flags: '--replaces <ref>',
    what: { nl: 'wat het vervangt: 2021/id', en: 'what it replaces: 2021/id' },
    repeatable: true,
    kinds: ['objective', 'commitment'],
    at: ['replaces'],
    read: reference,
  },
  {
    flags: '--related <ref>',
    what: { nl: 'waar het mee samenhangt', en: 'what it is related to' },
    repeatable: true,
    kinds: ['objective', 'commitment'],
    at: ['related'],
    read: reference,
  },
  {
    flags: '--tag <tag>',
    what: { nl: 'label', en: 'tag' },
    repeatable: true,
    kinds: ['commitment'],
    at: ['tags'],
    read: reference,
  },
];

/** Fields that hold a list; where `owner` has one, that is written alone. */
export const LISTS: ReadonlySet<string> = new Set([
  'actors',
  'partners',
  'roles',
  'tracks',
  'sdgs',
  'depends-on',
  'continues',
  'replaces',
  'related',
  'tags',
]);

/** Who decided on a change to what was adopted, and why. */
export const AMENDMENT_OPTIONS: readonly Option[] = [
  {
    flags: '--what <text>',
    what: { nl: 'in een vastgesteld plan: wat er verandert', en: 'in an adopted plan: what changes' },
  },
  { flags: '--why <text>', what: { nl: 'in een vastgesteld plan: waarom', en: 'in an adopted plan: why' } },
  DECISION_OPTION,
];

export const ADD_OPTIONS: readonly Option[] = [
  {
    flags: '--id <id>',
    what: { nl: 'id', en: 'id' },
    byDefault: { nl: 'van de titel gemaakt', en: 'made of the title' },
  },
  {
    flags: '--text <text>',
    what: { nl: 'de tekst; met - komt die van de invoer', en: 'the text; with - it is read from the input' },
  },
  ...FIELDS.filter(({ what }) => what.nl !== '').map(({ flags, what, repeatable }) => ({
    flags,
    what,
    repeatable: repeatable ?? false,
  })),
  ...AMENDMENT_OPTIONS,
  { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
];
