import { UserError } from '../i18n/user-error.ts';
import { jsonText } from '../render/json-text.ts';
import { painter, wantsColour } from '../render/paint.ts';
import { draw } from '../render/terminal.ts';
import { knownWords } from '../text/known-words.ts';
import type { View } from '../views/view.ts';
import type { Session } from './session.ts';

/** The width of a drawing that does not go to a terminal, in cells. */
const WIDTH_WITHOUT_TERMINAL = 80;

/**
 * Writes an answer in the chosen format: as JSON, or drawn for people.
 * @param others formats that the command writes itself
 * @throws UserError when the format is unknown
 */
export async function answerWith(
  session: Session,
  json: () => object | Promise<object>,
  view: () => View,
  others: readonly string[] = [],
): Promise<void> {
  const { world, options } = session;
  const format = options.json ? 'json' : (options.format ?? 'human');
  if (format === 'json') world.out.write(jsonText(await json()));
  else if (format === 'human')
    world.out.write(
      await draw(view(), {
        width: widthOf(session),
        paint: await painter(wantsColour(world.out, world.env, options.color)),
      }),
    );
  else
    throw new UserError(
      { nl: `"${format}" is geen keuze bij --format.`, en: `"${format}" is no choice for --format.` },
      knownWords(format, ['human', 'json', ...others]),
    );
}

function widthOf({ world }: Session): number {
  const asked = Number(world.env['COLUMNS']);
  return world.out.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : WIDTH_WITHOUT_TERMINAL);
}
