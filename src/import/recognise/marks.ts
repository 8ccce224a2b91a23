// What a line begins with: a bullet, a number, a letter.

/** The mark at the beginning of a line. */
export type Mark = BulletMark | NumberMark | LetterMark;

export interface BulletMark {
  readonly is: 'bullet';
  /** The glyph itself, which tells lists from lists in them. */
  readonly glyph: string;
  /** How many characters it takes, with the space behind it. */
  readonly length: number;
}

export interface NumberMark {
  readonly is: 'number';
  /** `1.3` is [1, 3]. */
  readonly path: readonly number[];
  /** The word before it, in lower case: `Thema 1:`. Empty where there is none. */
  readonly word: string;
  /** Whether a point, bracket, colon or dash stands behind it. */
  readonly isClosed: boolean;
  readonly isRoman: boolean;
  readonly length: number;
}

export interface LetterMark {
  readonly is: 'letter';
  readonly letter: string;
  readonly length: number;
}

/** Glyphs that can be nothing else; also what Symbol and Wingdings leave behind, which is private use in Unicode. */
const SURE = /^(?:[•●○◦▪▫■□►▶▸‣⁃·∙◆◇❖➢➤→✓✔]|[\uE000-\uF8FF])[ \t\u00a0]*/u;
/** A dash is also a dash; it and the others need a space behind them, or nothing. */
const UNSURE = /^(?:[-–—*+]|o)(?:[ \t\u00a0]+|$)/;
/** A dash that sticks to its text. */
const STUCK = /^[-–—*](?=\p{Lu}\p{L})/u;

const DIGITS = '\\d{1,3}(?:\\.\\d{1,3}){0,3}';
const NUMBER = new RegExp(`^(${DIGITS})([.):]?)(?:[ \\t\\u00a0]+|$)`);
const WORD_NUMBER = new RegExp(
  `^(\\p{L}{3,20})[ \\t\\u00a0]+(${DIGITS}|[IVX]{1,6})(?:[ \\t\\u00a0]*([.):–—-])[ \\t\\u00a0]*|[ \\t\\u00a0]+|$)`,
  'u',
);
const ROMAN = /^([IVX]{1,6})([.):])(?:[ \t\u00a0]+|$)/;
const LETTER = /^\(?([a-z])[.)](?:[ \t\u00a0]+|$)/;

/** Words that stand before the number of a part of a plan. */
const PART_WORDS = new Set(
  (
    'thema hoofdstuk programma deel onderdeel speerpunt opgave ambitie pijler doel doelstelling actie actielijn actiepunt inzet inzetpunt maatregel ' +
    'prioriteit lijn afspraak theme chapter part section goal objective action commitment priority pillar programme measure milestone'
  ).split(' '),
);

/** What goes with a number in a sentence: such a number begins nothing. */
const COUNTED =
  /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jaar|jaren|years?|euro|procent|percent|miljoen|miljard|million|billion|tot|to|en|and|of|or|x)(?![\p{L}\p{N}])|^%/iu;

/** The mark at the beginning of a text; undefined where there is none. */
export function markOf(text: string): Mark | undefined {
  const bullet = SURE.exec(text) ?? UNSURE.exec(text) ?? STUCK.exec(text);
  if (bullet) return { is: 'bullet', glyph: bullet[0].trim(), length: bullet[0].length };
  return numberOf(text) ?? letterOf(text);
}

/** Whether a bullet can be nothing else. */
export const isSureBullet = (mark: Mark | undefined): boolean => mark?.is === 'bullet' && SURE.test(mark.glyph);

function numberOf(text: string): NumberMark | undefined {
  const number = NUMBER.exec(text);
  if (number) {
    const [all, digits = '', close] = number;
    const rest = text.slice(all.length);
    if (COUNTED.test(rest)) return undefined;
    return { is: 'number', path: pathOf(digits), word: '', isClosed: close !== '', isRoman: false, length: all.length };
  }
  const named = WORD_NUMBER.exec(text);
  if (named && /^\p{Lu}/u.test(text) && PART_WORDS.has((named[1] ?? '').toLowerCase())) {
    const [all, word = '', digits = '', close] = named;
    const roman = /^[IVX]+$/.test(digits);
    const path = roman ? [romanOf(digits)] : pathOf(digits);
    return {
      is: 'number',
      path,
      word: word.toLowerCase(),
      isClosed: close !== undefined,
      isRoman: roman,
      length: all.length,
    };
  }
  const roman = ROMAN.exec(text);
  if (roman)
    return {
      is: 'number',
      path: [romanOf(roman[1] ?? '')],
      word: '',
      isClosed: true,
      isRoman: true,
      length: roman[0].length,
    };
  return undefined;
}

function letterOf(text: string): LetterMark | undefined {
  const letter = LETTER.exec(text);
  return letter ? { is: 'letter', letter: letter[1] ?? '', length: letter[0].length } : undefined;
}

const pathOf = (digits: string): readonly number[] => digits.split('.').map(Number);

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanOf(digits: string): number {
  const values = [...digits].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
