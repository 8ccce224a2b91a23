import { Chalk } from 'chalk';
import type { Tone } from '../report/view.ts';

/** Shows what a piece of text means; without colour it leaves the text as it is. */
export type Paint = (tone: Tone, text: string) => string;

/** Whether to use colour: `--color` and `--no-color` decide, else NO_COLOR, TERM and whether somebody is looking (no-color.org). */
export function wantsColour(output: { readonly isTerminal: boolean }, env: Readonly<Record<string, string | undefined>>, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return false;
  return output.isTerminal;
}

export function painter(colour: boolean): Paint {
  if (!colour) return (_tone, text) => text;
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<Tone, (text: string) => string>> = {
    planned: chalk.dim,
    'on-track': chalk.green,
    'at-risk': chalk.yellow,
    'off-track': chalk.red,
    unknown: chalk.magenta,
    done: chalk.green,
    'partly-done': chalk.yellow,
    'not-done': chalk.red,
    stopped: chalk.dim,
    unreported: chalk.dim,
    overdue: chalk.red,
    strong: chalk.bold,
    dim: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    removed: chalk.red,
    inserted: chalk.green,
  };
  return (tone, text) => (text === '' ? '' : styles[tone](text));
}
