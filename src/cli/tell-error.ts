import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { World } from '../platform/world.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { EXIT } from './exit-codes.ts';
import { fittedOn } from './fitted-line.ts';

/** Why there is no answer: schemas/error.schema.json. */
export interface Failure {
  readonly reason: 'usage' | 'environment' | 'bug';
  readonly exitCode: 2 | 3;
  readonly message: string;
  readonly details: readonly string[];
  readonly hint: string | null;
  readonly lines: readonly string[];
}

/**
 * Prints an error on stderr: one line and a hint for what the user can fix; anything else is a bug, with a stack trace
 * only for --debug. Where JSON was asked for and there is no answer yet, stdout gets one.
 */
export async function tellError(
  error: unknown,
  world: World,
  t: (text: Text) => string,
  { debug, json }: { readonly debug: boolean; readonly json: boolean },
): Promise<Failure['exitCode']> {
  const failure = failureOf(error, t);
  const { message, details, hint, lines, reason, exitCode } = failure;
  if (json)
    world.out.write((await import('../render/json-text.ts')).jsonText({ schemaVersion: 1, kind: 'error', ...failure }));
  const stack = reason === 'bug' && debug && error instanceof Error ? error.stack : undefined;
  const fitted = await fittedOn(world.err);
  world.err.write([
    ...[
      `agenda: ${message}`,
      ...details.map((detail) => `  ${detail}`),
      ...(hint === null || stack !== undefined ? [] : [hint]),
    ].map(fitted),
    ...lines.map((line) => terminalLine(`  ${line}`)),
  ]);
  if (stack !== undefined) world.err.write(terminalText(`${stack}\n`));
  return exitCode;
}

/** An error in the reader's language. */
export function failureOf(error: unknown, t: (text: Text) => string): Failure {
  if (!(error instanceof UserError)) return bugOf(error, t);
  const { kind, text, details, hint, lines } = error;
  return {
    reason: kind,
    exitCode: kind === 'usage' ? EXIT.usage : EXIT.failure,
    message: t(text),
    details: details.map(t),
    hint: hint ? t(hint) : null,
    lines,
  };
}

function bugOf(error: unknown, t: (text: Text) => string): Failure {
  const cause = error instanceof Error ? error.message : String(error);
  return {
    reason: 'bug',
    exitCode: EXIT.failure,
    message: t({ nl: `er zit een fout in het programma: ${cause}`, en: `there is an error in the program: ${cause}` }),
    details: [],
    hint: t({ nl: 'Met --debug zie je waar.', en: 'Use --debug to see where.' }),
    lines: [],
  };
}
