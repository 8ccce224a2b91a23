import type { Language, Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { dayOf, type IsoDate, isDay } from '../model/date.ts';
import type { AgendaPlace, World } from '../platform/world.ts';
import type { Printed } from '../render/rendered.ts';
import type { Limits } from '../source/limits.ts';
import type { ListedCommand } from '../templates/agents.ts';

/** The options of every command. */
export interface GlobalOptions {
  readonly root?: string;
  readonly lang?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly limit?: readonly string[];
}

/** One call of the program: the world, the global options, and the reader's language. */
export interface Session {
  readonly world: World;
  readonly options: GlobalOptions;
  /** How much is read and shown. */
  readonly limits: Limits;
  /** The form to answer in: one of the command's own. */
  readonly format: string;
  readonly language: Language;
  /** The day that the answer is about. */
  readonly asOf: IsoDate;
  /** The current day. */
  readonly today: IsoDate;
  /** All commands, for what lists them. */
  readonly commands: readonly ListedCommand[];
  /** A text in the reader's language. */
  readonly t: (text: Text) => string;
  /** Writes one line to stderr, unless only findings and errors were asked for. */
  readonly tell: (text: Text) => void;
  /** Tells on stdout what was written, unless only findings and errors were asked for. */
  readonly wrote: (printed: Printed) => void;
  /** Writes one line to stderr for whoever just answered a question. */
  readonly reply: (text: Text) => void;
  /** @throws UserError where there is no agenda. */
  place(): AgendaPlace;
}

/**
 * The day a question is about: `--as-of`, else today.
 * @throws UserError when the option is not a day.
 */
export function asOfDay(world: World, option: string | undefined): IsoDate {
  if (option !== undefined) {
    if (isDay(option)) return option;
    throw new UserError(
      { nl: `"${option}" is geen datum die bestaat.`, en: `"${option}" is not a date that exists.` },
      { nl: 'Schrijf jaar, maand en dag: --as-of 2021-06-01', en: 'Write year, month and day: --as-of 2021-06-01' },
    );
  }
  return today(world);
}

/**
 * Today, or the day of SOURCE_DATE_EPOCH (reproducible-builds.org, seconds since 1970), so that answers can be
 * reproduced.
 */
export function today(world: World): IsoDate {
  const epoch = world.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return dayOf(new Date(Number(epoch) * 1000));
  return localDay(new Date(world.now()));
}

/** The day in the time zone of the reader, not in UTC. */
const localDay = (date: Date): IsoDate =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}` as IsoDate;

/** The same call some time later: another day may have come. */
export const laterIn = (session: Session): Session => ({
  ...session,
  asOf: asOfDay(session.world, session.options.asOf),
  today: today(session.world),
});

/**
 * Says on stderr that a change was broken off, where one was: what is read may be half of it. A question changes
 * nothing itself.
 */
export async function tellUnfinished({ world, place, tell }: Session): Promise<void> {
  if (await world.hasUnfinishedChange(place()))
    tell({
      nl: 'Let op: een eerdere wijziging is halverwege gestopt. Wat hier staat kan deels oud en deels nieuw zijn; de volgende opdracht die iets schrijft, maakt de wijziging af.',
      en: 'Note: an earlier change stopped half-way. What is told here may be partly old and partly new; the next command that writes something finishes the change.',
    });
}
