import { safeLine } from '../format/safe.ts';
import type { Language, Text } from '../language/text.ts';
import { UserError } from '../language/user-error.ts';
import { load } from '../load.ts';
import { FORMAT } from '../model/agenda.ts';
import { dayOf, isDay, type IsoDate } from '../model/date.ts';
import type { Loaded } from '../model/loaded.ts';
import { indexAgenda, type Index } from '../query/index-agenda.ts';
import type { AgendaPlace, World } from '../world/world.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Options that every command knows. */
export interface GlobalOptions {
  readonly root?: string;
  readonly lang?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
}

/** One call of the program: the world, what was asked of every command alike, and the reader's language. */
export interface Session {
  readonly world: World;
  readonly options: GlobalOptions;
  readonly language: Language;
  /** The day whose state is asked for. */
  readonly asOf: IsoDate;
  /** The day on which the question is asked. */
  readonly today: IsoDate;
  /** A text in the reader's language. */
  readonly say: (text: Text) => string;
  /** @throws UserError where there is no agenda. */
  place(): AgendaPlace;
}

/** An agenda that questions can be asked about. */
export interface OpenAgenda extends Loaded {
  readonly index: Index;
}

/**
 * Loads the agenda for a question.
 * @throws UserError where there is none, or it is written in another format.
 */
export async function openAgenda(session: Session): Promise<OpenAgenda> {
  const loaded = await load(session.world.readTree(session.place()));
  const { format } = loaded.agenda;
  if (format !== undefined && format !== FORMAT) {
    throw new UserError(
      { nl: `Deze agenda is geschreven in formaat ${format}; deze versie van agenda leest formaat ${FORMAT}.`, en: `This agenda is written in format ${format}; this version of agenda reads format ${FORMAT}.` },
      { nl: 'Werk agenda bij.', en: 'Update agenda.' },
    );
  }
  return { ...loaded, index: indexAgenda(loaded.agenda) };
}

/** Names on stderr what an answer misses, and turns that into the exit code. */
export function finish(session: Session, loaded: Loaded): ExitCode {
  const { incomplete } = loaded;
  if (incomplete.length === 0) return EXIT.ok;
  const files = incomplete.slice(0, 10).map((file) => `  ${safeLine(file)}`);
  const more = incomplete.length > 10 ? [session.say({ nl: `  … en ${incomplete.length - 10} meer`, en: `  … and ${incomplete.length - 10} more` })] : [];
  const head = session.say({ nl: 'Niet alles is meegeteld; deze bestanden zijn niet (helemaal) te lezen:', en: 'Not everything is counted; these files cannot be read (in full):' });
  const tail = session.say({ nl: 'Bekijk wat eraan scheelt met: agenda validate', en: 'See what is wrong with: agenda validate' });
  session.world.err.write([head, ...files, ...more, tail, ''].join('\n'));
  return EXIT.failure;
}

/**
 * The day a question is about: `--as-of`, else today.
 * @throws UserError when the option is not a day.
 */
export function asOfDay(world: World, option: string | undefined): IsoDate {
  if (option !== undefined) {
    if (isDay(option)) return option;
    throw new UserError({ nl: `"${option}" is geen datum die bestaat.`, en: `"${option}" is not a date that exists.` }, { nl: 'Schrijf jaar, maand en dag: --as-of 2021-06-01', en: 'Write year, month and day: --as-of 2021-06-01' });
  }
  return today(world);
}

/** Today; SOURCE_DATE_EPOCH (reproducible-builds.org, seconds since 1970) takes its place, so that answers can be made again. */
export function today(world: World): IsoDate {
  const epoch = world.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return dayOf(new Date(Number(epoch) * 1000));
  return localDay(new Date(world.now()));
}

/** Today where the reader is, not in Greenwich. */
const localDay = (date: Date): IsoDate => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}` as IsoDate;
