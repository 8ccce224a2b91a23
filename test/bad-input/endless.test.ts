import { expect, test } from 'vitest';
import { COMMANDS, NAMED_PIECES, slowWith } from './endless.ts';

/** So much that time with the square of it shows. `npm run fuzz -- --endless` tries a million, with every command. */
const LENGTH = 20_000;
const PATIENCE = { times: 20, leastMs: 300 };

test.each(NAMED_PIECES.map(([name, piece], at) => [name, piece, at] as const))(
  '20,000 characters of %s',
  { timeout: 120_000 },
  async (_name, piece, at) => {
    // Every piece is checked everywhere; the other commands take turns.
    const commands = [['validate'], COMMANDS[at % COMMANDS.length] as readonly string[]];
    expect(await slowWith(piece, LENGTH, commands, PATIENCE)).toEqual([]);
  },
);
