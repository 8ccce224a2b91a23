import { ROLE_LABELS, STATUS_LABELS } from '../../i18n/labels.ts';
import type { Language, Text } from '../../i18n/text.ts';
import { isDay } from '../../model/date.ts';
import type { Role, Status } from '../../model/words.ts';
import { BETWEEN_WORDS } from '../../views/commitment-sheet.ts';

/** One piece of data as programs take it; a list is of ids or words. */
export type Value = string | number | boolean | null | readonly (string | number)[];

/** What a column holds, which decides how a sheet shows it. */
export type ColumnKind = 'text' | 'number' | 'day' | 'flag' | 'list';

export interface Column<R> {
  /** As programs know it: the key of the JSON answers. It never changes. */
  readonly key: string;
  /** As people read it. */
  readonly title: Text;
  readonly kind: ColumnKind;
  readonly value: (row: R) => Value;
  /** What people read in place of the value: a name rather than an id. */
  readonly shown?: (row: R, language: Language) => string;
  /** Left out for the public: it says who owns or who reported. */
  readonly internal?: boolean;
}

/** Data about one kind of thing, one a row: what every sheet and export is made of. */
export interface DataTable<R> {
  readonly name: TableName;
  readonly title: Text;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
}

export const TABLES = ['plans', 'objectives', 'commitments', 'deliverables', 'updates', 'indicators'] as const;
export type TableName = (typeof TABLES)[number];

/** A table of anything: what is done with it depends on no kind of row. */
export type AnyTable = DataTable<never>;

export const text = <R>(key: string, title: Text, value: (row: R) => string | undefined): Column<R> => ({
  key,
  title,
  kind: 'text',
  value: (row) => value(row) ?? null,
});

export const number = <R>(key: string, title: Text, value: (row: R) => number | undefined): Column<R> => ({
  key,
  title,
  kind: 'number',
  value: (row) => value(row) ?? null,
});

/** A day; what is known less precisely is a text. */
export const day = <R>(key: string, title: Text, value: (row: R) => string | undefined): Column<R> => ({
  key,
  title,
  kind: 'day',
  value: (row) => {
    const date = value(row);
    return date !== undefined && isDay(date) ? date : null;
  },
});

export const flag = <R>(key: string, title: Text, value: (row: R) => boolean): Column<R> => ({
  key,
  title,
  kind: 'flag',
  value,
  shown: (row, language) => YES_NO[String(value(row)) as 'true' | 'false'][language],
});

export const YES_NO = { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } } as const;

/** @param names what people read in place of each id */
export const list = <R>(
  key: string,
  title: Text,
  value: (row: R) => readonly (string | number)[],
  names: (id: string, language: Language) => string = (id) => id,
): Column<R> => ({
  key,
  title,
  kind: 'list',
  value,
  shown: (row, language) =>
    value(row)
      .map((id) => names(String(id), language))
      .join(BETWEEN_WORDS),
});

export const statusName = (status: string | undefined, language: Language): string =>
  status === undefined ? '' : STATUS_LABELS[status as Status][language];
export const roleName = (role: string, language: Language): string => ROLE_LABELS[role as Role][language];
