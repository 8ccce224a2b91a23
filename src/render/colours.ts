import { Chalk } from 'chalk';
import type { Tone } from '../views/view.ts';

/** The colours of each tone. */
export function colours(): (tone: Tone, text: string) => string {
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<Tone, (text: string) => string>> = {
    planned: chalk.dim,
    'on-track': chalk.green,
    'at-risk': chalk.yellow,
    'off-track': chalk.red,
    delayed: chalk.yellow,
    paused: chalk.dim,
    unknown: chalk.magenta,
    done: chalk.green,
    'partly-done': chalk.yellow,
    'not-done': chalk.red,
    stopped: chalk.dim,
    unreported: chalk.dim,
    unreadable: chalk.red,
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
