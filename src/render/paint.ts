import type { Tone } from '../views/view.ts';

/** Colours a piece of text by its tone; without colour it returns the text unchanged. */
export type Paint = (tone: Tone, text: string) => string;

/**
 * Whether to use colour. The first that says something decides: `--color` or `--no-color`; FORCE_COLOR, read as chalk
 * and Node read it; NO_COLOR (no-color.org); CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors); TERM; whether the
 * output is a terminal.
 */
export function wantsColour(
  output: { readonly isTerminal: boolean },
  env: Readonly<Record<string, string | undefined>>,
  option: boolean | undefined,
): boolean {
  if (option !== undefined) return option;
  const { FORCE_COLOR: forced, NO_COLOR: none, CLICOLOR_FORCE: always, CLICOLOR: wanted, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (none) return false;
  if (always && always !== '0') return true;
  return wanted !== '0' && terminal !== 'dumb' && output.isTerminal;
}

/** Loads the colours only where they are used. */
export const painter = async (colour: boolean): Promise<Paint> =>
  colour ? (await import('./colours.ts')).colours() : (_tone, text) => text;
