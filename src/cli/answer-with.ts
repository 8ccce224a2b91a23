import type { Loaded } from '../model/loaded.ts';
import { jsonText } from '../render/json-text.ts';
import { painter, wantsColour } from '../render/paint.ts';
import { draw } from '../render/terminal.ts';
import { incompleteBlocks } from '../views/incomplete.ts';
import type { View } from '../views/view.ts';
import type { Session } from './session.ts';

/** The width of a drawing that does not go to a terminal, in cells. */
const WIDTH_WITHOUT_TERMINAL = 80;

/** Writes an answer in the chosen format: as JSON, or drawn for people, with what it misses at the top. */
export async function answerWith(
  session: Session,
  loaded: Pick<Loaded, 'incomplete'>,
  json: () => object | Promise<object>,
  view: () => View,
): Promise<void> {
  const { world, options, format } = session;
  if (format === 'json') return world.out.write(jsonText(await json()));
  world.out.write(
    await draw([...incompleteBlocks(loaded.incomplete, session.t), ...view()], {
      width: widthOf(session),
      paint: await painter(wantsColour(world.out, world.env, options.color)),
    }),
  );
}

function widthOf({ world }: Session): number {
  const asked = Number(world.env['COLUMNS']);
  return world.out.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : WIDTH_WITHOUT_TERMINAL);
}
