import { NAME, VERSION } from 'agenda:package';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { World } from '../platform/world.ts';
import { helpText } from '../render/help-text.ts';
import type { HelpPage, HelpSection } from '../views/help-page.ts';
import { columnsOf, WIDTH_WITHOUT_TERMINAL } from './columns.ts';
import type { Command, CommandEntry, Option } from './command.ts';
import { HELP_TOPICS } from './help-topics.ts';
import { COMMANDS } from './index.ts';
import { sharedOptionsOf } from './shared-options.ts';

type Say = (text: Text) => string;

/** Prints help: of the program, of a command, or about something else. @throws UserError where there is no such help */
export async function tellHelp(world: World, t: Say, about: string | undefined): Promise<void> {
  const page = async (): Promise<HelpPage> => {
    if (about === undefined) return programPage(t);
    const entry = COMMANDS.find(({ name }) => name === about);
    if (entry) return commandPage(entry, await loaded(entry), t);
    const topic = HELP_TOPICS.find(({ name }) => name === about);
    if (topic) return { title: t(topic.title), sections: [{ title: '', rows: topic.rows(t) }] };
    throw new UserError(
      { nl: `Over "${about}" is er geen uitleg.`, en: `There is no help about "${about}".` },
      (await import('../text/known-words.ts')).knownWords(
        about,
        [...COMMANDS, ...HELP_TOPICS, { name: 'man' }].map(({ name }) => name),
      ),
    );
  };
  world.out.write(
    about === 'man' ? await manual(t) : helpText(await page(), columnsOf(world) ?? WIDTH_WITHOUT_TERMINAL),
  );
}

const loaded = async (entry: CommandEntry): Promise<Command> => (await entry.load()) as unknown as Command;

/** The program: its purpose, what to type first, and every command. */
function programPage(t: Say): HelpPage {
  return {
    title: `agenda: ${t(PURPOSE)}`,
    sections: [
      { title: t(EXAMPLES), rows: FIRST.map(([line, what]) => [line, t(what)]) },
      { title: t({ nl: 'Opdrachten', en: 'Commands' }), rows: COMMANDS.map(({ name, summary }) => [name, t(summary)]) },
      {
        title: t({ nl: 'Meer uitleg', en: 'More help' }),
        rows: [
          [
            t({ nl: 'agenda OPDRACHT --help', en: 'agenda COMMAND --help' }),
            t({ nl: 'een opdracht', en: 'a command' }),
          ],
          ...HELP_TOPICS.map(({ name, title }): readonly [string, string] => [`agenda help ${name}`, t(title)]),
          ['agenda help man', t(AS_MANUAL)],
        ],
      },
      { title: `${NAME} ${VERSION}` },
    ],
  };
}

const PURPOSE: Text = {
  nl: 'wat is er beloofd, en wat kwam ervan terecht?',
  en: 'what was promised, and what became of it?',
};
const EXAMPLES: Text = { nl: 'Voorbeelden', en: 'Examples' };
const OPTIONS: Text = { nl: 'Opties', en: 'Options' };
const AS_MANUAL: Text = {
  nl: 'alles, voor: agenda help man | man -l -',
  en: 'everything, for: agenda help man | man -l -',
};
const FIRST: readonly (readonly [string, Text])[] = [
  ['agenda status', { nl: 'hoe het ervoor staat', en: 'how things stand' }],
  ['agenda show 3.1.5', { nl: 'alles over één inzetpunt', en: 'one commitment, in full' }],
  ['agenda validate', { nl: 'controleer alle bestanden', en: 'check all files' }],
];

const usageOf = (entry: CommandEntry, { args }: Command, t: Say): string =>
  ['agenda', entry.name, ...(args === undefined ? [] : [args]), t({ nl: '[opties]', en: '[options]' })].join(' ');

/** One command: its purpose in one line, examples, and the options that it takes. */
function commandPage(entry: CommandEntry, command: Command, t: Say): HelpPage {
  return {
    title: usageOf(entry, command, t),
    sections: [
      { title: '', text: t(entry.summary) },
      { title: t(EXAMPLES), rows: command.examples.map(({ line, what }) => [line, t(what)]) },
      ...(command.options.length > 0
        ? [{ title: t(OPTIONS), rows: command.options.map((option) => optionRow(option, t)) }]
        : []),
      {
        title: t({ nl: 'Bij elke opdracht', en: 'With every command' }),
        rows: sharedOptionsOf(command).map((option) => optionRow(option, t)),
      },
    ],
  };
}

function optionRow({ flags, what, choices, byDefault, repeatable }: Option, t: Say): readonly [string, string] {
  const notes = [
    ...(choices ? [choices.join(', ')] : []),
    ...(byDefault === undefined ? [] : [`${t({ nl: 'standaard', en: 'default' })}: ${t(byDefault)}`]),
    ...(repeatable ? [t({ nl: 'mag meer dan eens', en: 'may be repeated' })] : []),
  ];
  return [flags, t(what) + (notes.length > 0 ? ` (${notes.join('; ')})` : '')];
}

/** Every page of help as one page of the manual. */
async function manual(t: Say): ReturnType<typeof manualOf> {
  const commands = await Promise.all(
    COMMANDS.map(async (entry): Promise<HelpSection> => {
      const command = await loaded(entry);
      const examples = command.examples.map(({ line, what }): readonly [string, string] => [line, t(what)]);
      return {
        title: usageOf(entry, command, t),
        isPart: true,
        text: t(entry.summary),
        rows: [...examples, ...command.options.map((option) => optionRow(option, t))],
      };
    }),
  );
  const everywhere = sharedOptionsOf({ takes: ['--root', '--as-of'], formats: ['human', 'json'] });
  return manualOf(t, {
    title: t(PURPOSE),
    sections: [
      {
        title: t({ nl: 'OVERZICHT', en: 'SYNOPSIS' }),
        text: t({ nl: 'agenda [OPDRACHT] [opties]', en: 'agenda [COMMAND] [options]' }),
      },
      { title: t({ nl: 'VOORBEELDEN', en: 'EXAMPLES' }), rows: FIRST.map(([line, what]) => [line, t(what)]) },
      { title: t({ nl: 'OPDRACHTEN', en: 'COMMANDS' }) },
      ...commands,
      { title: t({ nl: 'OPTIES', en: 'OPTIONS' }), rows: everywhere.map((option) => optionRow(option, t)) },
      ...HELP_TOPICS.map(({ heading, rows }) => ({ title: t(heading), rows: rows(t) })),
    ],
  });
}

const manualOf = async (t: Say, page: HelpPage) =>
  (await import('../render/man-page.ts')).manPage(page, {
    program: 'agenda',
    version: VERSION,
    name: t({ nl: 'NAAM', en: 'NAME' }),
  });
