import { UserError } from '../i18n/user-error.ts';
import { knownWords } from '../text/known-words.ts';

/**
 * The levels, the gravest first. Of what is wrong with files the field says error, warning and info; of what happened to
 * a promise major, minor and info. Every command takes the words of both.
 */
export const LEVEL_WORDS: readonly (readonly string[])[] = [['error', 'major'], ['warning', 'minor'], ['info']];
export const NEVER = 'never';

/** What makes a command fail: everything from a level up, and what is of some kinds. */
export interface FailOn {
  /** How many of the gravest levels. */
  readonly levels: number;
  readonly kinds: ReadonlySet<string>;
}

/**
 * @param what levels and kinds, with commas between them; or that nothing does
 * @param kinds what there is: rules, or what can happen to a promise
 * @throws UserError for a word that is neither
 */
export function failOn(what: string, kinds: readonly string[]): FailOn {
  const words = what.split(',').map((word) => word.trim());
  const known = [...LEVEL_WORDS.flat(), ...(words.length === 1 ? [NEVER] : []), ...kinds];
  const strange = words.find((word) => !known.includes(word));
  if (strange !== undefined)
    throw new UserError(
      { nl: `"${strange}" is geen keuze bij --fail-on.`, en: `"${strange}" is not a choice for --fail-on.` },
      knownWords(strange, known),
    );
  return {
    levels: Math.max(0, ...words.map((word) => 1 + LEVEL_WORDS.findIndex((level) => level.includes(word)))),
    kinds: new Set(words.filter((word) => kinds.includes(word))),
  };
}

/** @param level its place among the levels, from 0 for the gravest */
export const failsOn = ({ levels, kinds }: FailOn, level: number, own: readonly string[]): boolean =>
  level < levels || own.some((kind) => kinds.has(kind));
