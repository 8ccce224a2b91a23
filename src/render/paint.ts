import type { Tone } from '../views/view.ts';

/** Colours a piece of text by its tone; without colour it returns the text unchanged. */
export type Paint = (tone: Tone, text: string) => string;

/**
 * Whether to use colour: by `--color` or `--no-color`, else by NO_COLOR, TERM and whether the output is a terminal
 * (no-color.org).
 */
export function wantsColour(
  output: { readonly isTerminal: boolean },
  env: Readonly<Record<string, string | undefined>>,
  option: boolean | undefined,
): boolean {
  if (option !== undefined) return option;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  return output.isTerminal;
}

/** Loads the colours only where they are used. */
export const painter = async (colour: boolean): Promise<Paint> =>
  colour ? (await import('./colours.ts')).colours() : (_tone, text) => text;
