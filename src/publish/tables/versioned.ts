import type { IsoDate } from '../../model/date.ts';
import { type AnyTable, type Column, type TableName, text } from './table.ts';

/** The version of the rows. It goes up when a column changes its meaning or goes; new columns may come without. */
const SCHEMA_VERSION = 1;

/** What a row of each table is. */
export const KINDS: Readonly<Record<TableName, string>> = {
  plans: 'plan',
  objectives: 'objective',
  commitments: 'commitment',
  deliverables: 'deliverable',
  updates: 'update',
  indicators: 'indicator',
};

/**
 * A table whose rows say themselves what they are, by which version of the columns, and as of which day: each can be
 * read alone.
 */
export function versioned(table: AnyTable, asOf: IsoDate): AnyTable {
  const more: readonly Column<never>[] = [
    {
      key: 'schemaVersion',
      title: { nl: 'Versie van de kolommen', en: 'Version of the columns' },
      kind: 'number',
      value: () => SCHEMA_VERSION,
    },
    text('kind', { nl: 'Soort', en: 'Kind' }, () => KINDS[table.name]),
    text('asOf', { nl: 'Peildatum', en: 'As of' }, () => asOf),
  ];
  return { ...table, columns: [...more, ...table.columns] };
}
