// A block of a console: commands behind `$ `, and below each what it says.
import { runBuilt } from './built.ts';
import type { Repository } from './repository.ts';

export interface Command {
  /** The lines as they stand on the page. */
  readonly written: readonly string[];
  /** The same as the shell gets it. */
  readonly command: string;
}

/**
 * The commands of a block; a `\` at the end of a line carries on to the next. What stands between them is old output.
 */
export function commandsOf(content: string): readonly Command[] {
  const commands: Command[] = [];
  const lines = content.split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.startsWith('$ ')) continue;
    const first = at;
    while (lines[at]?.endsWith('\\')) at++;
    const written = lines.slice(first, at + 1);
    commands.push({ written, command: written.join('\n').slice('$ '.length) });
  }
  return commands;
}

/** Runs the commands of a block one after another. @returns the block with what they say now. */
export async function replayConsole(content: string, repository: Repository): Promise<string> {
  const said: string[] = [];
  for (const { written, command } of commandsOf(content)) {
    const output = (await runBuilt(command, repository)) ?? repository.run(command);
    if (/^\$ /m.test(output)) throw new Error(`${command}: the output holds a line that looks like a command`);
    said.push(`${written.join('\n')}\n${output}`);
  }
  return said.join('');
}
