import type { Language } from '../i18n/text.ts';

/** Words that say how far a promise goes, the farthest first. Words on one rung go as far. */
export interface Ladder {
  readonly rungs: readonly (readonly string[])[];
  /** The rung on which a text stands that has none of the words; undefined where nothing follows from that. */
  readonly without?: number;
}

export const LADDERS: Readonly<Record<Language, Readonly<Record<string, Ladder>>>> = {
  nl: {
    'how many': {
      rungs: [
        [
          'alle',
          'allemaal',
          'iedere',
          'ieder',
          'elke',
          'elk',
          'iedereen',
          'volledig',
          'volledige',
          'geheel',
          'helemaal',
        ],
        ['bijna alle', 'vrijwel alle', 'de meeste', 'grotendeels', 'merendeel'],
        ['veel', 'vele', 'meerdere', 'diverse', 'verschillende'],
        ['sommige', 'enkele', 'een aantal', 'een deel', 'deels', 'gedeeltelijk'],
      ],
    },
    'how often': {
      rungs: [
        ['altijd', 'te allen tijde'],
        ['meestal', 'doorgaans', 'in de regel', 'vaak'],
        ['soms', 'af en toe'],
      ],
    },
    rhythm: {
      rungs: [
        ['dagelijks', 'elke dag'],
        ['wekelijks', 'elke week'],
        ['maandelijks', 'elke maand'],
        ['per kwartaal', 'elk kwartaal'],
        ['jaarlijks', 'elk jaar'],
      ],
    },
    duty: {
      rungs: [
        ['moet', 'moeten', 'verplicht', 'verplichte', 'dient', 'dienen'],
        ['kan', 'kunnen', 'mag', 'mogen', 'vrijwillig'],
      ],
    },
    deed: {
      without: 0,
      rungs: [
        [
          'zorgt',
          'zorgen',
          'regelt',
          'regelen',
          'realiseert',
          'realiseren',
          'garandeert',
          'garanderen',
          'waarborgt',
          'waarborgen',
          'bouwt',
          'bouwen',
          'betaalt',
          'betalen',
          'beslist',
          'beslissen',
          'beginnen',
          'begint',
          'gezorgd',
          'geregeld',
          'gerealiseerd',
          'gebouwd',
          'betaald',
          'voert in',
          'legt aan',
        ],
        [
          'draagt bij',
          'dragen bij',
          'bijdragen',
          'bijgedragen',
          'bevorderd',
          'gestimuleerd',
          'ondersteund',
          'gefaciliteerd',
          'bevordert',
          'bevorderen',
          'stimuleert',
          'stimuleren',
          'ondersteunt',
          'ondersteunen',
          'faciliteert',
          'faciliteren',
          'moedigt aan',
          'werkt mee',
          'betaalt mee',
          'betalen mee',
          'denkt mee',
          'denken mee',
          'praat mee',
          'praten mee',
          'zet zich in',
          'zetten zich in',
          'zetten ons in',
        ],
        ['streeft', 'streven', 'probeert', 'proberen', 'beoogt', 'beogen', 'gestreefd'],
        [
          'onderzoekt',
          'onderzoeken',
          'verkent',
          'verkennen',
          'overweegt',
          'overwegen',
          'gaat na',
          'bekijkt',
          'bekijken',
          'onderzocht',
          'verkend',
        ],
      ],
    },
    ban: {
      rungs: [
        ['verbiedt', 'verbieden', 'verbod', 'verboden'],
        ['beperkt', 'beperken', 'ontmoedigt', 'ontmoedigen'],
      ],
    },
    price: {
      rungs: [
        ['gratis', 'kosteloos', 'kosteloze'],
        ['goedkoper', 'goedkopere', 'korting', 'betaalbaar'],
      ],
    },
    lasting: {
      rungs: [
        ['structureel', 'structurele', 'blijvend', 'blijvende', 'permanent', 'permanente'],
        ['tijdelijk', 'tijdelijke', 'incidenteel', 'incidentele', 'eenmalig', 'eenmalige', 'proef', 'pilot'],
      ],
    },
    when: {
      without: 0,
      rungs: [
        ['dit jaar', 'direct', 'meteen', 'onmiddellijk'],
        ['op termijn', 'te zijner tijd', 'in de toekomst'],
      ],
    },
    bound: { without: 1, rungs: [['minimaal', 'ten minste', 'tenminste', 'minstens', 'in elk geval']] },
    condition: {
      without: 0,
      rungs: [
        [],
        [
          'waar mogelijk',
          'zo mogelijk',
          'indien mogelijk',
          'zoveel mogelijk',
          'zo veel mogelijk',
          'in principe',
          'mits',
          'tenzij',
          'als er geld',
          'als er budget',
          'eventueel',
          'desgewenst',
          'naar vermogen',
          'voor zover',
        ],
      ],
    },
  },
  en: {
    'how many': {
      rungs: [
        ['all', 'every', 'each', 'everyone', 'entire', 'whole', 'fully'],
        ['nearly all', 'almost all', 'most', 'largely', 'mostly'],
        ['many', 'several', 'various'],
        ['some', 'a few', 'a number of', 'part of', 'partly'],
      ],
    },
    'how often': { rungs: [['always'], ['usually', 'often', 'as a rule'], ['sometimes', 'occasionally']] },
    rhythm: {
      rungs: [
        ['daily', 'every day'],
        ['weekly', 'every week'],
        ['monthly', 'every month'],
        ['quarterly', 'every quarter'],
        ['yearly', 'annually', 'every year'],
      ],
    },
    duty: {
      rungs: [
        ['must', 'shall', 'mandatory', 'required', 'obliged'],
        ['may', 'might', 'can', 'could', 'voluntary', 'voluntarily'],
      ],
    },
    deed: {
      without: 0,
      rungs: [
        ['ensure', 'ensures', 'guarantee', 'guarantees', 'deliver', 'delivers', 'build', 'builds', 'fund', 'funds'],
        [
          'contribute',
          'contributes',
          'contributed',
          'supported',
          'encouraged',
          'promoted',
          'support',
          'supports',
          'encourage',
          'encourages',
          'promote',
          'promotes',
          'facilitate',
          'facilitates',
          'help to',
          'work towards',
        ],
        ['aim', 'aims', 'strive', 'strives', 'seek', 'seeks', 'try', 'tries', 'endeavour'],
        ['explore', 'explores', 'consider', 'considers', 'investigate', 'investigates', 'look into'],
      ],
    },
    ban: {
      rungs: [
        ['ban', 'bans', 'banned', 'prohibit', 'prohibits'],
        ['discourage', 'discourages', 'limit', 'limits'],
      ],
    },
    price: {
      rungs: [
        ['free', 'free of charge'],
        ['discounted', 'cheaper', 'affordable'],
      ],
    },
    lasting: {
      rungs: [
        ['permanent', 'permanently', 'structural'],
        ['temporary', 'temporarily', 'one off', 'pilot', 'trial'],
      ],
    },
    when: {
      without: 0,
      rungs: [
        ['this year', 'immediately', 'at once'],
        ['in due course', 'eventually', 'in time', 'over time'],
      ],
    },
    bound: {
      without: 1,
      rungs: [['at least', 'a minimum of', 'no less than', 'no fewer than', 'no later than', 'in any case']],
    },
    condition: {
      without: 0,
      rungs: [
        [],
        [
          'where possible',
          'if possible',
          'as far as possible',
          'in principle',
          'provided that',
          'unless',
          'subject to',
          'if funds',
        ],
      ],
    },
  },
};

/** Before a figure they make less of it more of a promise: "binnen drie weken", "hooguit twintig". */
export const CEILINGS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'binnen',
    'hooguit',
    'hoogstens',
    'maximaal',
    'ten hoogste',
    'niet meer dan',
    'minder dan',
    'onder de',
    'daalt tot',
    'daalt naar',
    'omlaag naar',
    'terug naar',
  ],
  en: [
    'within',
    'at most',
    'no more than',
    'a maximum of',
    'less than',
    'fewer than',
    'below',
    'under',
    'down to',
    'falls to',
  ],
};

/**
 * With them nothing follows from a figure that is another: whether more of it is better is not for a program to say.
 */
export const COSTS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['kost', 'kosten', 'tarief', 'tarieven', 'huur', 'prijs', 'leges', 'boete', 'belasting', 'bijdrage', 'premie'],
  en: ['cost', 'costs', 'rate', 'rates', 'rent', 'price', 'fee', 'fees', 'fine', 'fines', 'tax', 'premium'],
};
