import { LANGUAGES, type Language } from '../i18n/text.ts';
import { changedPlaces, type Place } from '../text/changed-places.ts';
import { amountIn } from '../text/figures.ts';
import { bare } from '../text/normalise.ts';
import { NUMBER_WORDS } from '../text/number-words.ts';
import { countPhrase, padded } from '../text/phrases.ts';
import { withoutReferences } from '../text/references.ts';
import { sharedWords } from '../text/shared-words.ts';
import { wordDiff } from '../text/word-diff.ts';
import { type Moment, momentsIn } from './moments.ts';
import { CEILINGS, COSTS, LADDERS, type Ladder } from './strength-terms.ts';

/** One sign that a promise goes less far than before, or further. */
export interface StrengthSign {
  readonly says: 'weakened' | 'strengthened';
  /** `text`, or the field that tells. */
  readonly field: string;
  /** By what it is told. */
  readonly by: 'words' | 'figure' | 'day' | 'field';
  /** As it is written; null where there is nothing. */
  readonly old: string | null;
  readonly new: string | null;
}

/** Below this share of common words a text is mostly new, and no word can be held against another. */
const MOSTLY_THE_SAME = 0.35;

/**
 * What in two wordings of a promise says that it goes less far, or further: words on one ladder ("alle" and "veel"),
 * figures and days in the places that changed. Nothing is said of a text that is mostly new, nor of what is only worded
 * otherwise.
 */
export function strengthInWords(
  old: string,
  next: string,
  language: Language | undefined,
  ownYears: readonly number[],
): readonly StrengthSign[] {
  const [before, after] = [withoutReferences(old), withoutReferences(next)];
  const shared = sharedWords(before, after);
  const words = shared < MOSTLY_THE_SAME ? undefined : wordDiff(before, after, shared);
  if (!words) return [];
  const places = changedPlaces(words);
  const languages = language === undefined ? LANGUAGES : [language];
  const texts: Texts = {
    gone: textOf(places, 'delete'),
    came: textOf(places, 'insert'),
    before: padded(bare(before)),
    after: padded(bare(after)),
  };
  const ladders = languages.flatMap((each) =>
    Object.values(LADDERS[each]).flatMap((ladder) => onLadder(ladder, texts)),
  );
  const isOwnYear = ({ text }: Moment): boolean => ownYears.some((year) => text === String(year));
  return [...ladders, ...figures(places, before, after, languages), ...days(places, isOwnYear)];
}

/** What went and came, and the whole texts, in bare words. */
interface Texts {
  readonly gone: string;
  readonly came: string;
  readonly before: string;
  readonly after: string;
}

const sign = (by: StrengthSign['by'], weaker: boolean, old: string | null, next: string | null): StrengthSign => ({
  says: weaker ? 'weakened' : 'strengthened',
  field: 'text',
  by,
  old,
  new: next,
});

/** On which rung the text stood and stands, by the words that went and came; a word that only moved did neither. */
function onLadder({ rungs, without }: Ladder, { gone, came, before, after }: Texts): readonly StrengthSign[] {
  const more = (phrase: string, here: string, there: string, wholeHere: string, wholeThere: string): boolean =>
    (countPhrase(phrase, here) > countPhrase(phrase, there) || hasPartOf(phrase, here)) &&
    countPhrase(phrase, wholeHere) > countPhrase(phrase, wholeThere);
  const wentOn = firstOn(rungs, (phrase) => more(phrase, gone, came, before, after));
  const cameOn = firstOn(rungs, (phrase) => more(phrase, came, gone, after, before));
  const [from, to] = [wentOn?.rung ?? without, cameOn?.rung ?? without];
  if ((!wentOn && !cameOn) || from === undefined || to === undefined || from === to) return [];
  return [sign('words', to > from, wentOn?.phrase ?? null, cameOn?.phrase ?? null)];
}

/** "Mee" came, and made "betaalt mee" of "betaalt". */
const hasPartOf = (phrase: string, text: string): boolean =>
  phrase.includes(' ') && phrase.split(' ').some((word) => countPhrase(word, text) > 0);

/** The longest phrase that is found, with its rung: "betaalt mee" before "betaalt". */
function firstOn(
  rungs: Ladder['rungs'],
  isFound: (phrase: string) => boolean,
): { readonly rung: number; readonly phrase: string } | undefined {
  const found = rungs.flatMap((phrases, rung) => phrases.filter(isFound).map((phrase) => ({ rung, phrase })));
  return found.sort((a, b) => b.phrase.split(' ').length - a.phrase.split(' ').length || a.rung - b.rung)[0];
}

const textOf = (places: readonly Place[], op: keyof Place): string =>
  padded(bare(places.map((place) => place[op]).join(' … ')));

/** A figure that took the place of another: more is further, unless a ceiling stands before it. */
function figures(
  places: readonly Place[],
  before: string,
  after: string,
  languages: readonly Language[],
): readonly StrengthSign[] {
  const numbers = languages.map((each) => NUMBER_WORDS[each]);
  return places.flatMap((place) => {
    const [old, next] = [amountIn(place.delete, numbers), amountIn(place.insert, numbers)];
    if (old === undefined || next === undefined || old.amount === next.amount) return [];
    const [sentence, other] = [sentenceWith(before, old.text), sentenceWith(after, next.text)];
    if (languages.some((each) => COSTS[each].some((word) => hasPhrase(sentence, word) || hasPhrase(other, word))))
      return [];
    const isCeiling = languages.some((each) => CEILINGS[each].some((words) => standsBefore(words, old.text, sentence)));
    return [sign('figure', isCeiling ? next.amount > old.amount : next.amount < old.amount, old.text, next.text)];
  });
}

const sentenceWith = (text: string, words: string): string =>
  text.split(/(?<=[.!?])\s+/).find((sentence) => sentence.includes(words)) ?? text;

const hasPhrase = (text: string, phrase: string): boolean => countPhrase(phrase, padded(bare(text))) > 0;

/** Whether some words stand before a figure, with at most one word between. */
function standsBefore(words: string, figure: string, sentence: string): boolean {
  const front = bare(sentence.slice(0, sentence.indexOf(figure))).split(' ');
  const length = words.split(' ').length;
  return [0, 1].some(
    (between) => front.slice(front.length - length - between, front.length - between).join(' ') === words,
  );
}

/** A day, month or year that took the place of another: later is less far. */
function days(places: readonly Place[], isOwn: (moment: Moment) => boolean): readonly StrengthSign[] {
  return places.flatMap((place) => {
    const [old, next] = [momentsIn(place.delete), momentsIn(place.insert)].map(
      (each) => each.filter((moment) => !isOwn(moment))[0],
    );
    if (!old || !next || (old.month === undefined) !== (next.month === undefined)) return [];
    const moved =
      (next.year ?? 0) - (old.year ?? 0) || (next.month ?? 0) - (old.month ?? 0) || (next.day ?? 0) - (old.day ?? 0);
    return (old.year === undefined) !== (next.year === undefined) || moved === 0
      ? []
      : [sign('day', moved > 0, old.text, next.text)];
  });
}
