import type { Loaded } from '../model/loaded.ts';
import { jsonText } from '../render/json-text.ts';
import { painter, wantsColour } from '../render/paint.ts';
import type { Printed } from '../render/rendered.ts';
import { draw } from '../render/terminal.ts';
import { incompleteBlocks } from '../views/incomplete.ts';
import type { View } from '../views/view.ts';
import type { Session } from './session.ts';

/** The width of a drawing that does not go to a terminal, in cells. */
const WIDTH_WITHOUT_TERMINAL = 80;

/**
 * Writes an answer in the chosen format: as JSON, or drawn for people, with what it misses at the top.
 * @param others what makes it in the formats that the command has beside those
 */
export async function answerWith(
  session: Session,
  loaded: Pick<Loaded, 'incomplete'>,
  json: () => object | Promise<object>,
  view: () => View,
  others: Readonly<Record<string, (view: () => View) => Promise<Printed>>> = {},
): Promise<void> {
  const { world, options, format } = session;
  if (format === 'json') return world.out.write(jsonText(await json()));
  const whole = (): View => [...incompleteBlocks(loaded.incomplete, session.t), ...view()];
  const other = others[format];
  if (other) return world.out.write(await other(whole));
  const width = widthOf(session);
  world.out.write(
    await draw(whole(), {
      width: width ?? WIDTH_WITHOUT_TERMINAL,
      isEndless: width === undefined,
      paint: await painter(wantsColour(world.out, world.env, options.color)),
    }),
  );
}

/** Undefined where no terminal and nobody says how wide it may be. */
function widthOf({ world }: Session): number | undefined {
  const asked = Number(world.env['COLUMNS']);
  return world.out.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : undefined);
}
