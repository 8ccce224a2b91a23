// Ids that nobody used before: an id is for ever, in all years.
import { idFrom } from '../../text/slug.ts';

/** Long enough to be known by, short enough to type. The format allows 60. */
const LONGEST = 40;
/** Words that YAML or a program takes for something else than a name. */
const MEANS_ELSE = /^(?:y|n|yes|no|on|off|true|false|null|constructor|prototype|evidence|progress)$/;
const EMPTY_WORDS = new Set('de het een en of the a an and or of to van in op te'.split(' '));

/** Gives out ids; none twice, and none that was taken. */
export interface IdGiver {
  /** An id made of a title, or of `otherwise` where nothing is left of it. */
  readonly give: (title: string, otherwise: string) => string;
  /** Keeps an id that a person chose. False where it is taken. */
  readonly claim: (id: string) => boolean;
}

export function idGiver(taken: Iterable<string>): IdGiver {
  const used = new Set(taken);
  const claim = (id: string): boolean => !used.has(id) && used.add(id) !== undefined;
  return {
    claim,
    give: (title, otherwise) => {
      const base = shortened(idFrom(title) ?? otherwise, otherwise);
      for (let nth = 1; ; nth++) {
        const id = nth === 1 ? base : `${base.slice(0, LONGEST)}-${nth}`;
        if (claim(id)) return id;
      }
    },
  };
}

/** Whole words, the small ones at the end left out. */
function shortened(id: string, otherwise: string): string {
  const words: string[] = [];
  for (const word of id.split('-')) {
    if ([...words, word].join('-').length > LONGEST) break;
    words.push(word);
  }
  while (words.length > 1 && EMPTY_WORDS.has(words.at(-1) as string)) words.pop();
  const short = words.length > 0 ? words.join('-') : id.slice(0, LONGEST).replace(/(?<!-)-+$/, '');
  return MEANS_ELSE.test(short) || short === '' ? `${otherwise}-${short || 'x'}` : short;
}
