import type { PlanSubject, Rule, Violation } from '../../lint/rule.ts';
import { inText } from '../../source/place.ts';
import { suggest } from '../../text/suggest.ts';

/** A suppression must name a rule that can be suppressed, and a reason. */
export const badSuppression: Rule = {
  name: 'meta/bad-suppression',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Bij een uitzondering moeten de regel en de reden staan.',
    en: 'A suppression must name the rule and the reason.',
  },
  check: (subject) => violations(subject),
  checkAgenda: (subject) => violations(subject),
};

function* violations({ suppressions, rules }: Pick<PlanSubject, 'suppressions' | 'rules'>): Iterable<Violation> {
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
              ? 'Bij deze uitzondering ontbreekt de regel.'
              : `De regel "${rule}" bestaat niet.${meant ? ` Bedoel je "${meant}"?` : ''}`,
          en:
            rule === ''
              ? 'This suppression does not name a rule.'
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
        message: {
          nl: `Op de regel "${rule}" zijn geen uitzonderingen mogelijk.`,
          en: `The rule "${rule}" cannot be suppressed.`,
        },
        hint: { nl: 'Los het probleem op en verwijder deze regel.', en: 'Fix the problem and remove this line.' },
        place,
      };
    } else if (reason === '') {
      yield {
        message: { nl: 'Bij deze uitzondering ontbreekt de reden.', en: 'This suppression does not give a reason.' },
        hint: {
          nl: `Schrijf:  agenda-ignore-next-line ${rule} -- reden`,
          en: `Write:  agenda-ignore-next-line ${rule} -- reason`,
        },
        place,
      };
    }
  }
}
