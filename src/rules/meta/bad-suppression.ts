import type { PlanSubject, Rule, Violation } from '../../lint/rule.ts';
import { inText } from '../../source/place.ts';
import { suggest } from '../../text/suggest.ts';

/** Whoever asks for silence says about which rule, and why. */
export const badSuppression: Rule = {
  name: 'meta/bad-suppression',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Wie een melding wegdrukt, noemt de regel en de reden.',
    en: 'Whoever silences a finding names the rule and the reason.',
  },
  check: (subject) => remarks(subject),
  checkAgenda: (subject) => remarks(subject),
};

function* remarks({ suppressions, rules }: Pick<PlanSubject, 'suppressions' | 'rules'>): Iterable<Violation> {
  if (suppressions.length === 0) return;
  const known = new Map(rules.map((rule) => [rule.name, rule]));
  for (const { path, span, rule, reason } of suppressions) {
    const place = inText(path, span);
    const named = known.get(rule);
    if (!named) {
      const [meant] = suggest(rule, known.keys());
      yield {
        message: {
          nl:
            rule === ''
              ? 'Hier staat niet welke regel moet zwijgen.'
              : `De regel "${rule}" bestaat niet.${meant ? ` Bedoel je "${meant}"?` : ''}`,
          en:
            rule === ''
              ? 'This does not say which rule must be silent.'
              : `There is no rule "${rule}".${meant ? ` Did you mean "${meant}"?` : ''}`,
        },
        hint: {
          nl: 'Schrijf:  agenda-ignore-next-line REGEL -- reden',
          en: 'Write:  agenda-ignore-next-line RULE -- reason',
        },
        place,
        suggestions: meant ? [meant] : [],
      };
    } else if (named.fixed) {
      yield {
        message: { nl: `De regel "${rule}" kan niet worden weggedrukt.`, en: `The rule "${rule}" cannot be silenced.` },
        hint: { nl: 'Verwijder deze regel en verhelp het probleem.', en: 'Remove this line and mend the problem.' },
        place,
      };
    } else if (reason === '') {
      yield {
        message: { nl: 'Hier ontbreekt de reden.', en: 'The reason is missing here.' },
        hint: {
          nl: `Schrijf:  agenda-ignore-next-line ${rule} -- reden`,
          en: `Write:  agenda-ignore-next-line ${rule} -- reason`,
        },
        place,
      };
    }
  }
}
