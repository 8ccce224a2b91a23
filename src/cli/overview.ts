import { findPlan, select } from '../query/select.ts';
import { statusOf } from '../query/status.ts';
import { statusAnswer } from '../views/answers/status.ts';
import { overviewView } from '../views/overview.ts';
import { answerWith } from './answer-with.ts';
import type { Command, CommandEntry } from './command.ts';
import { askOnePlan, finish, sayIn } from './open-agenda.ts';
import { ASKS_AGENDA } from './shared-options.ts';

/** `agenda` without a command: the status in short, and what to type next. */
const overview: Command = {
  ...ASKS_AGENDA,
  examples: [],
  options: [],
  async run(session) {
    const { loaded, found: selection } = await askOnePlan(
      session,
      (agenda) => findPlan(agenda, undefined, session.asOf),
      ({ agenda, index }) => select(agenda, index, {}, session.asOf),
    );
    const question = statusOf(loaded.agenda, loaded.index, selection, session.asOf);
    await answerWith(
      session,
      loaded,
      () => statusAnswer(loaded, question, session.asOf),
      () => overviewView(loaded.agenda, question, session.asOf, sayIn(session, loaded.agenda)),
    );
    return finish(session, loaded);
  },
};

export const overviewEntry: CommandEntry = {
  name: 'agenda',
  summary: {
    nl: 'hoe het ervoor staat, en wat je kunt typen',
    en: 'the status in short, and what to type next',
  },
  load: () => Promise.resolve(overview),
};
