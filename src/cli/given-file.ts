import { UserError } from '../i18n/user-error.ts';
import type { Session } from './session.ts';

const MIB = 1024 * 1024;

/**
 * A file that is named on the command line, and is no paper.
 * @throws UserError where it cannot be read, or is larger than `most` bytes
 */
export async function givenFile({ world }: Pick<Session, 'world'>, name: string, most: number): Promise<Uint8Array> {
  const bytes = await world.readGiven(name, most);
  if (bytes) return bytes;
  throw new UserError(
    {
      nl: `"${name}" is te groot: meer dan ${most / MIB} MiB.`,
      en: `"${name}" is too large: more than ${most / MIB} MiB.`,
    },
    { nl: 'Neem een kleiner bestand.', en: 'Take a smaller file.' },
    'environment',
  );
}
