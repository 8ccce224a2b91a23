import type { World } from '../platform/world.ts';

/** The width of what does not go to a terminal, in cells. */
export const WIDTH_WITHOUT_TERMINAL = 80;

/** How wide the output may be; undefined where no terminal and nobody says it. */
export function columnsOf({ out, env }: Pick<World, 'out' | 'env'>): number | undefined {
  const asked = Number(env['COLUMNS']);
  return out.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : undefined);
}
