import { childrenOf, type Parent, renumbered } from '../actions/numbering.ts';
import { UserError } from '../i18n/user-error.ts';
import { findOnly } from '../query/find-only.ts';
import type { Item } from '../query/index-agenda.ts';
import { findPlan, splitSelector } from '../query/select.ts';
import { knownWords } from '../text/known-words.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openAgenda } from './open-agenda.ts';
import { writeNumbers } from './relocating.ts';
import { WRITES_AGENDA } from './shared-options.ts';

export interface RenumberOptions {
  readonly order?: string;
  readonly dryRun?: boolean;
}

export const renumber: Command<RenumberOptions> = {
  ...WRITES_AGENDA,
  args: '<ref>',
  examples: [
    {
      line: 'agenda renumber 2022/3.2',
      what: { nl: 'haal de gaten uit de nummers onder 3.2', en: 'take the gaps out of the numbers under 3.2' },
    },
    {
      line: 'agenda renumber 2022/3.2 --order klimaat,afval,warmte',
      what: { nl: 'zet de inzetpunten in een andere volgorde', en: 'put the commitments in another order' },
    },
    {
      line: 'agenda renumber 2022 --dry-run',
      what: { nl: 'toon wat er in het hele jaarplan zou veranderen', en: 'show what would change in the whole plan' },
    },
  ],
  options: [
    {
      flags: '--order <refs>',
      what: {
        nl: 'nummers of ids in de nieuwe volgorde, met komma’s',
        en: 'numbers or ids in the new order, with commas',
      },
    },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [ref = ''], { order, dryRun = false }) {
    if (!dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const { year, name } = splitSelector(ref);
    const plan = findPlan(loaded.agenda, year, session.asOf);
    const parent = name === undefined ? plan : findOnly(loaded.agenda, plan, name);
    if (parent.kind === 'commitment')
      throw new UserError(
        { nl: `Onder ${ref} staat niets met een nummer.`, en: `Nothing under ${ref} has a number.` },
        { nl: 'Noem een doelstelling, een thema of een jaar.', en: 'Name an objective, a theme or a year.' },
      );
    const wanted = order === undefined ? undefined : inOrder(parent, ref, order);
    await writeNumbers(session, loaded, plan, renumbered(plan, parent, wanted), dryRun);
    return EXIT.ok;
  },
};

/** All that stands under a record, in the order given. @throws UserError where one is missing, or named twice */
function inOrder(parent: Parent, ref: string, order: string): readonly Item[] {
  const children = childrenOf(parent);
  const words = order.split(',').map((word) => word.trim());
  const items = words.map((word) => {
    const found = children.find(({ number, id }) => number === word || id === word);
    if (found) return found;
    throw new UserError(
      { nl: `"${word}" staat niet onder ${ref}.`, en: `"${word}" does not stand under ${ref}.` },
      knownWords(
        word,
        children.map(({ id }) => id),
      ),
    );
  });
  const twice = words.find((_word, at) => items.indexOf(items[at] as Item) !== at);
  if (twice !== undefined)
    throw new UserError(
      { nl: `"${twice}" staat twee keer in --order.`, en: `"${twice}" is in --order twice.` },
      { nl: 'Noem elk één keer.', en: 'Name each once.' },
    );
  const missing = children.filter((each) => !items.includes(each)).map(({ id }) => id);
  if (missing.length > 0)
    throw new UserError(
      { nl: `In --order ontbreekt: ${missing.join(', ')}.`, en: `Missing from --order: ${missing.join(', ')}.` },
      { nl: 'Noem ze allemaal, in de volgorde die je wilt.', en: 'Name them all, in the order that you want.' },
    );
  return items;
}
