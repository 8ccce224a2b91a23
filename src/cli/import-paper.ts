import type { Paper } from '../import/paper.ts';
import { PaperError } from '../import/paper-error.ts';
import { formatOf } from '../import/readers/format-of.ts';
import { told } from './given-sheet.ts';
import type { Session } from './session.ts';

export interface GivenPaper {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly paper: Paper;
}

/** Reads the paper that is named on the command line. @throws UserError where nothing can be made of it */
export async function givenPaper({ world, limits }: Session, path: string): Promise<GivenPaper> {
  const name = path.replace(/^.*[\\/]/, '');
  return told(
    name,
    limits,
    async () => {
      const format = formatOf(name);
      if (!format) throw new PaperError('unknown-format');
      const bytes = await world.readGiven(path, limits.paperBytes);
      if (!bytes) throw new PaperError('too-large');
      return { name, bytes, paper: await world.readPaper(format, bytes, limits) };
    },
    true,
  );
}
