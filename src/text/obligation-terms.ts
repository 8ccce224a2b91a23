import type { Language } from '../i18n/text.ts';

/**
 * What decides how far a promise goes, word by word. Words of one group say the same: to swap them is only rewording.
 */
export interface ForceWords {
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export const FORCE_WORDS: Readonly<Record<Language, ForceWords>> = {
  nl: {
    groups: {
      not: ['niet', 'geen', 'nooit', 'niemand', 'nergens'],
      'at-least': [
        'minimaal',
        'ten minste',
        'tenminste',
        'minstens',
        'op zijn minst',
        'op z n minst',
        'niet minder dan',
      ],
      'at-most': ['maximaal', 'ten hoogste', 'hooguit', 'hoogstens', 'niet meer dan'],
      roughly: ['ongeveer', 'circa', 'zo n', 'rond de'],
      all: ['alle', 'allemaal', 'iedere', 'ieder', 'elke', 'elk'],
      some: ['de helft', 'een deel', 'enkele', 'sommige', 'een aantal'],
      must: ['moet', 'moeten', 'verplicht', 'verplichte', 'verplichting', 'dient', 'dienen'],
      may: [
        'kan',
        'kunnen',
        'mag',
        'mogen',
        'desgewenst',
        'zo mogelijk',
        'indien mogelijk',
        'waar mogelijk',
        'eventueel',
      ],
      try: ['streven', 'streeft', 'proberen', 'probeert', 'beogen', 'beoogt', 'inspannen', 'spant zich in', 'pogen'],
      explore: ['verkennen', 'verkent', 'onderzoeken', 'onderzoekt', 'overwegen', 'overweegt', 'nagaan', 'gaat na'],
    },
  },
  en: {
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
