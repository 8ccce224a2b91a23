// One field of a record, its title or its text, changed in its file; nothing else in it moves.
import type { Document } from '../document/document.ts';
import { UNSAFE_KEYS } from '../document/yaml/fast-scalars.ts';
import { textReplaced, titleReplaced } from '../edit/body-text.ts';
import { editFile } from '../edit/edit-file.ts';
import type { Operation } from '../edit/operation.ts';
import { isMap, isScalar, type Value } from '../edit/value.ts';
import { UserError } from '../i18n/user-error.ts';
import { messageContextOf } from '../lint/message-context.ts';
import type { Agenda } from '../model/agenda.ts';
import type { FileKind } from '../model/file-role.ts';
import type { Plan } from '../model/plan.ts';
import { keysOf, schemaAt, schemaOf, valueAt } from '../model/schema-fields.ts';
import { catalogueOf } from '../query/catalogue.ts';
import { atValue, type Pointer } from '../source/place.ts';
import type { Replacement, Splice } from '../source/splice.ts';
import { sha256 } from '../text/hash.ts';
import { knownWords } from '../text/known-words.ts';
import { isComposed, itemOf, takesList, typedScalar, typedValue } from './typed-value.ts';

/** What is asked of a field, as it was typed. */
export type FieldChange =
  | { readonly do: 'set'; readonly to: string }
  | { readonly do: 'unset' }
  | { readonly do: 'add' | 'remove'; readonly items: readonly string[] };

/** The record that is changed. */
export interface Edited {
  readonly kind: FileKind;
  readonly document: Document;
  readonly agenda: Agenda;
  readonly plan: Plan;
}

/** What stands below the data. */
const BELOW: ReadonlySet<string> = new Set(['title', 'text']);
export const isBelow = (field: string): boolean => BELOW.has(field);

/**
 * What has to change in the data of a file.
 * @throws UserError where the field cannot be changed in this way
 */
export function fieldOperations(edited: Edited, field: string, change: FieldChange): readonly Operation[] {
  const { kind, document, agenda, plan } = edited;
  const home = schemaOf(kind);
  const data = document.data ?? {};
  const at = pointerTo(data, field);
  const schema = schemaAt({ kind, path: document.path, data, schema: home }, at);
  const before = valueAt(data, at);
  const names = messageContextOf(
    { tree: { prefix: '', entries: [] } },
    agenda,
    plan,
    catalogueOf(agenda.plans, () => ({ records: [], reports: [], isWhole: true })),
  ).namesFor(atValue(document.path, ...at));
  if (change.do === 'unset') {
    if (before === undefined) throw isNotThere(field);
    return [{ do: 'drop', at }];
  }
  if (change.do === 'set') {
    if (schema && isComposed(schema, home))
      throw composed(field, keysOf(kind, takesList(schema) ? [...at, 0] : at), before);
    return [{ do: 'set', at, to: typedValue(change.to, schema, home, names) }];
  }
  if (!schema || !takesList(schema))
    throw new UserError(
      { nl: `"${field}" is geen lijst.`, en: `"${field}" is not a list.` },
      {
        nl: `Geef de hele waarde: agenda edit REF ${field} WAARDE`,
        en: `Give the whole value: agenda edit REF ${field} VALUE`,
      },
    );
  const item = itemOf(schema, home);
  const list = listIn(before);
  if (change.do === 'remove') return removal(at, field, list, change.items);
  if (isComposed(schema, home)) throw composed(field, keysOf(kind, [...at, 0]), before);
  const added = change.items.map((each) => typedScalar(each.trim(), item, names));
  return Array.isArray(before) || before === undefined || before === null
    ? added.map((each) => ({ do: 'add', at, item: each }))
    : [{ do: 'set', at, to: [...(list as readonly Value[]), ...added] }];
}

const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** From the last to the first, so that the places before them stay what they are. */
function removal(at: Pointer, field: string, list: readonly unknown[], words: readonly string[]): readonly Operation[] {
  const gone = words.map((word) => {
    const place = list.findIndex((each) => nameOf(each) === word.trim());
    if (place !== -1) return place;
    throw new UserError(
      { nl: `"${word}" staat niet bij "${field}".`, en: `"${word}" is not in "${field}".` },
      knownWords(word, list.map(nameOf)),
    );
  });
  if (new Set(gone).size === list.length) return [{ do: 'drop', at }];
  return [...new Set(gone)].sort((a, b) => b - a).map((place) => ({ do: 'drop', at: [...at, place] }));
}

const nameOf = (item: unknown): string =>
  isMap(item as Value) ? String((item as { readonly id?: unknown }).id ?? '') : String(item);

/** `deliverables.schouw.due` as a place in the data; an item of a list is named by its id, or its number from 1. */
function pointerTo(data: unknown, field: string): Pointer {
  const pointer: (string | number)[] = [];
  for (const step of field.split('.')) {
    if (UNSAFE_KEYS.has(step)) throw new UserError({ nl: `"${step}" is geen veld.`, en: `"${step}" is not a field.` });
    const here = valueAt(data, pointer);
    if (!Array.isArray(here)) {
      pointer.push(step);
      continue;
    }
    const at = here.findIndex((item) => !isScalar(item as Value) && nameOf(item) === step);
    const place = at === -1 && /^[1-9]\d{0,2}$/.test(step) && Number(step) <= here.length ? Number(step) - 1 : at;
    if (place === -1)
      throw new UserError(
        { nl: `"${pointer.join('.')}" heeft geen "${step}".`, en: `"${pointer.join('.')}" has no "${step}".` },
        knownWords(step, here.map(nameOf)),
      );
    pointer.push(place);
  }
  return pointer;
}

const isNotThere = (field: string): UserError =>
  new UserError({ nl: `"${field}" staat er niet.`, en: `"${field}" is not there.` });

/** A value of which the parts are typed one by one. */
function composed(field: string, keys: readonly string[], before: unknown): UserError {
  const item = Array.isArray(before) ? before.map(nameOf).find((id) => id !== '') : undefined;
  const path = [field, ...(item === undefined ? [] : [item])].join('.');
  const some = keys.filter((key) => key !== 'id').map((key) => `${path}.${key}`);
  return new UserError(
    { nl: `"${field}" bestaat uit onderdelen.`, en: `"${field}" has parts.` },
    Array.isArray(before) || !some.length || item !== undefined || before === undefined
      ? {
          nl: `Noem er een: ${some.join(', ')}. Of open het bestand: --editor`,
          en: `Name one: ${some.join(', ')}. Or open the file: --editor`,
        }
      : { nl: `Noem er een: ${some.join(', ')}`, en: `Name one: ${some.join(', ')}` },
  );
}

/** What a change of a field is in its file. @returns undefined where it cannot be done with certainty */
export async function fieldSplices(
  edited: Edited,
  onDisk: string,
  field: string,
  change: FieldChange,
  more: readonly Operation[] = [],
): Promise<readonly Splice[] | undefined> {
  if (!isBelow(field)) return recordSplices(edited, onDisk, [...fieldOperations(edited, field, change), ...more], []);
  const below = belowReplaced(edited.document, field, change);
  return below && recordSplices(edited, onDisk, more, below);
}

/** What changes in the data of a file, and below them. @returns undefined where it cannot be done with certainty */
export async function recordSplices(
  { kind, document: { path } }: Pick<Edited, 'kind' | 'document'>,
  onDisk: string,
  operations: readonly Operation[],
  below: readonly Replacement[],
): Promise<readonly Splice[] | undefined> {
  const inData = operations.length === 0 ? [] : await editFile({ path, text: onDisk }, kind, operations);
  const shift = onDisk.startsWith('\ufeff') ? 1 : 0;
  const digest = sha256(onDisk);
  return (
    inData && [
      ...inData,
      ...below.map(({ span, text }) => ({
        path,
        sha256: digest,
        span: { start: span.start + shift, end: span.end + shift },
        text,
      })),
    ]
  );
}

function belowReplaced(document: Document, field: string, change: FieldChange) {
  if ('items' in change)
    throw new UserError(
      { nl: `"${field}" is geen lijst.`, en: `"${field}" is not a list.` },
      {
        nl: `Geef de hele waarde: agenda edit REF ${field} "…"`,
        en: `Give the whole value: agenda edit REF ${field} "…"`,
      },
    );
  const written = change.do === 'unset' ? '' : change.to;
  if (field === 'text') return textReplaced(document, written);
  const title = written.replace(/\s+/g, ' ').trim();
  if (title === '')
    throw new UserError(
      { nl: 'De titel mag niet leeg zijn.', en: 'The title must not be empty.' },
      { nl: 'Geef een titel: agenda edit REF title "…"', en: 'Give a title: agenda edit REF title "…"' },
    );
  return titleReplaced(document, title);
}
