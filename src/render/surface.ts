import type { Paint } from './paint.ts';

/** What there is to draw on. */
export interface Surface {
  /** In cells. */
  readonly width: number;
  readonly paint: Paint;
}
