// Giving files of the agenda other names: what `move`, `renumber` and `rename` have in common.

import { newNames, numbered, type Seat } from '../actions/numbering.ts';
import { type DataChange, relocated } from '../actions/relocate.ts';
import { together } from '../i18n/plural.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Plan } from '../model/plan.ts';
import { fromRepository } from '../source/tree.ts';
import { type ChangedRecord, changedRecords } from '../views/answers/changed-records.ts';
import type { OpenAgenda } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { mustBeSound } from './sound.ts';

/** Gives the records of a plan the numbers of their seats. @throws UserError where that cannot be done as a whole */
export async function writeNumbers(
  session: Session,
  loaded: OpenAgenda,
  plan: Plan,
  seats: readonly Seat[],
  dryRun: boolean,
): Promise<void> {
  const records = numbered(plan, seats);
  const changed = records.filter(({ item, number, path }) => number !== item.number || path !== item.path);
  const about = changed.map(
    ({ item: { year, kind, id, title, number: before }, number, path }): ChangedRecord => ({
      ...{ year, kind, number, id, title, path },
      before: { number: before, id },
    }),
  );
  await writeNames(session, loaded, newNames(loaded.tree, records), new Map(), about, dryRun);
  if (changed.length > 0 && plan.stage !== 'draft')
    session.tell({
      nl: `Let op: het jaarplan ${plan.year} is vastgesteld. Wat is vastgesteld verandert niet, maar wie een oud nummer noemt, komt nu elders uit.`,
      en: `Note: the plan of ${plan.year} was adopted. What was adopted does not change, but whoever quotes an old number ends up elsewhere now.`,
    });
}

/**
 * Gives files other names; the links to them follow, and the data that were given change with them.
 * @throws UserError where that cannot be done as a whole
 */
export async function writeNames(
  session: Session,
  loaded: OpenAgenda,
  names: ReadonlyMap<string, string>,
  data: ReadonlyMap<string, DataChange>,
  records: readonly ChangedRecord[],
  dryRun: boolean,
): Promise<void> {
  const { tree, agenda } = loaded;
  const name = (path: string): string => fromRepository(tree, path);
  const { changes, byHand, unread, adopted, reports } = await relocated(loaded, names, data);
  mustBeSound(
    loaded,
    [...names.keys(), ...changes.map(({ path }) => path)].filter((path) => !unread.includes(path)),
  );
  if (unread.length > 0)
    throw new UserError(
      {
        nl: `Er is niets geschreven, want dit hoort niet in een thema: ${unread.map(name).join(', ')}.`,
        en: `Nothing was written, since this does not belong in a theme: ${unread.map(name).join(', ')}.`,
      },
      { nl: 'Zet het in de map evidence van het jaar.', en: "Put it in the year's folder evidence." },
    );
  if (byHand.length > 0)
    throw new UserError(
      {
        nl: `De gegevens boven aan ${byHand.map(name).join(', ')} zijn niet veilig te veranderen; er is niets geschreven.`,
        en: `The data at the top of ${byHand.map(name).join(', ')} cannot safely be changed; nothing was written.`,
      },
      { nl: 'Zet elk veld daarin op een eigen regel.', en: 'Put each field there on a line of its own.' },
    );
  if (adopted.length > 0)
    throw new UserError(
      {
        nl: `Er is niets geschreven: in ${adopted.map(name).join(', ')} staat een link hiernaartoe, en die tekst is vastgesteld.`,
        en: `Nothing was written: ${adopted.map(name).join(', ')} links to this, and that text was adopted.`,
      },
      {
        nl: 'Haal de link daar weg en leg dat vast met agenda amend --editorial, of laat het nummer zoals het is.',
        en: 'Take the link out there and record that with agenda amend --editorial, or leave the number as it is.',
      },
    );
  if (changes.length === 0 && session.format !== 'json')
    return session.tell({
      nl: 'Alles staat al zo; er is niets geschreven.',
      en: 'Everything is so already; nothing was written.',
    });
  const years = agenda.plans.map(({ year }) => String(year));
  const answer = { records: changedRecords(tree, records) };
  await propose(session, { tree, changes, years }, dryRun || changes.length === 0, answer);
  if (reports.length > 0) {
    const { nl, en } = together(reports.map(name));
    session.tell({
      nl: `In ${nl} staat een link die niet meer klopt. Wat is gemeld, blijft zoals het is.`,
      en: `A link in ${en} no longer leads anywhere. What was reported stays as it is.`,
    });
  }
  session.tell(
    dryRun
      ? { nl: 'Er is niets geschreven.', en: 'Nothing was written.' }
      : {
          nl: 'Er is niets vastgelegd in git; dat doe je zelf.',
          en: 'Nothing was committed to git; you do that yourself.',
        },
  );
}
