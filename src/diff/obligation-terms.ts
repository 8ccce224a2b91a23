import type { Language } from '../i18n/text.ts';

/** What decides how far a promise goes, word by word. Words of one group say the same: to swap them is only rewording. */
export interface ForceWords {
  /** Numbers written out. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export const FORCE_WORDS: Readonly<Record<Language, ForceWords>> = {
  nl: {
    numbers: {
      twee: '2', drie: '3', vier: '4', vijf: '5', zes: '6', zeven: '7', acht: '8', negen: '9', tien: '10', elf: '11', twaalf: '12', vijftien: '15',
      twintig: '20', dertig: '30', veertig: '40', vijftig: '50', zestig: '60', zeventig: '70', tachtig: '80', negentig: '90', honderd: '100', duizend: '1000',
    },
    groups: {
      not: ['niet', 'geen', 'nooit', 'niemand', 'nergens'],
      'at-least': ['minimaal', 'ten minste', 'tenminste', 'minstens', 'op zijn minst', 'op z n minst', 'niet minder dan'],
      'at-most': ['maximaal', 'ten hoogste', 'hooguit', 'hoogstens', 'niet meer dan'],
      roughly: ['ongeveer', 'circa', 'zo n', 'rond de'],
      all: ['alle', 'allemaal', 'iedere', 'ieder', 'elke', 'elk'],
      some: ['de helft', 'een deel', 'enkele', 'sommige', 'een aantal'],
      must: ['moet', 'moeten', 'verplicht', 'verplichte', 'verplichting', 'dient', 'dienen'],
      may: ['kan', 'kunnen', 'mag', 'mogen', 'desgewenst', 'zo mogelijk', 'indien mogelijk', 'waar mogelijk', 'eventueel'],
      try: ['streven', 'streeft', 'proberen', 'probeert', 'beogen', 'beoogt', 'inspannen', 'spant zich in', 'pogen'],
      explore: ['verkennen', 'verkent', 'onderzoeken', 'onderzoekt', 'overwegen', 'overweegt', 'nagaan', 'gaat na'],
    },
  },
  en: {
    numbers: {
      two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', fifteen: '15',
      twenty: '20', thirty: '30', forty: '40', fifty: '50', sixty: '60', seventy: '70', eighty: '80', ninety: '90',
    },
    groups: {
      not: ['not', 'no', 'never', 'none', 'nobody', 'cannot'],
      'at-least': ['at least', 'a minimum of', 'no less than', 'no fewer than'],
      'at-most': ['at most', 'a maximum of', 'no more than', 'up to'],
      roughly: ['about', 'approximately', 'roughly', 'around'],
      all: ['all', 'every', 'each'],
      some: ['half of', 'part of', 'some', 'several', 'a number of'],
      must: ['must', 'shall', 'mandatory', 'obliged', 'required'],
      may: ['may', 'might', 'can', 'could', 'where possible', 'if possible'],
      try: ['try', 'tries', 'strive', 'strives', 'aim', 'aims', 'seek', 'seeks', 'endeavour'],
      explore: ['explore', 'explores', 'consider', 'considers', 'investigate', 'investigates'],
    },
  },
};
