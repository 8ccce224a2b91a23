import type { CheckOptions } from '../lint/check.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { terminalText } from '../render/terminal-text.ts';
import type { Session } from './session.ts';

/** What rules are asked for a session; where one fails is shown with `--debug`. */
export const checksOf = ({ asOf, today, options, world }: Session, advice = false): CheckOptions => ({
  asOf,
  today,
  advice,
  onFailure: options.debug
    ? (rule, error) => world.err.write(terminalText(`${rule}: ${error instanceof Error ? error.stack : error}\n`))
    : undefined,
});

/** Whether a rule failed: then not everything was checked, and the exit code says so. */
export const anyFailed = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ failed }) => failed);
