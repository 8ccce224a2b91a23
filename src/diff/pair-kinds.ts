import type { Language } from '../i18n/text.ts';
import { forceChange, type ForceChange } from './obligation.ts';
import { sharedStart } from '../text/shared-start.ts';
import { bare } from '../text/normalise.ts';
import { changedFields, type FieldChange } from './fields.ts';
import { areOneFile, type Entry, type EntryOf, type EntryType } from './entry.ts';
import type { Kind, Level } from './kinds.ts';

/** What two entries that are the same thing have to say of each other. */
export interface Difference {
  readonly kinds: readonly Kind[];
  readonly fields: readonly FieldChange[];
  /** Major where somebody who was to make it true is no longer named. */
  readonly atLeast: Level;
}

/** @param moved whether it stands under another parent, one that does not match the old one. */
export function differenceOf(old: Entry, fresh: Entry, moved: boolean, language: Language | undefined): Difference {
  const oneFile = areOneFile(old, fresh);
  const words = oneFile ? NO_WORDING : wording(old, fresh, language);
  const changed = oneFile ? [] : changedFields(old as EntryOf<EntryType>, fresh as EntryOf<EntryType>);
  return {
    kinds: [...words.kinds, ...placing(old, fresh, moved), ...changed.map(({ kind }) => kind)],
    fields: [...words.fields, ...placeFields(old, fresh, moved), ...changed.map(({ name, old: before, new: after }) => ({ name, old: before, new: after }))],
    atLeast: changed.some(({ removed }) => removed) ? 'major' : 'info',
  };
}

const NO_WORDING: Pick<Difference, 'kinds' | 'fields'> = { kinds: [], fields: [] };

function wording(old: Entry, fresh: Entry, language: Language | undefined): Pick<Difference, 'kinds' | 'fields'> {
  if (!old.textKnown || !fresh.textKnown) return NO_WORDING;
  const titles = title(old, fresh);
  const kinds: Kind[] = [];
  const fields: FieldChange[] = [];
  if (titles.old !== titles.new) {
    kinds.push(bare(titles.old) === bare(titles.new) ? 'editorial' : 'retitled');
    fields.push({ name: 'title', old: old.title, new: fresh.title });
  }
  if (old.text !== fresh.text) {
    kinds.push(areBareAlike(old.text, fresh.text) ? 'editorial' : 'reworded');
    fields.push({ name: textName(old), old: textOrNull(old.text), new: textOrNull(fresh.text) });
  }
  if ((kinds.includes('retitled') || kinds.includes('reworded')) && forceBetween(old, fresh, language)) kinds.push('number-changed');
  return { kinds, fields };
}

function areBareAlike(old: string, fresh: string): boolean {
  const start = sharedStart(old, fresh);
  return bare(old.slice(start)) === bare(fresh.slice(start));
}

/** How far a promise goes, against how far it went. */
export function forceBetween(old: Entry, fresh: Entry, language: Language | undefined): ForceChange | undefined {
  const titles = title(old, fresh);
  const dueMoved = dueOf(old) !== dueOf(fresh);
  return forceChange({ text: `${titles.old}\n${old.text}`, year: old.year }, { text: `${titles.new}\n${fresh.text}`, year: fresh.year }, language, dueMoved);
}

const dueOf = ({ record }: Entry): unknown => ('due' in record ? record.due : undefined);

/** The year in a plan's own title is no news. */
const title = (old: Entry, fresh: Entry): { readonly old: string; readonly new: string } =>
  old.type === 'plan' ? { old: old.title.replace(String(old.year), ''), new: fresh.title.replace(String(fresh.year), '') } : { old: old.title, new: fresh.title };

const textName = ({ type }: Entry): string => (type === 'update' ? 'note' : 'text');
const textOrNull = (text: string): string | null => (text === '' ? null : text);

function placing(old: Entry, fresh: Entry, moved: boolean): readonly Kind[] {
  if (moved) return ['moved'];
  return old.number !== fresh.number || old.id !== fresh.id ? ['renumbered'] : [];
}

function placeFields(old: Entry, fresh: Entry, moved: boolean): readonly FieldChange[] {
  const parent = moved && old.parent && fresh.parent ? [{ name: old.parent.type, old: nameOf(old.parent), new: nameOf(fresh.parent) }] : [];
  const number = old.number === fresh.number ? [] : [{ name: 'number', old: old.number ?? null, new: fresh.number ?? null }];
  const id = old.id === fresh.id ? [] : [{ name: 'id', old: old.id ?? null, new: fresh.id ?? null }];
  return [...parent, ...number, ...id];
}

const nameOf = ({ id, number, year }: Entry): string => id ?? number ?? String(year);
