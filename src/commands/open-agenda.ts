import { safeLine } from '../format/safe.ts';
import { UserError } from '../language/user-error.ts';
import { load } from '../load.ts';
import { FORMAT } from '../model/agenda.ts';
import type { Loaded } from '../model/loaded.ts';
import { indexAgenda, type Index } from '../query/index-agenda.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Session } from './session.ts';

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
