import { isPlaceholder, PLACEHOLDER_URL } from '../../i18n/placeholders.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Update } from '../../model/update.ts';
import { atValue, inFile, type Place } from '../../source/place.ts';

/** A progress report must not hold the texts of the template. */
export const untouchedTemplate: Rule = {
  name: 'update/untouched-template',
  severity: 'error',
  summary: {
    nl: 'De voorbeeldteksten van het invulbestand moeten zijn vervangen.',
    en: 'The example texts of the template must have been replaced.',
  },
  *check({ plan }) {
    for (const update of plan.updates) for (const place of untouched(update)) yield violation(place);
  },
};

function* untouched({ path, note, explanation, evidence }: Update): Iterable<Place> {
  for (const key of ['cause', 'consequence', 'remedy'] as const)
    if (isPlaceholder(explanation?.[key])) yield atValue(path, 'explanation', key);
  for (const [at, { title, url }] of evidence.entries())
    if (isPlaceholder(title) && url === PLACEHOLDER_URL) yield atValue(path, 'evidence', at);
  if (isPlaceholder(note)) yield inFile(path);
}

const violation = (place: Place): Violation => ({
  message: {
    nl: 'Hier staat nog de voorbeeldtekst van het invulbestand.',
    en: 'The example text of the template is still here.',
  },
  hint: {
    nl: 'Schrijf er je eigen tekst, of verwijder de voorbeeldtekst.',
    en: 'Write your own text, or remove the example.',
  },
  place,
});
