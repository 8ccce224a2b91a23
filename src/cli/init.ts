import schemas from 'agenda:schemas';
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { same, type Text } from '../i18n/text.ts';
import { editorSchema } from '../model/editor-schema.ts';
import type { Schema } from '../model/json-schema.ts';
import type { AgendaPlace, World } from '../platform/world.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { fromRepository, LARGEST_FILE, type Tree } from '../source/tree.ts';
import { HOSTS, LEVELS, type StarterFile } from '../templates/answers.ts';
import { changesFor, type Standing } from '../templates/beside.ts';
import { starterFiles } from '../templates/starter-files.ts';
import { shellWord } from '../text/shell-word.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { answersOf, type InitOptions } from './init-answers.ts';
import { mustBeRight } from './propose.ts';
import type { Session } from './session.ts';

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
      flags: '--levels <levels>',
      what: {
        nl: '3: thema, doelstelling en inzetpunt; 2: zonder doelstellingen',
        en: '3: theme, objective and commitment; 2: without objectives',
      },
      choices: LEVELS,
      byDefault: same('3'),
    },
    {
      flags: '--owners <names>',
      what: {
        nl: 'teams die trekker zijn, met komma’s ertussen',
        en: 'teams that are owners, with commas between them',
      },
    },
    {
      flags: '--targets <answer>',
      what: { nl: 'of er aantallen worden beloofd', en: 'whether numbers are promised' },
      choices: ['yes', 'no'],
      byDefault: same('yes'),
    },
    {
      flags: '--host <host>',
      what: { nl: 'waar wijzigingen worden voorgesteld', en: 'where changes are proposed' },
      choices: HOSTS,
      byDefault: same('none'),
    },
    {
      flags: '--tool <address>',
      what: {
        nl: 'waar de controle het programma vandaan haalt, met versie: git+https://…#v1.0.0',
        en: 'where the check gets the program from, with its version: git+https://…#v1.0.0',
      },
    },
    { flags: '--yes', what: { nl: 'stel geen vragen', en: 'ask nothing' } },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [dir = '.'], options) {
    const { world } = session;
    const place = world.placeAt(dir, dir === '.' ? '' : dir.replace(/(?<![\\/])[\\/]+$/, ''));
    const answers = await answersOf(session, options, world.exists(place, `${AGENDA}/agenda.yaml`));
    if (!options.dryRun) await world.finishChange(world.placeAt(`${dir}/${AGENDA}`, fromRepository(place, AGENDA)));
    const schema = `${JSON.stringify(editorSchema(schemas['agenda'] as Schema, answers.language), null, 2)}\n`;
    const files = starterFiles(answers, schema, session.commands);
    const nothing: Tree = { prefix: fromRepository(place, AGENDA), entries: [] };
    const years = [String(answers.year)];
    await mustBeRight(session, { tree: nothing, years }, changedTree(nothing, agendaOnly(files)));
    const { changes, told, hasAgenda } = changesFor(files, (path) => standingAt(world, place, path));
    if (!options.dryRun) await world.applyChanges(place, changes, AGENDA);
    session.wrote(changes.map(({ path }) => terminalLine(fromRepository(place, path))));
    for (const text of told) tellLines(session, text);
    if (options.dryRun) session.tell(DRY);
    else if (!hasAgenda) session.tell(done(dir, answers.year));
    if (answers.program === '' && changes.some(({ path }) => path.endsWith('.yml'))) session.tell(FILL_IN);
    return EXIT.ok;
  },
};

const AGENDA = 'agenda';

/** The files in the agenda's folder, by their paths in it. */
const agendaOnly = (files: readonly StarterFile[]): ChangeSet =>
  files
    .filter(({ path }) => path.startsWith(`${AGENDA}/`))
    .map(({ path, text }) => ({ kind: 'create', path: path.slice(AGENDA.length + 1), text }));

/** What stands at a path: nothing, or a file, of which the text is undefined where it cannot be read as one. */
function standingAt(world: World, place: AgendaPlace, path: string): Standing | undefined {
  if (!world.exists(place, path)) return undefined;
  return { text: world.readOne(place, path, LARGEST_FILE)?.text };
}

const tellLines = ({ t, tell }: Session, text: Text): void => {
  for (const line of t(text).split('\n')) tell({ nl: line, en: line });
};

const DRY: Text = {
  nl: 'Er is niets geschreven; zonder --dry-run komen deze bestanden er.',
  en: 'Nothing was written; without --dry-run these files are.',
};
const done = (dir: string, year: number): Text => {
  const command = `${dir === '.' ? '' : `cd ${shellWord(dir)} && `}agenda status ${year}`;
  return { nl: `Klaar. Bekijk wat er staat met: ${command}`, en: `Done. See what is there with: ${command}` };
};

const FILL_IN: Text = {
  nl: 'Vul in de bestanden voor de controle nog in waar het programma vandaan komt: bij AGENDA.',
  en: 'In the files for the check, still fill in where the program comes from: at AGENDA.',
};
