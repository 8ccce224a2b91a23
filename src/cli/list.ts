import { GROUPINGS, type Grouping, groupRows } from '../query/group.ts';
import { select, yearIn } from '../query/select.ts';
import { listAnswer } from '../views/answers/list.ts';
import { listView } from '../views/list.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { askOnePlan, finish, sayIn } from './open-agenda.ts';
import { FILTER_OPTIONS, type FilterOptions, selectorOf } from './selecting.ts';
import { ASKS_AGENDA } from './shared-options.ts';

interface ListOptions extends FilterOptions {
  readonly by?: Grouping;
}

export const list: Command<ListOptions> = {
  ...ASKS_AGENDA,
  args: '[selector] [name]',
  examples: [
    { line: 'agenda list', what: { nl: 'alle inzetpunten van het jaarplan', en: 'all commitments of the plan' } },
    { line: 'agenda list 2021/3', what: { nl: 'die van thema 3 in 2021', en: 'those of theme 3 in 2021' } },
    {
      line: 'agenda list --unreported',
      what: { nl: 'inzetpunten waarover nog niet is gemeld', en: 'commitments without a progress report' },
    },
    {
      line: 'agenda list --by owner',
      what: { nl: 'per trekker, met aantallen', en: 'by owner, with counts' },
    },
    {
      line: 'agenda list --party rijk --json',
      what: { nl: 'die met het Rijk, voor een ander programma', en: 'those with a certain party, for another program' },
    },
  ],
  options: [
    ...FILTER_OPTIONS,
    {
      flags: '--by <what>',
      what: { nl: 'groepeer, met aantallen', en: 'group, with counts' },
      choices: GROUPINGS,
    },
  ],
  async run(session, args, options) {
    const selector = selectorOf(args, options);
    const { loaded, found: selection } = await askOnePlan(session, yearIn(selector), ({ agenda, index }) =>
      select(agenda, index, selector, session.asOf),
    );
    const groups = options.by && groupRows(selection.rows, options.by, loaded.agenda);
    await answerWith(
      session,
      loaded,
      () => listAnswer(loaded, selection.rows, session.asOf, groups),
      () => listView(selection, session.asOf, sayIn(session, loaded.agenda), options.by, groups),
    );
    return finish(session, loaded);
  },
};
