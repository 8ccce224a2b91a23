import type { Paint } from './paint.ts';

/** What a view is drawn on. */
export interface Surface {
  /** In cells. */
  readonly width: number;
  readonly paint: Paint;
}
