import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { codeOf } from './error-code.ts';

const WHY_NOT: Readonly<Record<string, Text>> = {
  EEXIST: {
    nl: 'Daar staat al iets; er wordt niets overschreven.',
    en: 'Something stands there already; nothing is overwritten.',
  },
  ENOENT: { nl: 'De map bestaat niet; maak die eerst.', en: 'The folder does not exist; make it first.' },
  ENOTDIR: { nl: 'De map bestaat niet; maak die eerst.', en: 'The folder does not exist; make it first.' },
  ENOTFILE: {
    nl: 'Daar staat iets wat geen bestand is; kies een andere naam.',
    en: 'Something stands there that is not a file; choose another name.',
  },
  ELOOP: {
    nl: 'Dat is een koppeling naar een andere plek; die wordt niet gevolgd.',
    en: 'That is a link to another place; it is not followed.',
  },
  ENXIO: {
    nl: 'Daar staat iets wat geen bestand is; kies een andere naam.',
    en: 'Something stands there that is not a file; choose another name.',
  },
  EREADONLY: {
    nl: 'Het bestand mag alleen worden gelezen.',
    en: 'The file may only be read.',
  },
  EACCES: { nl: 'Je hebt daar geen rechten om te schrijven.', en: 'You have no permission to write there.' },
  EPERM: { nl: 'Je hebt daar geen rechten om te schrijven.', en: 'You have no permission to write there.' },
  EBUSY: {
    nl: 'Een ander programma heeft het bestand open; sluit het en probeer het opnieuw.',
    en: 'Another program has the file open; close it and try again.',
  },
  EROFS: { nl: 'Daar kan alleen worden gelezen.', en: 'That place can only be read.' },
  ENOSPC: { nl: 'De schijf is vol.', en: 'The disk is full.' },
  EDQUOT: { nl: 'Je ruimte op de schijf is op.', en: 'Your room on the disk is used up.' },
  EFBIG: { nl: 'Het bestand wordt te groot.', en: 'The file becomes too large.' },
};

/**
 * Runs something that writes, and turns the system's errors into messages.
 * @param name the path as messages show it
 * @throws UserError
 */
export function writing<T>(name: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}

/** What the system threw, in words for whoever asked for it. */
export function cannotWrite(name: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  return new UserError(
    { nl: `"${name}" kan niet worden geschreven (${code}).`, en: `"${name}" cannot be written (${code}).` },
    WHY_NOT[code],
    'environment',
  );
}
