import { KIND_LABELS } from '../../language/labels.ts';
import { alternatives } from '../../language/plural.ts';
import { references, type Reference } from '../../query/references.ts';
import { suggest } from '../../source/suggest.ts';
import type { Remark, Rule } from '../rule.ts';

/** Every id in a file stands for something that is there. */
export const unknownId: Rule = {
  name: 'ref/unknown-id',
  severity: 'error',
  summary: { nl: 'Elk id verwijst naar iets wat er is.', en: 'Every id stands for something that is there.' },
  *check({ agenda, index }) {
    for (const reference of references(agenda, index)) if (!reference.known.has(reference.written)) yield remarkOn(reference);
  },
};

function remarkOn({ written, place, wants, known }: Reference): Remark {
  const candidates = [...known].filter(([, target]) => wants.includes(target)).map(([id]) => id);
  const suggestions = suggest(written, candidates);
  const meant = alternatives(suggestions.map((id) => `"${id}"`));
  const nl = alternatives(wants.map((want) => nameOf(want).nl)).nl;
  const en = alternatives(wants.map((want) => nameOf(want).en)).en;
  return {
    message: {
      nl: `"${written}" is niet bekend als ${nl}.${suggestions.length > 0 ? ` Bedoel je ${meant.nl}?` : ''}`,
      en: `"${written}" is not known as ${en}.${suggestions.length > 0 ? ` Did you mean ${meant.en}?` : ''}`,
    },
    hint: hintFor(wants[0] ?? 'party', candidates),
    place,
    suggestions,
  };
}

const nameOf = (want: Reference['wants'][number]): { nl: string; en: string } =>
  want === 'update' ? { nl: 'eerdere voortgangsmelding over dit inzetpunt', en: 'earlier update on this commitment' } : bare(KIND_LABELS[want]);

const bare = ({ nl, en }: { nl: string; en: string }): { nl: string; en: string } => ({ nl: nl.replace(/^een /, ''), en: en.replace(/^an? /, '') });

const SHOWN = 8;

function hintFor(want: Reference['wants'][number], candidates: readonly string[]): NonNullable<Remark['hint']> {
  const some = candidates.slice(0, SHOWN).join(', ') + (candidates.length > SHOWN ? ', …' : '');
  switch (want) {
    case 'party':
      return { nl: 'Verbeter het id, of zet de partij bij "parties" in agenda.yaml.', en: 'Correct the id, or add the party under "parties" in agenda.yaml.' };
    case 'owner':
      return { nl: 'Verbeter het id, of zet het team bij "owners" in agenda.yaml.', en: 'Correct the id, or add the team under "owners" in agenda.yaml.' };
    case 'round':
      return { nl: 'Verbeter het id, of zet de ronde bij "settings" in agenda.yaml.', en: 'Correct the id, or add the round under "settings" in agenda.yaml.' };
    case 'track':
      return { nl: 'Verbeter het id, of zet het spoor bij "tracks" op de pagina van het jaarplan.', en: "Correct the id, or add the track under \"tracks\" on the plan's page." };
    default:
      return candidates.length > 0
        ? { nl: `Verbeter het id. Bekend zijn: ${some}.`, en: `Correct the id. Known are: ${some}.` }
        : { nl: 'Verbeter het id, of verwijder de verwijzing.', en: 'Correct the id, or remove the reference.' };
  }
}
