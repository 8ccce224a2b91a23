import { createInterface } from 'node:readline/promises';
import type { Rendered } from '../render/rendered.ts';

/**
 * Asks on stderr, so that piped output contains no questions.
 * @returns undefined where there is no terminal, or the input has ended (Ctrl-D)
 */
export async function ask(process: NodeJS.Process, question: Rendered): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const lines = createInterface({ input: stdin, output: stderr });
  lines.on('SIGINT', () => process.exit(130));
  try {
    return await new Promise((resolve, reject) => {
      lines.once('close', () => resolve(undefined));
      lines.question(question).then(resolve, reject);
    });
  } finally {
    lines.close();
  }
}
