import { terminalText } from '../render/terminal-text.ts';
import type { Session } from './session.ts';

/** Stands for standard input, where a text or a file is asked for. */
export const INPUT = '-';

/**
 * What was given, or what comes in on standard input where that is meant. Whoever types it there is told how to end.
 * @throws UserError where it is no text, or larger than a file of the format may be
 */
export async function orInput<T extends string | undefined>(session: Session, given: T): Promise<T | string> {
  return given?.trim() === INPUT ? session.world.readInput(terminalText(`${session.t(HOW_TO_END)}\n`)) : given;
}

const HOW_TO_END = {
  nl: 'Typ de tekst, en sluit af met Ctrl-D op een nieuwe regel (in Windows: Ctrl-Z en Enter).',
  en: 'Type the text, and end with Ctrl-D on a new line (in Windows: Ctrl-Z and Enter).',
};
