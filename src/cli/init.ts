import { NAME, VERSION } from 'agenda:package';
import schemas from 'agenda:schemas';
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { bundle } from '../model/bundle-schema.ts';
import { yearOf } from '../model/date.ts';
import type { AgendaPlace, World } from '../platform/world.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { fromRepository, LARGEST_FILE, type Tree } from '../source/tree.ts';
import { type Answers, HOSTS, type Host, type StarterFile } from '../templates/answers.ts';
import { starterFiles } from '../templates/starter-files.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { mustBeRight } from './propose.ts';
import type { Session } from './session.ts';

export interface InitOptions {
  readonly name?: string;
  readonly abbreviation?: string;
  readonly year?: string;
  readonly host?: Host;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export const init: Command<InitOptions> = {
  takes: [],
  formats: [],
  args: '[dir]',
  examples: [
    {
      line: 'agenda init',
      what: { nl: 'in deze map; wat ontbreekt wordt gevraagd', en: 'in this folder; what is missing is asked' },
    },
    {
      line: 'agenda init polder --name "Vereniging van Poldergemeenten" --host github --yes',
      what: { nl: 'zonder vragen', en: 'without questions' },
    },
    {
      line: 'agenda init --dry-run --yes',
      what: { nl: 'toon alleen welke bestanden er zouden komen', en: 'only show which files there would be' },
    },
  ],
  options: [
    { flags: '--name <name>', what: { nl: 'naam van de organisatie', en: "the organisation's name" } },
    { flags: '--abbreviation <letters>', what: { nl: 'afkorting', en: 'abbreviation' } },
    { flags: '--year <year>', what: { nl: 'eerste jaarplan', en: 'first plan' } },
    {
      flags: '--host <host>',
      what: { nl: 'waar wijzigingen worden voorgesteld', en: 'where changes are proposed' },
      choices: HOSTS,
    },
    { flags: '--yes', what: { nl: 'stel geen vragen', en: 'ask nothing' } },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [dir = '.'], options) {
    const { world } = session;
    const answers = await answersOf(session, options);
    const place = world.placeAt(dir, dir === '.' ? '' : dir.replace(/(?<![\\/])[\\/]+$/, ''));
    if (!options.dryRun) await world.finishChange(world.placeAt(`${dir}/${AGENDA}`, fromRepository(place, AGENDA)));
    const files = starterFiles(answers, `${JSON.stringify(bundle('agenda', schemas), null, 2)}\n`);
    const nothing: Tree = { prefix: fromRepository(place, AGENDA), entries: [] };
    const years = [String(answers.year)];
    await mustBeRight(session, { tree: nothing, years }, changedTree(nothing, agendaOnly(files)));
    const standing = files.filter(({ path }) => world.exists(place, path));
    mustBeTheSame(world, place, standing);
    const left = files.filter((file) => !standing.includes(file));
    if (!options.dryRun)
      await world.applyChanges(
        place,
        left.map(({ path, text }) => ({ kind: 'create', path, text })),
        AGENDA,
      );
    world.out.write(left.map(({ path }) => terminalLine(fromRepository(place, path))));
    session.tell(options.dryRun ? DRY : done(answers.year, dir));
    return EXIT.ok;
  },
};

const AGENDA = 'agenda';

/** The files in the agenda's folder, by their paths in it. */
const agendaOnly = (files: readonly StarterFile[]): ChangeSet =>
  files
    .filter(({ path }) => path.startsWith(`${AGENDA}/`))
    .map(({ path, text }) => ({ kind: 'create', path: path.slice(AGENDA.length + 1), text }));

/** What an earlier run wrote already is left as it is; nothing else is. */
function mustBeTheSame(world: World, place: AgendaPlace, standing: readonly StarterFile[]): void {
  const others = standing.filter(({ path, text }) => world.readOne(place, path, LARGEST_FILE)?.text !== text);
  if (others.length === 0) return;
  const names = others.map(({ path }) => fromRepository(place, path)).join(', ');
  throw new UserError(
    {
      nl: `Hier staat al: ${names}. Er is niets geschreven.`,
      en: `Already here: ${names}. Nothing was written.`,
    },
    {
      nl: 'Kies een lege map, of verplaats deze bestanden eerst.',
      en: 'Choose an empty folder, or move these files first.',
    },
  );
}

const DRY: Text = {
  nl: 'Er is niets geschreven; zonder --dry-run komen deze bestanden er.',
  en: 'Nothing was written; without --dry-run these files are.',
};
function done(year: number, dir: string): Text {
  const root = dir === '.' ? '' : ` --root ${/^[\w./-]+$/.test(dir) ? dir : `"${dir.replace(/["\\$`]/g, '\\$&')}"`}`;
  return {
    nl: `Klaar. Bekijk wat er staat met: agenda status ${year}${root}`,
    en: `Done. See what is there with: agenda status ${year}${root}`,
  };
}

/** Options first; what is missing is asked on a terminal, and otherwise taken from a plain default. */
async function answersOf(session: Session, options: InitOptions): Promise<Answers> {
  const ask = async (question: Text, otherwise: string): Promise<string> => {
    if (options.yes) return otherwise;
    const answer = await session.world.ask(
      terminalText(`${session.t(question)}${otherwise === '' ? '' : ` [${otherwise}]`} `),
    );
    if (answer === undefined) {
      throw new UserError(
        { nl: 'Er is hier niemand om vragen aan te stellen.', en: 'There is nobody here to ask.' },
        { nl: 'Geef de antwoorden als opties, en zeg --yes.', en: 'Give the answers as options, and say --yes.' },
      );
    }
    return answer.trim() === '' ? otherwise : answer.trim();
  };
  const name =
    options.name ??
    (await ask(
      { nl: 'Hoe heet de organisatie?', en: 'What is the organisation called?' },
      session.t({ nl: 'Onze vereniging', en: 'Our association' }),
    ));
  const abbreviation =
    options.abbreviation ??
    (options.name !== undefined
      ? ''
      : await ask({ nl: 'Wat is de afkorting? (mag leeg)', en: 'What is its abbreviation? (may be empty)' }, ''));
  const year = yearFrom(
    options.year ??
      (await ask(
        { nl: 'Voor welk jaar is het eerste plan?', en: 'Which year is the first plan for?' },
        String(yearOf(session.today)),
      )),
  );
  const host =
    options.host ??
    hostFrom(
      await ask(
        {
          nl: 'Waar worden wijzigingen voorgesteld: github, gitlab of none?',
          en: 'Where are changes proposed: github, gitlab or none?',
        },
        'none',
      ),
    );
  if (oneLine(name) === '')
    throw new UserError(
      { nl: 'De organisatie heeft nog geen naam.', en: 'The organisation has no name yet.' },
      { nl: 'Geef er een met --name.', en: 'Give one with --name.' },
    );
  return {
    language: session.language,
    name: oneLine(name),
    abbreviation: oneLine(abbreviation),
    year,
    host,
    program: `${NAME}@${VERSION}`,
  };
}

/** What is pasted may bring line breaks and invisible characters, which have no place in a name. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .trim();

function yearFrom(word: string): number {
  if (/^(?:19|2\d)\d\d$/.test(word)) return Number(word);
  throw new UserError(
    { nl: `"${word}" is geen jaar.`, en: `"${word}" is not a year.` },
    { nl: 'Schrijf vier cijfers, zoals 2027.', en: 'Write four digits, such as 2027.' },
  );
}

function hostFrom(word: string): Host {
  const host = HOSTS.find((each) => each === word.toLowerCase());
  if (host) return host;
  throw new UserError(
    { nl: `"${word}" is niet bekend.`, en: `"${word}" is not known.` },
    { nl: `Kies uit: ${HOSTS.join(', ')}`, en: `Choose from: ${HOSTS.join(', ')}` },
  );
}
