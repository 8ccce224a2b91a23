import type { Rule } from '../../lint/rule.ts';
import { finder, placeInText } from './phrases.ts';

/** A promise says what will be there, not that somebody will try. */
export const vagueWords: Rule = {
  name: 'advice/vague-words',
  severity: 'off',
  summary: {
    nl: 'Een belofte zegt wat er komt, niet dat eraan gewerkt wordt.',
    en: 'A promise says what will be there, not that it is worked on.',
  },
  *check({ commitments }) {
    const find = finder('vague');
    for (const commitment of commitments) {
      const hits = find(commitment.text);
      const [first] = hits;
      if (!first) continue;
      const shown = [...new Set(hits.map(({ phrase }) => `"${phrase}"`))].join(', ');
      yield {
        message: { nl: `Dit is lastig na te gaan: ${shown}.`, en: `This is hard to verify: ${shown}.` },
        hint: {
          nl: 'Zeg wat er aan het eind is: een besluit, een document, een aantal.',
          en: 'Say what there will be in the end: a decision, a document, a number.',
        },
        place: placeInText(commitment, first),
      };
    }
  },
};
