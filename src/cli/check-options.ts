import type { CheckOptions } from '../lint/check.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { terminalText } from '../render/terminal-text.ts';
import type { Session } from './session.ts';

/** The options of a check in a session; the stack of a rule that fails is shown with `--debug`. */
export const checksOf = ({ asOf, today, options, world }: Session, advice = false): CheckOptions => ({
  asOf,
  today,
  advice,
  onFailure: options.debug
    ? (rule, error) => world.err.write(terminalText(`${rule}: ${error instanceof Error ? error.stack : error}\n`))
    : undefined,
});

/** Whether a rule failed. Then not everything was checked, which the exit code must show. */
export const anyFailed = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ failed }) => failed);
