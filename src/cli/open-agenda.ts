import { type Say, sayWith } from '../i18n/own-labels.ts';
import { UserError } from '../i18n/user-error.ts';
import { load, loadYear, pagesOf } from '../load.ts';
import { type Agenda, FORMAT } from '../model/agenda.ts';
import type { Loaded } from '../model/loaded.ts';
import type { Plan } from '../model/plan.ts';
import { type Index, indexAgenda } from '../query/index-agenda.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { fromRepository, yearFolderOf } from '../source/tree.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Session, tellUnfinished } from './session.ts';

/** A loaded agenda with its index. */
export interface OpenAgenda extends Loaded {
  readonly index: Index;
}

/**
 * Loads the whole agenda.
 * @throws UserError where there is none, or it has another format
 */
export async function openAgenda(session: Session): Promise<OpenAgenda> {
  await tellUnfinished(session);
  const place = session.place();
  const loaded = await load(session.world.readTree(place));
  const leftOut = await session.world.leftOut(place);
  return opened({ ...loaded, incomplete: [...loaded.incomplete, ...leftOut].sort() });
}

/**
 * Loads one plan, and only the README.md of the others.
 * @param choose tells which, from the pages of all plans
 * @throws UserError where there is no agenda or no such plan, or it has another format
 */
async function openYear(session: Session, choose: (agenda: Agenda) => Plan): Promise<OpenAgenda> {
  await tellUnfinished(session);
  const years = session.world.readYears(session.place());
  const beside = opened(await load(years.outsideYears()));
  const pages = (await pagesOf(years)).map((page): Plan => ({ ...page, themes: [], updates: [] }));
  const chosen = choose({ ...beside.agenda, plans: pages });
  const loaded = await loadYear(years.inYear(String(chosen.year)));
  const leftOut = (await session.world.leftOut(session.place())).filter((path) => {
    const inside = path.slice(fromRepository(years, '-').length - 1);
    return ['', String(chosen.year)].includes(yearFolderOf(inside)) || /^\d{4}\/README\.md$/.test(inside);
  });
  const plans = pages.map((page) => (page.year === chosen.year ? (loaded.agenda.plans[0] ?? page) : page));
  return opened({
    tree: { ...beside.tree, entries: [...beside.tree.entries, ...loaded.tree.entries] },
    agenda: { ...beside.agenda, plans },
    roles: [...beside.roles, ...loaded.roles],
    documents: new Map([...beside.documents, ...loaded.documents]),
    undecodable: [...beside.undecodable, ...loaded.undecodable],
    problems: [...beside.problems, ...loaded.problems],
    unreadable: [...beside.unreadable, ...loaded.unreadable],
    broken: [...beside.broken, ...loaded.broken].sort(),
    incomplete: [...beside.incomplete, ...loaded.incomplete, ...leftOut].sort(),
  });
}

/**
 * Answers a question about one plan, and reads only that plan. Where the plan does not know the words of the question,
 * the whole agenda is read, since another plan may know them.
 * @throws UserError what the question throws for the whole agenda
 */
export async function askOnePlan<T>(
  session: Session,
  choose: (agenda: Agenda) => Plan,
  ask: (agenda: OpenAgenda) => T,
): Promise<{ readonly loaded: OpenAgenda; readonly found: T }> {
  try {
    const loaded = await openYear(session, choose);
    return { loaded, found: ask(loaded) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const loaded = await openAgenda(session);
    return { loaded, found: ask(loaded) };
  }
}

/** @throws UserError where the agenda has another format */
function opened(loaded: Loaded): OpenAgenda {
  const { format } = loaded.agenda;
  if (format !== undefined && format !== FORMAT) {
    throw new UserError(
      {
        nl: `Deze agenda heeft formaat ${format}; deze versie van het programma leest formaat ${FORMAT}.`,
        en: `This agenda has format ${format}; this version of the program reads format ${FORMAT}.`,
      },
      { nl: 'Installeer een nieuwere versie van het programma.', en: 'Install a newer version of the program.' },
    );
  }
  return { ...loaded, index: indexAgenda(loaded.agenda) };
}

/** Texts in the reader's language, with the agenda's own words where it is the agenda's language. */
export const sayIn = ({ language }: Session, { settings, language: own }: Agenda): Say =>
  sayWith(language, own === undefined || own === language ? settings.labels : new Map());
/**
 * A comparison needs both sides completely: a folder that cannot be read would look like a folder that was removed.
 * @throws UserError where one cannot be read
 */
export function mustBeWhole({ tree }: Pick<Loaded, 'tree'>): void {
  const closed = tree.entries.find(({ kind }) => kind === 'folder');
  if (!closed) return;
  const name = fromRepository(tree, closed.path);
  throw new UserError(
    {
      nl: `De map "${name}" is niet te lezen (${closed.unreadable}); zonder die map is vergelijken niet mogelijk.`,
      en: `The folder "${name}" cannot be read (${closed.unreadable}); without it no comparison is possible.`,
    },
    {
      nl: 'Zorg dat je de map mag lezen en openen, en probeer het opnieuw.',
      en: 'Make sure that you may list and enter the folder, and try again.',
    },
    'environment',
  );
}

/** Lists on stderr the files that an answer misses. @returns the exit code */
export function finish(session: Session, { incomplete }: Pick<Loaded, 'incomplete'>): ExitCode {
  if (incomplete.length === 0) return EXIT.ok;
  const files = incomplete.slice(0, 10).map((file) => `  ${file}`);
  const more =
    incomplete.length > 10
      ? [session.t({ nl: `  … en ${incomplete.length - 10} meer`, en: `  … and ${incomplete.length - 10} more` })]
      : [];
  const head = session.t({
    nl: 'Niet alles is meegeteld. Deze bestanden ontbreken, geheel of gedeeltelijk:',
    en: 'Not everything is counted. These files are missing, in full or in part:',
  });
  const tail = session.t({
    nl: 'Bekijk wat er mis is met: agenda validate',
    en: 'See what is wrong with: agenda validate',
  });
  session.world.err.write([head, ...files, ...more, tail].map(terminalLine));
  return EXIT.failure;
}
