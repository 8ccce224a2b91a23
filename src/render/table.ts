/** A table with the width of each column, in cells. */
export interface Table {
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'right')[];
}

/** Columns are separated by spaces only: lines and corners distract, and break when copied into an email. */
export const BETWEEN = '  ';
