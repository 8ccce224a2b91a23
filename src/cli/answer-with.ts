import type { Loaded } from '../model/loaded.ts';
import { jsonText } from '../render/json-text.ts';
import { wantsLinks } from '../render/links.ts';
import { painter, wantsColour } from '../render/paint.ts';
import type { Printed } from '../render/rendered.ts';
import { draw } from '../render/terminal.ts';
import { incompleteBlocks } from '../views/incomplete.ts';
import type { View } from '../views/view.ts';
import { columnsOf, WIDTH_WITHOUT_TERMINAL } from './columns.ts';
import type { Session } from './session.ts';

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
  const width = columnsOf(world);
  world.out.write(
    await draw(whole(), {
      width: width ?? WIDTH_WITHOUT_TERMINAL,
      isEndless: width === undefined,
      links: wantsLinks(world.out, world.env),
      paint: await painter(wantsColour(world.out, world.env, options.color)),
    }),
  );
}
