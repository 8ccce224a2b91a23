// The real door of watching-door.ts.
import { again } from './again.ts';
import { readTreeAgain } from './read-again.ts';
import type { Watching } from './watching-door.ts';

/** What {@link ./world.ts} hands to whoever goes on until somebody ends it. */
export const watchingDoor = (process: NodeJS.Process): Watching => ({
  readTree: (place, before) => readTreeAgain(place, before, Date.now()),
  repeat: (look) =>
    new Promise((resolve, reject) => {
      const stop = again(() => look().catch(end(reject)));
      function end<T>(settle: (reason: T) => void): (reason: T) => void {
        return (reason) => {
          stop();
          settle(reason);
        };
      }
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(
          signal,
          end(() => resolve()),
        );
      // Nobody reads the output any more.
      process.stdout.once(
        'error',
        end(() => resolve()),
      );
    }),
});
