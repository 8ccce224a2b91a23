import { UserError } from '../../src/i18n/user-error.ts';

/** What is said where something is refused, with what to do, in Dutch and in English; nothing where it is not. */
export function refusalOf(ask: () => unknown): readonly string[] {
  try {
    ask();
  } catch (error) {
    if (error instanceof UserError)
      return (['nl', 'en'] as const).map((language) => `${error.text[language]} ${error.hint?.[language]}`);
    throw error;
  }
  return [];
}
