import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { World } from '../platform/world.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/**
 * Prints an error on stderr: one line and a hint for what the user can fix; anything else is a bug, with a stack trace
 * only for --debug. Where JSON was asked for and there is no answer yet, stdout gets one: schemas/error.schema.json.
 */
export async function tellError(
  error: unknown,
  world: World,
  t: (text: Text) => string,
  { debug, json }: { readonly debug: boolean; readonly json: boolean },
): Promise<ExitCode> {
  const told = error instanceof UserError ? error : bugOf(error);
  const isUsage = told === error && told.kind === 'usage';
  const [message, hint] = [t(told.text), told.hint ? t(told.hint) : null];
  const details = told.details.map(t);
  if (json)
    world.out.write(
      (await import('../render/json-text.ts')).jsonText({
        schemaVersion: 1,
        kind: 'error',
        reason: told === error ? told.kind : 'bug',
        exitCode: isUsage ? EXIT.usage : EXIT.failure,
        message,
        details,
        hint,
        lines: told.lines,
      }),
    );
  world.err.write(
    [
      `agenda: ${message}`,
      ...details.map((detail) => `  ${detail}`),
      ...(hint === null || (told !== error && debug) ? [] : [hint]),
      ...told.lines.map((line) => `  ${line}`),
    ].map(terminalLine),
  );
  if (told !== error && debug && error instanceof Error) world.err.write(terminalText(`${error.stack}\n`));
  return isUsage ? EXIT.usage : EXIT.failure;
}

function bugOf(error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    {
      nl: `er zit een fout in het programma: ${reason}`,
      en: `there is an error in the program: ${reason}`,
    },
    { nl: 'Met --debug zie je waar.', en: 'Use --debug to see where.' },
    'environment',
  );
}
