// A block of a console: commands behind `$ `, below each what somebody types to it behind `< `, and then what it says.
import { runBuilt } from './built.ts';
import type { Repository } from './repository.ts';

export interface Command {
  /** The lines as they stand on the page. */
  readonly written: readonly string[];
  /** The same as the shell gets it. */
  readonly command: string;
  /** The lines that are typed while it runs; undefined where nobody is there. */
  readonly typed: readonly string[] | undefined;
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
    const command = lines
      .slice(first, at + 1)
      .join('\n')
      .slice('$ '.length);
    const typed: string[] = [];
    for (; /^<(?: |$)/.test(lines[at + 1] ?? ''); at++) typed.push((lines[at + 1] as string).slice('< '.length));
    const written = lines.slice(first, at + 1);
    commands.push({ written, command, typed: typed.length === 0 ? undefined : typed });
  }
  return commands;
}

/** Runs the commands of a block one after another. @returns the block with what they say now. */
export async function replayConsole(content: string, repository: Repository): Promise<string> {
  const said: string[] = [];
  for (const { written, command, typed } of commandsOf(content)) {
    const output = (await runBuilt(command, repository, typed)) ?? repository.run(command);
    if (/^\$ /m.test(output)) throw new Error(`${command}: the output holds a line that looks like a command`);
    said.push(`${written.join('\n')}\n${output}`);
  }
  return said.join('');
}
