import { STANDARD_LABELS } from '../../i18n/own-labels.ts';
import type { Rule } from '../../lint/rule.ts';
import { atValue } from '../../source/place.ts';

/** Every status and every term must have a word of its own. */
export const labelCollision: Rule = {
  name: 'agenda/label-collision',
  severity: 'error',
  summary: {
    nl: 'Elke status en elk begrip moet een eigen woord hebben.',
    en: 'Every status and every term must have its own word.',
  },
  *checkAgenda({ agenda }) {
    const language = agenda.language ?? 'nl';
    const { labels } = agenda.settings;
    for (const [key, label] of labels) {
      const other = Object.entries(STANDARD_LABELS).find(
        ([each, standard]) => each !== key && isSame(labels.get(each) ?? standard[language], label),
      );
      if (!other) continue;
      yield {
        message: {
          nl: `"${label}" is ook het woord voor ${other[0]}: lezers zien dan geen verschil.`,
          en: `"${label}" is also the word for ${other[0]}: readers would see no difference.`,
        },
        hint: {
          nl: `Kies voor ${key} een ander woord, of geef ook ${other[0]} een eigen woord.`,
          en: `Choose another word for ${key}, or give ${other[0]} its own word too.`,
        },
        place: atValue(agenda.path, 'settings', 'labels', key),
      };
    }
  },
};

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
