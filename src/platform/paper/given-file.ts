import { UserError } from '../../i18n/user-error.ts';
import { codeOf } from '../error-code.ts';
import { readGiven } from '../read-file.ts';

/**
 * A file that somebody names on the command line; undefined where it is larger than `most` bytes.
 * @param name as they wrote it
 * @throws UserError where it cannot be read
 */
export function givenFile(path: string, name: string, most: number): Uint8Array | undefined {
  try {
    return readGiven(path, most);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError(
        { nl: `"${name}" bestaat niet.`, en: `"${name}" does not exist.` },
        { nl: 'Kijk of de naam en de map kloppen.', en: 'See whether the name and the folder are right.' },
      );
    if (code === 'ENOTFILE')
      throw new UserError(
        { nl: `"${name}" is geen bestand.`, en: `"${name}" is not a file.` },
        { nl: 'Geef de naam van een bestand, niet die van een map.', en: 'Give the name of a file, not of a folder.' },
      );
    throw new UserError(
      { nl: `"${name}" kan niet worden gelezen (${code}).`, en: `"${name}" cannot be read (${code}).` },
      undefined,
      'environment',
    );
  }
}
