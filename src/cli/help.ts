import { NAME, VERSION } from 'agenda:package';
import type { Text } from '../i18n/text.ts';
import type { Command, CommandEntry, Option } from './command.ts';
import { COMMANDS } from './index.ts';

type Say = (text: Text) => string;

/** Help of the whole program: what it is for, what to type first, every command. */
export function programHelp(say: Say): string {
  return [
    say({ nl: 'agenda: wat is er beloofd, en wat kwam ervan terecht?', en: 'agenda: what was promised, and what came of it?' }),
    '',
    say({ nl: 'Voorbeelden', en: 'Examples' }),
    ...columns([
      ['agenda status', say({ nl: 'hoe het ervoor staat', en: 'how things stand' })],
      ['agenda show 3.1.5', say({ nl: 'één inzetpunt van begin tot eind', en: 'one commitment, whole' })],
      ['agenda validate', say({ nl: 'controleer alle bestanden', en: 'check all files' })],
    ]),
    '',
    say({ nl: 'Opdrachten', en: 'Commands' }),
    ...columns(COMMANDS.map(({ name, summary }) => [name, say(summary)])),
    '',
    say({ nl: 'Meer over een opdracht:  agenda OPDRACHT --help', en: 'More about a command:  agenda COMMAND --help' }),
    `${NAME} ${VERSION}`,
    '',
  ].join('\n');
}

/** Help of one command: its purpose in one line, real examples, then options. */
export function commandHelp(entry: CommandEntry, command: Command, shared: readonly Option[], say: Say): string {
  const usage = ['agenda', entry.name, command.args ?? '', say({ nl: '[opties]', en: '[options]' })].filter((part) => part !== '').join(' ');
  return [
    `${usage}`,
    say(entry.summary),
    '',
    say({ nl: 'Voorbeelden', en: 'Examples' }),
    ...columns(command.examples.map(({ line, what }) => [line, say(what)])),
    ...(command.options.length > 0 ? ['', say({ nl: 'Opties', en: 'Options' }), ...columns(command.options.map((option) => optionRow(option, say)))] : []),
    '',
    say({ nl: 'Bij elke opdracht', en: 'With every command' }),
    ...columns(shared.map((option) => optionRow(option.flags.startsWith('--format ') && command.formats ? { ...option, choices: command.formats } : option, say))),
    '',
  ].join('\n');
}

const optionRow = ({ flags, what, choices }: Option, say: Say): readonly [string, string] => [flags, say(what) + (choices ? `: ${choices.join(', ')}` : '')];

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
