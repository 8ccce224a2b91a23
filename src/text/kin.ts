import type { Language } from '../i18n/text.ts';

/**
 * Which words of some texts are forms of one another. The stemmer decides first; it takes too many together
 * ("initiative" and "initialization": words must have half of their letters in common) and too few ("referendum" and
 * "referenda", "verlaagd" and "verlagen": stems that differ by an ending, or by what makes a participle).
 * @returns for any word the name of its kin: of a word of the texts and of any other
 */
export function kinOf(
  words: readonly string[],
  stem: (word: string) => string,
  language: Language,
): (word: string) => string {
  const own = splitApart([...words].sort(), stem);
  const stems = [...new Set(own.values())].filter((each) => !NO_STEM.test(each)).sort();
  const leaders = byEnding(stems, ENDINGS[language]);
  if (language === 'nl') addDutchForms(stems, leaders);
  const known = new Set(stems);
  return (word) => {
    const name = own.get(word) ?? stemOfOther(word, stem, known);
    return leaders.get(name) ?? name;
  };
}

/**
 * A word that is not in the texts may have an ending more than those that are: "huishoudens" where there is
 * "huishouden".
 */
function stemOfOther(word: string, stem: (word: string) => string, known: ReadonlySet<string>): string {
  const name = stem(word);
  if (known.has(name)) return name;
  const shorter = stem(name);
  return known.has(shorter) ? shorter : name;
}

const APART = '#';
const NO_STEM = /[#\d]/;

/** Words of one stem with less than half of the longer one in common are not kin. */
function splitApart(sorted: readonly string[], stem: (word: string) => string): ReadonlyMap<string, string> {
  const first = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const word of sorted) {
    const name = stem(word);
    const leaders = first.get(name) ?? [];
    first.set(name, leaders);
    const at = leaders.findIndex((leader) => sharedBeginning(leader, word) * 2 >= Math.max(leader.length, word.length));
    if (at === -1) leaders.push(word);
    const place = at === -1 ? leaders.length - 1 : at;
    names.set(word, place === 0 ? name : `${name}${APART}${place + 1}`);
  }
  return names;
}

/** A beginning that two stems must share before an ending tells them kin. */
const SHARED = 5;

function byEnding(sorted: readonly string[], endings: ReadonlySet<string>): Map<string, string> {
  const leaders = new Map<string, string>();
  let leader = '';
  for (const stem of sorted) {
    const shared = sharedBeginning(leader, stem);
    if (shared >= SHARED && endings.has(leader.slice(shared)) && endings.has(stem.slice(shared)))
      leaders.set(stem, leader);
    else leader = stem;
  }
  return leaders;
}

/** "Isolatie" and "isoleren", "gebouwd" and "bouwen", where both occur. */
function addDutchForms(stems: readonly string[], leaders: Map<string, string>): void {
  const all = new Set(stems);
  const leaderOf = (stem: string): string => leaders.get(stem) ?? stem;
  for (const stem of stems) {
    if (stem.length >= 7 && stem.endsWith('atie')) {
      const verb = `${stem.slice(0, -4)}er`;
      if (all.has(verb)) leaders.set(verb, leaderOf(stem));
    }
    const verb = [PARTICIPLE.exec(stem)?.[1], PAST.exec(stem)?.[1]].find((each) => each !== undefined && all.has(each));
    if (verb !== undefined && verb !== stem) leaders.set(stem, leaderOf(verb));
  }
}

const PARTICIPLE = /^ge(.{4,})[dt]$/;
const PAST = /^(.{4,})[dt]$/;

export function sharedBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

const ENDINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: endings(
    'a um e es en ens er ers eer t d s ie i ek ici isch ische isme ist atie aties ator ing ig igd igt iging heid el al iel ief if iteit lijk nd end ende st or eur ar bar sam schap los eren ering erend',
  ),
  en: endings(
    's e ed ing er or ion ation at al ic iti ment nes abl ibl iv anc enc ant ent li y i is iz ist ism ful ou ial',
  ),
};

function endings(list: string): ReadonlySet<string> {
  return new Set(['', ...list.split(' ')]);
}
