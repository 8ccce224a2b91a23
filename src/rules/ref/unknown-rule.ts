import { atKey } from '../../source/place.ts';
import { suggest } from '../../source/suggest.ts';
import type { Rule } from '../rule.ts';

/** Settings speak of rules that exist and may be set. */
export const unknownRule: Rule = {
  name: 'ref/unknown-rule',
  severity: 'error',
  summary: { nl: 'In de instellingen staan alleen regels die bestaan.', en: 'Settings name only rules that exist.' },
  *check({ agenda, rules }) {
    const known = new Map(rules.map((rule) => [rule.name, rule]));
    for (const name of agenda.settings.rules.keys()) {
      const place = atKey(agenda.path, 'settings', 'rules', name);
      const rule = known.get(name);
      if (!rule) {
        const [meant] = suggest(name, known.keys());
        yield {
          message: { nl: `De regel "${name}" bestaat niet.${meant ? ` Bedoel je "${meant}"?` : ''}`, en: `There is no rule "${name}".${meant ? ` Did you mean "${meant}"?` : ''}` },
          hint: { nl: 'Verbeter de naam, of verwijder de regel.', en: 'Correct the name, or remove the line.' },
          place,
          suggestions: meant ? [meant] : [],
        };
      } else if (rule.fixed) {
        yield {
          message: { nl: `De regel "${name}" staat altijd aan en telt altijd even zwaar.`, en: `The rule "${name}" is always on and always counts the same.` },
          hint: { nl: 'Verwijder deze instelling.', en: 'Remove this setting.' },
          place,
        };
      }
    }
  },
};
