import type { Agenda } from '../model/agenda.ts';
import type { Say } from './wording.ts';

/** What is needed to put a change into words. */
export interface Telling {
  readonly t: Say;
  /** The agendas in which the names of owners and parties are looked up. */
  readonly old: Agenda;
  readonly new: Agenda;
  /** Whether two versions of one plan are compared. */
  readonly samePlan: boolean;
}
