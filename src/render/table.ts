/** A table of which is known how wide each column is. */
export interface Table {
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly aligns: readonly ('left' | 'right')[];
}

/** Nothing but space stands between columns: lines and corners are noise, and do not survive a copy into a mail. */
export const BETWEEN = '  ';
