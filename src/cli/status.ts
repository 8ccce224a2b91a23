import { select, yearIn } from '../query/select.ts';
import { statusOf } from '../query/status.ts';
import { statusAnswer } from '../views/answers/status.ts';
import { statusView } from '../views/status.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { askOnePlan, finish, sayIn } from './open-agenda.ts';
import { FILTER_OPTIONS, type FilterOptions, selectorOf } from './selecting.ts';
import { ASKS_AGENDA } from './shared-options.ts';

export const status: Command<FilterOptions> = {
  ...ASKS_AGENDA,
  args: '[selector] [name]',
  examples: [
    { line: 'agenda status', what: { nl: 'het hele jaarplan op één scherm', en: 'the whole plan on one screen' } },
    {
      line: 'agenda status 3.1',
      what: { nl: 'de inzetpunten van één doelstelling', en: 'the commitments of one objective' },
    },
    {
      line: 'agenda status 2021 --as-of 2021-06-01',
      what: { nl: 'wat er op die dag bekend was', en: 'what was known on that day' },
    },
    {
      line: 'agenda status --theme 4 --overdue',
      what: { nl: 'wat in thema 4 te laat is', en: 'what is overdue in theme 4' },
    },
  ],
  options: FILTER_OPTIONS,
  async run(session, args, options) {
    const selector = selectorOf(args, options);
    const { loaded, found: selection } = await askOnePlan(session, yearIn(selector), ({ agenda, index }) =>
      select(agenda, index, selector, session.asOf),
    );
    const question = statusOf(loaded.agenda, loaded.index, selection, session.asOf);
    const detailed = selection.item !== undefined || selection.filtered;
    await answerWith(
      session,
      loaded,
      () => statusAnswer(loaded, question, session.asOf),
      () => statusView(question, { asOf: session.asOf, t: sayIn(session, loaded.agenda), detailed }),
    );
    return finish(session, loaded);
  },
};
