import { UserError } from '../i18n/user-error.ts';
import type { Loaded } from '../model/loaded.ts';
import type { Item } from '../query/index-agenda.ts';
import { livesOf } from '../query/lives.ts';
import { select, splitSelector } from '../query/select.ts';
import { updatesUntil } from '../query/standing.ts';
import { updateTemplate } from '../render/update-template.ts';
import { fromRepository } from '../source/tree.ts';
import { type ShowContext, showCommitmentAnswer, showObjectiveAnswer, showThemeAnswer } from '../views/answers/show.ts';
import { commitmentView, objectiveView, themeView } from '../views/show.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish, openAgenda, sayIn } from './open-agenda.ts';
import { selectorIn } from './selecting.ts';
import type { Session } from './session.ts';
import { ASKS_AGENDA, formatAskedBy, notTogether } from './shared-options.ts';

export interface ShowOptions {
  readonly template?: string;
}

export const show: Command<ShowOptions> = {
  ...ASKS_AGENDA,
  args: '<ref> [name]',
  examples: [
    {
      line: 'agenda show 3.1.5',
      what: {
        nl: 'een inzetpunt: wat, wie, wanneer en hoe het ging',
        en: 'a commitment: what, who, when and how it went',
      },
    },
    {
      line: 'agenda show 2021/lokale-democratie',
      what: { nl: 'op id, in een bepaald jaar', en: 'by id, in a given year' },
    },
    {
      line: 'agenda show 3.1.5 --template update',
      what: { nl: 'een voortgangsmelding om in te vullen', en: 'a progress report to fill in' },
    },
    { line: 'agenda show 5', what: { nl: 'een thema met zijn doelstellingen', en: 'a theme with its objectives' } },
  ],
  options: [
    {
      flags: '--template <kind>',
      what: {
        nl: 'een bestand om in te vullen, met de naam waaronder je het opslaat',
        en: 'a file to fill in, with the name to save it under',
      },
      choices: ['update'],
    },
  ],
  async run(session, args, { template }) {
    const ref = selectorIn(args) ?? '';
    const asked = formatAskedBy(session.options);
    if (template !== undefined && asked !== undefined) throw notTogether(`--template ${template}`, asked);
    if (splitSelector(ref).name === undefined) {
      throw new UserError(
        {
          nl: `Noem een thema, doelstelling of inzetpunt van ${ref}.`,
          en: `Name a theme, objective or commitment of ${ref}.`,
        },
        {
          nl: `Bijvoorbeeld: agenda show ${ref}/1  Het hele jaar: agenda status ${ref}`,
          en: `For instance: agenda show ${ref}/1  The whole year: agenda status ${ref}`,
        },
      );
    }
    const loaded = await openAgenda(session);
    const { agenda, index } = loaded;
    const { asOf } = session;
    const t = sayIn(session, loaded.agenda);
    const { plan, item, rows } = select(agenda, index, { selector: ref }, asOf);
    if (!item) throw new Error('a reference with a name always leads to an item');
    if (template !== undefined) return writeTemplate(session, loaded, item);
    const context: ShowContext = { loaded, index, plan, asOf, otherYears: livesOf(agenda, index, asOf)(item) };
    const options = { agenda, index, plan, asOf, t: t, otherYears: context.otherYears };
    switch (item.kind) {
      case 'theme':
        await answerWith(
          session,
          loaded,
          () => showThemeAnswer(item, rows, context),
          () => themeView(item, rows, options),
        );
        break;
      case 'objective': {
        const theme = plan.themes.find(({ objectives }) => objectives.includes(item));
        if (!theme) throw new Error('an objective always stands in a theme');
        await answerWith(
          session,
          loaded,
          () => showObjectiveAnswer(item, theme, rows, context),
          () => objectiveView(item, theme, rows, options),
        );
        break;
      }
      case 'commitment': {
        const [row] = rows;
        if (!row) throw new Error('a commitment that was found has a row');
        const updates = updatesUntil(index, item, asOf);
        await answerWith(
          session,
          loaded,
          () => showCommitmentAnswer(row, updates, context),
          () => commitmentView(row, updates, options),
        );
        break;
      }
      default:
        item satisfies never;
    }
    return finish(session, loaded);
  },
};

/** Writes the file to stdout, so that it can be redirected, and its name to stderr. */
function writeTemplate({ world, tell, language, asOf }: Session, loaded: Loaded, item: Item): ExitCode {
  if (item.kind !== 'commitment')
    throw new UserError(
      { nl: 'Een voortgangsmelding gaat over een inzetpunt.', en: 'A progress report is about a commitment.' },
      {
        nl: 'Noem het nummer of id van een inzetpunt, bijvoorbeeld 3.1.5.',
        en: 'Give the number or id of a commitment, such as 3.1.5.',
      },
    );
  const { path, text } = updateTemplate(item, asOf, language);
  const name = fromRepository(loaded.tree, path);
  world.out.write(text);
  tell({ nl: `Sla dit op als ${name}`, en: `Save this as ${name}` });
  return EXIT.ok;
}
