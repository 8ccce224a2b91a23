import { createInterface } from 'node:readline';
import { inDialogue } from '../render/in-dialogue.ts';
import type { Rendered } from '../render/rendered.ts';

/** How long after a line the next one still belongs to what was pasted with it. Nobody types that fast. */
const PASTED_MS = 25;

/**
 * Asks on stderr, so that piped output contains no questions. The terminal edits the line itself: nothing but text is
 * written, also in a screen reader or over SSH. Lines that were pasted together are one answer.
 * @returns undefined where there is no terminal, the input has ended (Ctrl-D), or the person breaks off (Ctrl-C)
 */
export async function ask(process: NodeJS.Process, question: Rendered): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  const typed: string[] = [];
  const brokenOff = (): void => {
    // As the shell says it: 128 and the number of the signal.
    process.exitCode = 130;
    typed.length = 0;
    // What comes next begins on a line of its own.
    lines.setPrompt('\n');
    lines.prompt();
    lines.close();
  };
  process.once('SIGINT', brokenOff);
  try {
    return await new Promise((resolve) => {
      let silence: NodeJS.Timeout | undefined;
      const done = (): void => {
        clearTimeout(silence);
        resolve(typed.length === 0 ? undefined : typed.join('\n'));
      };
      lines.once('close', done);
      lines.on('line', (line) => {
        typed.push(line);
        clearTimeout(silence);
        silence = setTimeout(done, PASTED_MS);
      });
      lines.setPrompt(inDialogue(question, stderr.columns));
      lines.prompt();
    });
  } finally {
    process.off('SIGINT', brokenOff);
    lines.close();
  }
}
