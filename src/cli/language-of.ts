import { LANGUAGES, type Language } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { World } from '../platform/world.ts';

/**
 * The language to speak: `--lang`, else what `agenda.yaml` says, else the machine's own, else English.
 * @throws UserError when `--lang` names a language we do not speak.
 */
export function languageOf(world: World, lang: string | undefined, agendaFile: string | undefined): Language {
  if (lang !== undefined) {
    const known = LANGUAGES.find((language) => language === lang.toLowerCase());
    if (known) return known;
    throw new UserError(
      { nl: `De taal "${lang}" is niet bekend.`, en: `The language "${lang}" is not known.` },
      { nl: 'Kies uit: nl, en', en: 'Choose from: nl, en' },
    );
  }
  return ofAgenda(agendaFile) ?? ofMachine(world) ?? 'en';
}

/** The one line that says so is looked for without reading the rest: every answer, also "this file is broken", must be given in it. */
function ofAgenda(text: string | undefined): Language | undefined {
  const written = /^language:[ \t]*["']?(\w+)/m.exec(text ?? '')?.[1];
  return LANGUAGES.find((language) => language === written);
}

function ofMachine({ env }: World): Language | undefined {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language));
}
