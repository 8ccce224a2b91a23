import type { Rule } from '../../lint/rule.ts';
import { finder, placeInText } from './phrases.ts';

/** A commitment should say what there will be, not that somebody will work on it. */
export const vagueWords: Rule = {
  name: 'advice/vague-words',
  severity: 'off',
  summary: {
    nl: 'Een inzetpunt moet zeggen wat er komt, en niet alleen dat eraan gewerkt wordt.',
    en: 'A commitment must say what there will be, and not only that somebody works on it.',
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
          nl: 'Schrijf wat er aan het eind moet zijn: een besluit, een document, een aantal.',
          en: 'Write what there should be in the end: a decision, a document, a number.',
        },
        place: placeInText(commitment, first),
      };
    }
  },
};
