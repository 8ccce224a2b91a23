import type { Rule } from '../../lint/rule.ts';
import { atKey } from '../../source/place.ts';
import { suggest } from '../../text/suggest.ts';
import { didYouMean } from '../did-you-mean.ts';

/** `settings.rules` must name rules that exist and can be set. */
export const unknownRule: Rule = {
  name: 'ref/unknown-rule',
  severity: 'error',
  summary: {
    nl: 'De instellingen mogen alleen bestaande regels noemen.',
    en: 'Settings must name only rules that exist.',
  },
  *checkAgenda({ agenda, rules }) {
    const known = new Map(rules.map((rule) => [rule.name, rule]));
    for (const name of agenda.settings.rules.keys()) {
      const place = atKey(agenda.path, 'settings', 'rules', name);
      const rule = known.get(name);
      if (!rule) {
        const suggestions = meantRules(name, known.keys());
        const ask = didYouMean(suggestions);
        yield {
          message: { nl: `De regel "${name}" bestaat niet.${ask.nl}`, en: `There is no rule "${name}".${ask.en}` },
          hint: {
            nl: 'Verbeter de naam, of verwijder de regel. Alle namen zie je met:  agenda explain',
            en: 'Correct the name, or remove the line. All names are shown by:  agenda explain',
          },
          place,
          suggestions,
        };
      } else if (rule.fixed) {
        yield {
          message: {
            nl: `De regel "${name}" kan niet worden ingesteld: hij staat altijd aan.`,
            en: `The rule "${name}" cannot be changed: it is always on.`,
          },
          hint: { nl: 'Verwijder deze instelling.', en: 'Remove this setting.' },
          place,
        };
      }
    }
  },
};

/** The rules that were probably meant. People often leave out the family: `duplicate-id` for `ref/duplicate-id`. */
function meantRules(name: string, known: Iterable<string>): readonly string[] {
  const names = [...known];
  const family = name.slice(0, name.indexOf('/') + 1);
  const siblings = names
    .filter((each) => family !== '' && each.startsWith(family))
    .map((each) => each.slice(family.length));
  const meant = suggest(name.slice(family.length), siblings).map((each) => family + each);
  const elsewhere = names.filter((each) => each.endsWith(`/${name}`));
  return [meant, elsewhere].find((some) => some.length > 0) ?? suggest(name, names);
}
