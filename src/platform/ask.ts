import { createInterface } from 'node:readline/promises';
import type { Rendered } from '../render/rendered.ts';

/** Questions go to stderr, so that an answer that is piped on holds none. Who ends the input (Ctrl-D) answers nothing more. */
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
