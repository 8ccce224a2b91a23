import type { Language } from '../i18n/text.ts';
import { compoundsOf } from './compounds.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { GENERAL_WORDS } from './general-words.ts';
import { kinOf } from './kin.ts';
import { wordsOf } from './normalise.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { stemmerOf } from './stem.ts';

export interface Wording {
  readonly title: string;
  readonly text: string;
}

/**
 * A wording as it is compared: its words are the names of their kin, in the order in which they stand; function words
 * are left out.
 */
export interface Reading {
  /** The words of the title as they are written, function words too. */
  readonly written: readonly string[];
  readonly title: readonly string[];
  /** The words of title and text, each once, with the parts of those that are compounds. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** The parts of all compounds. */
  readonly parts: ReadonlySet<string>;
  /** Words that stand side by side: "eigen risico". */
  readonly phrases: ReadonlySet<string>;
  /** What it begins with: of its first words the names of their kin and the parts of those that are compounds. */
  readonly opening: ReadonlySet<string>;
  /** Whether there is a text that says more than the title. */
  readonly hasText: boolean;
  /** Whether it says "geen", "niet", "not" or the like. */
  readonly negates: boolean;
  /** Whether its title does. */
  readonly titleNegates: boolean;
}

/** What some wordings tell about their words. */
export interface Vocabulary {
  readonly readings: readonly Reading[];
  /**
   * How much it says that two of the wordings share a word or a part, from 0 to 1: less where many have it, and where
   * it is a general word or a figure.
   */
  readonly rarity: (word: string) => number;
  /** The kin of a written word; undefined for a function word. */
  readonly kinOf: (written: string) => string | undefined;
}

/** What a general word says of what a promise is about, and a figure. Measured: see test/diff/README.md. */
const GENERAL = 0.3;
const FIGURE = 0.4;
/** So many other wordings are taken to be there, without these words: in a plan of four promises nothing is rare. */
const OTHERS = 20;

export function vocabularyOf(wordings: readonly Wording[], language: Language): Vocabulary {
  const numbers = NUMBER_WORDS[language];
  const written = wordings.map(({ title, text }): Written => [wordsIn(title, numbers), wordsIn(text, numbers)]);
  const isFunctionWord = functionWordsOf(wordings, language);
  const all = [...new Set(written.flat(2))].filter((word) => !isFunctionWord(word)).sort();
  const kin = kinOf(all, stemmerOf(language), language);
  const compounds =
    language === 'nl' ? compoundsOf({ all, kin, isFunctionWord }, GENERAL_WORDS.nl) : (): readonly string[] => [];
  const readings = written.map((each) => readingOf(each, { kin, compounds, isFunctionWord, language }));
  return {
    readings,
    rarity: rarityIn(readings, new Set(GENERAL_WORDS[language].map(kin))),
    kinOf: (word) => (isFunctionWord(word) ? undefined : kin(word)),
  };
}

/** The words of a title and of a text. */
type Written = readonly [readonly string[], readonly string[]];

const wordsIn = (text: string, numbers: Readonly<Record<string, string>>): readonly string[] =>
  wordsOf(text).map((word) => (Object.hasOwn(numbers, word) ? (numbers[word] as string) : word));

/** Beside the list, words of one or two letters that are no abbreviation in capitals. */
function functionWordsOf(wordings: readonly Wording[], language: Language): (word: string) => boolean {
  const abbreviations = new Set(
    wordings
      .flatMap(({ title, text }) => `${title} ${text}`.match(ABBREVIATION) ?? [])
      .map((each) => each.toLowerCase()),
  );
  const listed = FUNCTION_WORDS[language];
  return (word) => listed.has(word) || (word.length < 3 && !/\d/.test(word) && !abbreviations.has(word));
}

const ABBREVIATION = /\b[A-Z]{2}\b/g;

interface Reader {
  readonly kin: (word: string) => string;
  readonly compounds: (word: string) => readonly string[];
  readonly isFunctionWord: (word: string) => boolean;
  readonly language: Language;
}

function readingOf([title, text]: Written, { kin, compounds, isFunctionWord, language }: Reader): Reading {
  const repeats = startsWith(text, title);
  const all = repeats ? text : [...title, ...text];
  const words = new Map<string, readonly string[]>();
  const parts = new Set<string>();
  for (const word of all) {
    const name = isFunctionWord(word) ? undefined : kin(word);
    if (name === undefined || words.has(name)) continue;
    words.set(name, compounds(word));
    for (const part of compounds(word)) parts.add(part);
  }
  return {
    written: title,
    title: title.filter((word) => !isFunctionWord(word)).map(kin),
    words,
    parts,
    phrases: phrasesOf(all, (word) => (isFunctionWord(word) ? undefined : kin(word))),
    opening: new Set([...words].slice(0, OPENING).flatMap(([word, itsParts]) => [word, ...itsParts])),
    hasText: text.length > 0 && !repeats,
    negates: all.some((word) => NEGATIONS[language].has(word)),
    titleNegates: title.some((word) => NEGATIONS[language].has(word)),
  };
}

/** So many words are what a wording begins with: mostly what it is about. */
const OPENING = 4;

function phrasesOf(words: readonly string[], nameOf: (word: string) => string | undefined): ReadonlySet<string> {
  const names = words.map(nameOf);
  return new Set(
    names.flatMap((name, at) => {
      const next = names[at + 1];
      return name === undefined || next === undefined || name === next ? [] : [`${name} ${next}`];
    }),
  );
}

/** Where a promise is one sentence, its title is that sentence, cut off at times. */
const startsWith = (text: readonly string[], title: readonly string[]): boolean => {
  const whole = title.length < SHORTEST_CUT_OFF ? title : title.slice(0, -1);
  return title.length > 0 && text.length >= whole.length && whole.every((word, at) => word === text[at]);
};

/** A title that is cut off, and ends within a word, is not shorter than this. */
const SHORTEST_CUT_OFF = 5;

const NEGATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['niet', 'geen', 'nooit']),
  en: new Set(['not', 'no', 'never', 'nor', 'cannot']),
};

function rarityIn(readings: readonly Reading[], general: ReadonlySet<string>): (word: string) => number {
  const holders = new Map<string, number>();
  for (const { words, parts, phrases } of readings)
    for (const word of new Set([...words.keys(), ...parts, ...phrases]))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  const count = readings.length + OTHERS;
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    // A word of two entries has the highest rarity, 1.
    const rare = Math.min(1, Math.log(count / (holders.get(word) ?? 1)) / Math.log(count / 2));
    const found = rare * (general.has(word) ? GENERAL : 1) * (/^\d+$/.test(word) ? FIGURE : 1);
    known.set(word, found);
    return found;
  };
}

/** The language in which some texts have more function words; the declared one, where it is known. */
export function languageOf(wordings: readonly Wording[], declared: Language | undefined): Language {
  if (declared !== undefined) return declared;
  let [dutch, english] = [0, 0];
  for (const { title, text } of wordings) {
    for (const word of wordsOf(`${title} ${text}`)) {
      if (FUNCTION_WORDS.nl.has(word)) dutch++;
      if (FUNCTION_WORDS.en.has(word)) english++;
    }
  }
  return english > dutch ? 'en' : 'nl';
}
