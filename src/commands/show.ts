import { showCommitmentAnswer, showObjectiveAnswer, showThemeAnswer, type ShowContext } from '../answer/show.ts';
import { UserError } from '../language/user-error.ts';
import { otherYearsOf } from '../query/other-years.ts';
import { select, splitSelector } from '../query/select.ts';
import { updatesUntil } from '../query/standing.ts';
import { commitmentView, objectiveView, themeView } from '../report/show.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { finish, openAgenda } from './session.ts';

export const show: Command = {
  args: '<ref>',
  examples: [
    { line: 'agenda show 3.1.5', what: { nl: 'een inzetpunt: belofte, wie, wanneer, hoe het ging', en: 'a commitment: promise, who, when, how it went' } },
    { line: 'agenda show 2021/lokale-democratie', what: { nl: 'op id, in een bepaald jaar', en: 'by id, in a given year' } },
    { line: 'agenda show 5', what: { nl: 'een thema met zijn doelstellingen', en: 'a theme with its objectives' } },
  ],
  options: [],
  async run(session, args) {
    const [ref = ''] = args;
    if (splitSelector(ref).name === undefined) {
      throw new UserError({ nl: `Noem een thema, doelstelling of inzetpunt van ${ref}.`, en: `Name a theme, objective or commitment of ${ref}.` }, { nl: `Bijvoorbeeld: agenda show ${ref}/1 . Het hele jaar: agenda status ${ref}`, en: `For instance: agenda show ${ref}/1 . The whole year: agenda status ${ref}` });
    }
    const loaded = await openAgenda(session);
    const { agenda, index } = loaded;
    const { asOf, say } = session;
    const { plan, item, rows } = select(agenda, index, { selector: ref }, asOf);
    if (!item) throw new Error('a reference with a name always leads to an item');
    const context: ShowContext = { loaded, plan, asOf, otherYears: otherYearsOf(agenda, index, item, asOf) };
    const options = { agenda, index, plan, asOf, say, otherYears: context.otherYears };
    switch (item.kind) {
      case 'theme':
        answerWith(session, () => showThemeAnswer(item, rows, context), () => themeView(item, rows, options));
        break;
      case 'objective': {
        const theme = plan.themes.find(({ objectives }) => objectives.includes(item));
        if (!theme) throw new Error('an objective always stands in a theme');
        answerWith(session, () => showObjectiveAnswer(item, theme, rows, context), () => objectiveView(item, theme, rows, options));
        break;
      }
      case 'commitment': {
        const [row] = rows;
        if (!row) throw new Error('a commitment that was found has a row');
        const updates = updatesUntil(index, item, asOf);
        answerWith(session, () => showCommitmentAnswer(row, updates, context), () => commitmentView(row, updates, options));
        break;
      }
      default:
        item satisfies never;
    }
    return finish(session, loaded);
  },
};
