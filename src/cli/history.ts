import { UserError } from '../i18n/user-error.ts';
import { historyOf } from '../query/history.ts';
import { select } from '../query/select.ts';
import { historyAnswer } from '../views/answers/history.ts';
import { historyView } from '../views/history.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { finish, openAgenda, sayIn } from './open-agenda.ts';
import { selectorIn } from './selecting.ts';
import { ASKS_AGENDA } from './shared-options.ts';

export const history: Command = {
  ...ASKS_AGENDA,
  args: '<ref> [name]',
  examples: [
    {
      line: 'agenda history 3.1.5',
      what: {
        nl: 'hoe het een inzetpunt verging, door de jaren heen',
        en: 'what happened to a commitment over the years',
      },
    },
    {
      line: 'agenda history 2021/lokale-democratie --as-of 2021-12-31',
      what: { nl: 'wat er eind 2021 bekend was', en: 'what was known at the end of 2021' },
    },
  ],
  options: [],
  async run(session, args) {
    const ref = selectorIn(args) ?? '';
    const loaded = await openAgenda(session);
    const { asOf } = session;
    const t = sayIn(session, loaded.agenda);
    const { item } = select(loaded.agenda, loaded.index, { selector: ref }, asOf);
    if (item?.kind !== 'commitment')
      throw new UserError(
        { nl: `"${ref}" is geen inzetpunt.`, en: `"${ref}" is not a commitment.` },
        {
          nl: 'Noem het nummer of id van een inzetpunt, bijvoorbeeld 3.1.5.',
          en: 'Give the number or id of a commitment, such as 3.1.5.',
        },
      );
    const events = historyOf(loaded.agenda, loaded.index, item, asOf);
    await answerWith(
      session,
      loaded,
      () => historyAnswer(loaded, item, events, asOf),
      () => historyView(item, events, asOf, t),
    );
    return finish(session, loaded);
  },
};
