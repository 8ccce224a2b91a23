import { NAME, VERSION } from 'agenda:package';
import type { Text } from '../i18n/text.ts';
import type { Command, CommandEntry, Option } from './command.ts';
import { COMMANDS } from './index.ts';

type Say = (text: Text) => string;

/** Help of the program: its purpose, what to type first, and every command. */
export function programHelp(t: Say): string {
  return [
    t({
      nl: 'agenda: wat is er beloofd, en wat kwam ervan terecht?',
      en: 'agenda: what was promised, and what became of it?',
    }),
    '',
    t({ nl: 'Voorbeelden', en: 'Examples' }),
    ...columns([
      ['agenda status', t({ nl: 'hoe het ervoor staat', en: 'how things stand' })],
      ['agenda show 3.1.5', t({ nl: 'alles over één inzetpunt', en: 'one commitment, in full' })],
      ['agenda validate', t({ nl: 'controleer alle bestanden', en: 'check all files' })],
    ]),
    '',
    t({ nl: 'Opdrachten', en: 'Commands' }),
    ...columns(COMMANDS.map(({ name, summary }) => [name, t(summary)])),
    '',
    t({ nl: 'Meer over een opdracht:  agenda OPDRACHT --help', en: 'More about a command:  agenda COMMAND --help' }),
    `${NAME} ${VERSION}`,
    '',
  ].join('\n');
}

/** Help of one command: its purpose in one line, examples, and options. */
export function commandHelp(entry: CommandEntry, command: Command, shared: readonly Option[], t: Say): string {
  const usage = ['agenda', entry.name, command.args ?? '', t({ nl: '[opties]', en: '[options]' })]
    .filter((part) => part !== '')
    .join(' ');
  return [
    `${usage}`,
    t(entry.summary),
    '',
    t({ nl: 'Voorbeelden', en: 'Examples' }),
    ...columns(command.examples.map(({ line, what }) => [line, t(what)])),
    ...(command.options.length > 0
      ? ['', t({ nl: 'Opties', en: 'Options' }), ...columns(command.options.map((option) => optionRow(option, t)))]
      : []),
    '',
    t({ nl: 'Bij elke opdracht', en: 'With every command' }),
    ...columns(shared.map((option) => optionRow(option, t))),
    '',
  ].join('\n');
}

const optionRow = ({ flags, what, choices }: Option, t: Say): readonly [string, string] => [
  flags,
  t(what) + (choices ? `: ${choices.join(', ')}` : ''),
];

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
