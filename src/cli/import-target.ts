import { NAME, VERSION } from 'agenda:package';
import schemas from 'agenda:schemas';
import type { ChangeSet } from '../edit/change-set.ts';
import type { Language } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { load } from '../load.ts';
import { editorSchema } from '../model/editor-schema.ts';
import type { Schema } from '../model/json-schema.ts';
import type { AgendaPlace } from '../platform/world.ts';
import { usedIds } from '../query/used-ids.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { fromRepository, type Tree } from '../source/tree.ts';
import { partyId } from '../templates/agenda-files.ts';
import { AGENTS } from '../templates/agents.ts';
import type { Answers } from '../templates/answers.ts';
import { starterFiles } from '../templates/starter-files.ts';
import type { ImportOptions } from './import-options.ts';
import type { Session } from './session.ts';

/** Where the draft goes. */
export interface ImportTarget {
  /** The folder from which the paths of changes start. */
  readonly place: AgendaPlace;
  /** The agenda's folder in it; empty where they are the same. */
  readonly home: string;
  /** The agenda as it is now; without files where it is made by this import. */
  readonly tree: Tree;
  /** In which the draft says what is a proposal. */
  readonly language: Language;
  readonly takenIds: readonly string[];
  readonly parties: ReadonlyMap<string, string>;
  /** What makes an agenda of an empty folder. */
  readonly starters: ChangeSet;
}

const AGENDA = 'agenda';

/**
 * The agenda that stands here or in `--into`, or a new one in an empty folder.
 * @throws UserError where there is none, or it has a plan of that year
 */
export async function importTarget(session: Session, options: ImportOptions, year: number): Promise<ImportTarget> {
  const place = options.into === undefined ? placeHere(session) : session.world.findAgenda(options.into);
  if (!place) return newAgenda(session, options, year);
  await session.world.finishChange(place);
  const loaded = await load(session.world.readTree(place));
  if (loaded.agenda.plans.some((plan) => plan.year === year)) throw yearIsThere(year);
  return {
    place,
    home: '',
    tree: loaded.tree,
    language: loaded.agenda.language ?? session.language,
    takenIds: [...usedIds(loaded.agenda)],
    parties: loaded.agenda.parties,
    starters: [],
  };
}

/** @throws UserError where there is no agenda: another command can only be told where it is, this one can begin it. */
function placeHere(session: Session): AgendaPlace {
  if (session.options.root === undefined && !session.world.findAgenda())
    throw new UserError(
      { nl: 'Hier is nog geen agenda.', en: 'There is no agenda here yet.' },
      {
        nl: 'Begin er een met --into MAP --name "…", of ga naar de map van je agenda.',
        en: 'Begin one with --into DIR --name "…", or go to the folder of your agenda.',
      },
    );
  return session.place();
}

const yearIsThere = (year: number): UserError =>
  new UserError(
    {
      nl: `Het jaarplan ${year} bestaat al. Er is niets geschreven.`,
      en: `There is a plan of ${year} already. Nothing was written.`,
    },
    {
      nl: 'Kies een ander jaar, of lees het document in een lege map in: --into nieuw',
      en: 'Choose another year, or import the document into an empty folder: --into new',
    },
  );

async function newAgenda(session: Session, options: ImportOptions, year: number): Promise<ImportTarget> {
  const { world } = session;
  const dir = options.into ?? '.';
  const place = world.placeAt(dir, dir === '.' ? '' : dir.replace(/(?<![\\/])[\\/]+$/, ''));
  const answers: Answers = {
    language: session.language,
    name: await nameOf(session, options),
    abbreviation: '',
    year,
    levels: '3',
    owners: [],
    targets: false,
    host: 'none',
    program: `${NAME}@${VERSION}`,
  };
  const schema = `${JSON.stringify(editorSchema(schemas['agenda'] as Schema, answers.language), null, 2)}\n`;
  const files = starterFiles(answers, schema, session.commands).filter(
    ({ path }) => !path.startsWith(`${AGENDA}/${year}/`) && !(path === AGENTS && world.exists(place, path)),
  );
  const standing = files.filter(({ path }) => world.exists(place, path)).map(({ path }) => fromRepository(place, path));
  if (standing.length > 0)
    throw new UserError(
      {
        nl: `Hier staat al: ${standing.join(', ')}. Er is niets geschreven.`,
        en: `Already here: ${standing.join(', ')}. Nothing was written.`,
      },
      { nl: 'Kies een lege map.', en: 'Choose an empty folder.' },
    );
  const starters: ChangeSet = files.map(({ path, text }) => ({ kind: 'create', path, text }));
  const tree: Tree = { prefix: fromRepository(place, AGENDA), entries: [] };
  return {
    place,
    home: AGENDA,
    tree,
    language: session.language,
    takenIds: [],
    parties: new Map([[partyId(answers), answers.name]]),
    starters,
  };
}

async function nameOf({ world, t }: Session, { name, yes }: ImportOptions): Promise<string> {
  const given =
    name ??
    (yes
      ? undefined
      : await world.ask(
          terminalLine(`${t({ nl: 'Hoe heet de organisatie?', en: 'What is the organisation called?' })} `),
        ));
  if (given !== undefined && given.trim() !== '') return given.replace(/\s+/g, ' ').trim();
  throw new UserError(
    {
      nl: 'Hier staat nog geen agenda, en van wie die wordt is niet bekend.',
      en: 'There is no agenda here yet, and whose it is to be is not known.',
    },
    { nl: 'Geef de naam van de organisatie met --name "…".', en: 'Give the organisation’s name with --name "…".' },
  );
}
