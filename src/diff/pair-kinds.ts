import type { Language } from '../i18n/text.ts';
import { bare } from '../text/normalise.ts';
import { type ForceChange, forceChange } from '../text/obligation.ts';
import { sharedStart } from '../text/shared-start.ts';
import { areOneFile, type Entry, type EntryOf, type EntryType } from './entry.ts';
import { changedFields, type FieldChange, type NamedChange } from './fields.ts';
import type { Kind, Level } from './kinds.ts';
import { type StrengthSign, strengthInWords } from './strength.ts';
import { strengthInFields } from './strength-fields.ts';

/** What two entries that are the same thing have to say of each other. */
export interface Difference {
  readonly kinds: readonly Kind[];
  readonly fields: readonly FieldChange[];
  /** What says that a promise goes less far than before, or further. */
  readonly strength: readonly StrengthSign[];
  /** Major where a field weighs more than its kind. */
  readonly atLeast: Level;
}

/** @param moved whether it stands under another parent, one that does not match the old one. */
export function differenceOf(old: Entry, next: Entry, moved: boolean, language: Language | undefined): Difference {
  const oneFile = areOneFile(old, next);
  const words = oneFile ? NO_WORDING : wording(old, next, language);
  const changed = oneFile ? [] : changedFields(old as EntryOf<EntryType>, next as EntryOf<EntryType>);
  const strength = oneFile ? [] : strengthBetween(old, next, words.kinds, changed, language);
  return {
    kinds: [...words.kinds, ...placing(old, next, moved), ...changed.map(({ kind }) => kind)],
    fields: [
      ...words.fields,
      ...placeFields(old, next, moved),
      ...changed.map(({ name, old: before, new: after }) => ({ name, old: before, new: after })),
    ],
    strength,
    atLeast: changed.some((each) => each.isGrave) ? 'major' : 'info',
  };
}

/** Only what is promised can go less far or further. */
function strengthBetween(
  old: Entry,
  next: Entry,
  kinds: readonly Kind[],
  changed: readonly NamedChange[],
  language: Language | undefined,
): readonly StrengthSign[] {
  if (old.type !== 'commitment' && old.type !== 'deliverable' && old.type !== 'objective') return [];
  const isReworded = kinds.includes('retitled') || kinds.includes('reworded');
  const years = old.year === next.year ? [] : [old.year, next.year];
  const words = isReworded ? strengthInWords(wordsOf(old), wordsOf(next), language, years) : [];
  const dueTold = changed.some(({ name }) => name === 'due');
  return [...words.filter(({ by }) => !(dueTold && by === 'day')), ...strengthInFields(old, next, changed)];
}

/** Title and text, or the one where they are the same sentence. */
const wordsOf = ({ title, text }: Entry): string => (text.startsWith(title) ? text : `${title}.\n${text}`);

const NO_WORDING: Pick<Difference, 'kinds' | 'fields'> = { kinds: [], fields: [] };

function wording(old: Entry, next: Entry, language: Language | undefined): Pick<Difference, 'kinds' | 'fields'> {
  if (!old.textKnown || !next.textKnown) return NO_WORDING;
  const titles = old.year === next.year ? { old: old.title, new: next.title } : title(old, next);
  const kinds: Kind[] = [];
  const fields: FieldChange[] = [];
  if (titles.old !== titles.new) {
    kinds.push(bare(titles.old) === bare(titles.new) ? 'editorial' : 'retitled');
    fields.push({ name: 'title', old: old.title, new: next.title });
  }
  if (old.text !== next.text) {
    kinds.push(areBareAlike(inOwnYear(old), inOwnYear(next)) ? 'editorial' : 'reworded');
    fields.push({ name: textName(old), old: textOrNull(old.text), new: textOrNull(next.text) });
  }
  if ((kinds.includes('retitled') || kinds.includes('reworded')) && forceBetween(old, next, language))
    kinds.push('number-changed');
  return { kinds, fields };
}

function areBareAlike(old: string, next: string): boolean {
  const start = sharedStart(old, next);
  return bare(old.slice(start)) === bare(next.slice(start));
}

/** How far a promise goes, against how far it went. */
export function forceBetween(old: Entry, next: Entry, language: Language | undefined): ForceChange | undefined {
  const titles = title(old, next);
  const dueMoved = dueOf(old) !== dueOf(next);
  return forceChange(
    { text: `${titles.old}\n${old.text}`, year: old.year },
    { text: `${titles.new}\n${next.text}`, year: next.year },
    language,
    dueMoved,
  );
}

const dueOf = ({ record }: Entry): unknown => ('due' in record ? record.due : undefined);

/** The years in a plan's title count nothing, and in another year's plan they are no news. */
const title = (old: Entry, next: Entry): { readonly old: string; readonly new: string } =>
  old.type === 'plan'
    ? { old: old.title.replace(YEARS, ''), new: next.title.replace(YEARS, '') }
    : { old: old.title, new: next.title };

const YEARS = /\b(?:19|20)\d\d\b/g;

/** A text without the year of its plan: what "Eind 2021" promised and "Eind 2022" promises again is carried over. */
const inOwnYear = ({ text, year }: Entry): string =>
  text.replace(YEARS, (written) => (written === String(year) ? OWN_YEAR : written));
const OWN_YEAR = 'xxxx';

const textName = ({ type }: Entry): string => (type === 'update' ? 'note' : 'text');
const textOrNull = (text: string): string | null => (text === '' ? null : text);

function placing(old: Entry, next: Entry, moved: boolean): readonly Kind[] {
  if (moved) return ['moved'];
  return old.number !== next.number || old.id !== next.id ? ['renumbered'] : [];
}

function placeFields(old: Entry, next: Entry, moved: boolean): readonly FieldChange[] {
  const parent =
    moved && old.parent && next.parent
      ? [{ name: old.parent.type, old: nameOf(old.parent), new: nameOf(next.parent) }]
      : [];
  const number =
    old.number === next.number ? [] : [{ name: 'number', old: old.number ?? null, new: next.number ?? null }];
  const id = old.id === next.id ? [] : [{ name: 'id', old: old.id ?? null, new: next.id ?? null }];
  return [...parent, ...number, ...id];
}

const nameOf = ({ id, number, year }: Entry): string => id ?? number ?? String(year);
