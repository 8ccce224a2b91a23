import { LANGUAGES, type Language } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { World } from '../platform/world.ts';

/**
 * The language of the output: `--lang`, else the language in `agenda.yaml`, else that of the system, else English.
 * @throws UserError when `--lang` names another language than Dutch or English
 */
export function languageOf(world: World, lang: string | undefined, agendaFile: string | undefined): Language {
  if (lang !== undefined) {
    const known = LANGUAGES.find((language) => language === lang.toLowerCase());
    if (known) return known;
    throw new UserError(
      { nl: `"${lang}" is geen keuze bij --lang.`, en: `"${lang}" is not a choice for --lang.` },
      { nl: 'Kies uit: nl, en', en: 'Choose from: nl, en' },
    );
  }
  return ofAgenda(agendaFile) ?? ofMachine(world) ?? 'en';
}

/**
 * Finds the language in `agenda.yaml` without parsing it, since "this file is broken" must be said in that language
 * too.
 */
function ofAgenda(text: string | undefined): Language | undefined {
  const written = /^language:[ \t]*["']?(\w+)/m.exec(text ?? '')?.[1];
  return LANGUAGES.find((language) => language === written);
}

function ofMachine({ env }: World): Language | undefined {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language));
}
