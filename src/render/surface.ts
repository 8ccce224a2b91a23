import type { Paint } from './paint.ts';

/** What a view is drawn on. */
export interface Surface {
  /** In cells. */
  readonly width: number;
  /** Whether lines may be longer, as in a pipe to a program that reads a row a line. */
  readonly isEndless?: boolean;
  /** Whether web addresses are made clickable. */
  readonly links?: boolean;
  readonly paint: Paint;
}
