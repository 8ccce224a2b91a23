import type { Language } from '../i18n/text.ts';

/** One is left out: "een" and "one" are mostly no number. */
const SMALL = {
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
};
const TENS = {
  nl: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
};
const LARGE = { nl: { honderd: '100', duizend: '1000' }, en: {} };
const ONE = { nl: 'een', en: 'one' };

const between = (language: Language, ten: string, one: string): string =>
  language === 'nl' ? `${one}${one.endsWith('e') ? 'ë' : 'e'}n${ten}` : ten + one;

function numberWords(language: Language): Readonly<Record<string, string>> {
  const small = SMALL[language].split(' ').map((word, at): [string, string] => [word, String(at + 2)]);
  const tens = TENS[language].split(' ').map((word, at): [string, string] => [word, String(at + 2)]);
  const ones: readonly [string, string][] = [[ONE[language], '1'], ...small.slice(0, 8)];
  const compounds = tens.flatMap(([ten, figure]) =>
    ones.map(([one, last]): [string, string] => [between(language, ten, one), figure + last]),
  );
  return {
    ...Object.fromEntries(small),
    ...Object.fromEntries(tens.map(([ten, figure]) => [ten, `${figure}0`])),
    ...Object.fromEntries(compounds),
    ...LARGE[language],
  };
}

/** Numbers written out, up to 99; those of English in one word, as {@link joinedNumbers} makes them. */
export const NUMBER_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: numberWords('nl'),
  en: numberWords('en'),
};

const IN_TWO = new RegExp(
  `\\b(${TENS.en.replaceAll(' ', '|')})-(${ONE.en}|${SMALL.en.split(' ').slice(0, 8).join('|')})\\b`,
  'gi',
);
/** A text with "twenty-five" as one word. */
export const joinedNumbers = (text: string): string => text.replace(IN_TWO, '$1$2');
