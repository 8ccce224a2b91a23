// The fields of something new, as the options of `agenda add` give them.
import type { AddedKind } from '../actions/add.ts';
import { isMap, nested, type Value, type ValueMap } from '../edit/value.ts';
import { KIND_LABELS } from '../i18n/labels.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import { FIELDS, type Field, LISTS } from './add-options.ts';
import type { Option } from './command.ts';

/** What `agenda add` was given on the command line, as it was typed, by the names of the options. */
export type AddOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

type Flag = `--${string}`;
const flagOf = ({ flags }: Pick<Option, 'flags'>): Flag => flags.split(' ')[0] as Flag;
const nameOf = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());

/**
 * The fields that were given, by their options.
 * @throws UserError that names the option, for what cannot be understood or does not belong to this kind
 */
export function fieldsFrom(options: AddOptions, kind: AddedKind, agenda: Agenda): Readonly<Record<Flag, ValueMap>> {
  const given = [...new Set(FIELDS.map(flagOf))].flatMap((flag) => {
    const written = options[nameOf(flag)];
    return written === undefined || typeof written === 'boolean' ? [] : [[flag, [written].flat()] as const];
  });
  return Object.fromEntries(given.map(([flag, written]) => [flag, fieldFrom(written, flag, kind, agenda)]));
}

/** One field, with the maps that it stands in. */
export function fieldFrom(written: readonly string[], flag: Flag, kind: AddedKind, agenda: Agenda): ValueMap {
  const field = FIELDS.find((each) => flagOf(each) === flag && each.kinds.includes(kind));
  if (!field) throw doesNotBelong(flag, kind);
  return nested(field.at, valueOf(field, written, flag, agenda)) as ValueMap;
}

function valueOf(field: Field, written: readonly string[], flag: string, agenda: Agenda): Value {
  const key = field.at[0] ?? '';
  const values = written.flatMap((each) => splitIn(key, each)).map((each) => field.read(each, flag, agenda));
  if (LISTS.has(key)) return [...new Set(values)];
  if (key === 'targets') return Object.assign({}, ...values) as ValueMap;
  return key === 'owner' && values.length > 1 ? [...new Set(values)] : (values[0] as Value);
}

/** Ids have no commas, so that several may be given at once. */
const splitIn = (key: string, written: string): readonly string[] =>
  LISTS.has(key) || key === 'owner' ? written.split(',').filter((part) => part.trim() !== '') : [written];

/** Fields together: `target.unit` comes beside `target.measure`. */
export const merged = (maps: readonly ValueMap[]): ValueMap =>
  maps.reduce<Record<string, Value>>((all, each) => {
    for (const [key, value] of Object.entries(each)) {
      const there = all[key];
      all[key] = there !== undefined && isMap(there) && isMap(value) ? merged([there, value]) : value;
    }
    return all;
  }, {});

const doesNotBelong = (flag: string, kind: AddedKind): UserError => {
  const kinds = [...new Set(FIELDS.filter((field) => flagOf(field) === flag).flatMap((field) => field.kinds))];
  return new UserError(
    {
      nl: `${flag} hoort niet bij ${KIND_LABELS[kind].nl}.`,
      en: `${flag} does not belong to ${KIND_LABELS[kind].en}.`,
    },
    {
      nl: `Die optie is voor ${kinds.map((each) => KIND_LABELS[each].nl).join(', ')}. Laat haar weg.`,
      en: `That option is for ${kinds.map((each) => KIND_LABELS[each].en).join(', ')}. Leave it out.`,
    },
  );
};
