// What can be counted, where the text leaves no doubt: `ten minste dertig gemeenten`.
import { isFunctionWord } from '../recognise/sentence.ts';
import type { Certain } from './dates.ts';

export interface TargetFound {
  readonly measure: string;
  readonly unit?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const ONES =
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  );
const ENGLISH =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  honderd: 100,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const WORDS = [...ONES, ...ENGLISH, ...Object.keys(TENS)];

const NUMBER = `(\\d{1,3}(?:\\.\\d{3})+|\\d+|${WORDS.join('|')})`;
const LEAST = '(?:ten ?minste|minimaal|minstens|tenminste|at least|no fewer than)';
const MOST = '(?:ten hoogste|hooguit|maximaal|hoogstens|at most|no more than)';
const PERCENT = '(?:procent|percent|%)';
/** What is counted: one thing, or something in quotes. */
const COUNTED = `(?:['‘"“]([^'’"”]{3,60})['’"”]|(\\p{L}[\\p{L}-]{2,}))`;

const FORMS: readonly (readonly [RegExp, (from: number, to: number | undefined) => Omit<TargetFound, 'measure'>])[] = [
  [new RegExp(`\\b${LEAST} ${NUMBER}() ?${COUNTED}`, 'giu'), (atLeast) => ({ atLeast })],
  [new RegExp(`\\b${MOST} ${NUMBER}() ?${COUNTED}`, 'giu'), (atMost) => ({ atMost })],
  [
    new RegExp(`\\b${NUMBER} (?:tot|to|à) ${NUMBER} ${COUNTED}`, 'giu'),
    (atLeast, atMost) => (atMost === undefined ? { atLeast } : { atLeast, atMost }),
  ],
];
const SHARE = new RegExp(
  `\\b(?:${LEAST}|(${MOST})) ${NUMBER} ?${PERCENT} (?:van |of )(?:de |het |alle |the |all )?(\\p{L}[\\p{L}-]{2,})`,
  'giu',
);

/** The one target that a text gives; undefined where there is none, or more than one. */
export function certainTarget(text: string): Certain<TargetFound> | undefined {
  const shares = [...text.matchAll(SHARE)].map(shareOf);
  const found = [
    ...shares,
    ...FORMS.flatMap(([form, make]) => [...text.matchAll(form)].flatMap((match) => countOf(match, make))),
  ];
  return found.length === 1 ? found[0] : undefined;
}

function countOf(
  match: RegExpMatchArray,
  make: (from: number, to: number | undefined) => Omit<TargetFound, 'measure'>,
): readonly Certain<TargetFound>[] {
  const [words, from = '', to = '', quoted, plain] = match;
  const measure = quoted ?? plain ?? '';
  if (
    isFunctionWord(measure) ||
    /^(?:procent|percent|keer|maal|times|jaar|jaren|years?|euro|miljoen|million|miljard|billion|dagen|days|weken|weeks|maanden|months|juli|juni)$/i.test(
      measure,
    )
  )
    return [];
  const bounds = make(valueOf(from), to === '' ? undefined : valueOf(to));
  if (to !== '' && (valueOf(from) >= valueOf(to) || isYear(valueOf(from)))) return [];
  return [{ value: { measure, ...bounds }, words }];
}

const isYear = (value: number): boolean => value >= 1900 && value < 2100;

function shareOf(match: RegExpMatchArray): Certain<TargetFound> {
  const [words, most, number = '', measure = ''] = match;
  const value = valueOf(number);
  return {
    value: {
      measure,
      unit: /procent/i.test(words) ? 'procent' : 'percent',
      ...(most === undefined ? { atLeast: value } : { atMost: value }),
    },
    words,
  };
}

function valueOf(word: string): number {
  const lower = word.toLowerCase();
  const small = Math.max(ONES.indexOf(lower), ENGLISH.indexOf(lower)) + 1;
  return small > 0 ? small : (TENS[lower] ?? Number(word.replaceAll('.', '')));
}
