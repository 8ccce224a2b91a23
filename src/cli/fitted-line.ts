import type { Output } from '../platform/world.ts';
import type { Rendered } from '../render/rendered.ts';
import { terminalLine } from '../render/terminal-text.ts';

/** How a line is told that a terminal need not cut in the middle of a word. Elsewhere nothing is wrapped. */
export async function fittedOn({ columns }: Output): Promise<(line: string) => Rendered> {
  if (columns === undefined) return terminalLine;
  const [{ inDialogue }, { hasCommand }] = await Promise.all([
    import('../render/in-dialogue.ts'),
    import('../render/wrap.ts'),
  ]);
  return (line) => (hasCommand(line) ? terminalLine(line) : inDialogue(terminalLine(line), columns));
}
