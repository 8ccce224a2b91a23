import type { Tone } from '../views/view.ts';

/** Shows what a piece of text means; without colour it leaves the text as it is. */
export type Paint = (tone: Tone, text: string) => string;

/** Whether to use colour: `--color` and `--no-color` decide, else NO_COLOR, TERM and whether somebody is looking (no-color.org). */
export function wantsColour(
  output: { readonly isTerminal: boolean },
  env: Readonly<Record<string, string | undefined>>,
  option: boolean | undefined,
): boolean {
  if (option !== undefined) return option;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  return output.isTerminal;
}

/** Colours are loaded only where somebody sees them. */
export const painter = async (colour: boolean): Promise<Paint> =>
  colour ? (await import('./colours.ts')).colours() : (_tone, text) => text;
