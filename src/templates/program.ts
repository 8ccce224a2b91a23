import type { Language } from '../i18n/text.ts';

/**
 * Where a machine that has nothing gets the program from: an address in git with a whole commit id behind it, which
 * also vouches for what is fetched (`git+https://…#0123…`). Empty while there is no such address. Never a bare name of
 * a package before that name is ours: anybody could register it, and it would run on every machine that checks an
 * agenda.
 */
export const PROGRAM = '';

const WORDS = {
  nl: {
    what: 'Waar het programma vandaan komt: een adres in git met een commit erachter, zoals git+https://…#0123abcd… Nooit alleen een naam: die kan iedereen registreren.',
    missing: 'vul boven in dit bestand bij AGENDA in waar het programma vandaan komt',
  },
  en: {
    what: 'Where the program comes from: an address in git with a commit behind it, such as git+https://…#0123abcd… Never a name alone: anybody can register that.',
    missing: 'fill in at AGENDA, at the top of this file, where the program comes from',
  },
} as const satisfies Record<Language, object>;

/** Lines for a CI file, which call it `"$AGENDA"`. */
export function comesFrom(program: string, language: Language): { readonly env: string; readonly guard: string } {
  const { what, missing } = WORDS[language];
  return { env: `env:\n  # ${what}\n  AGENDA: "${program}"`, guard: `: "\${AGENDA:?${missing}}"` };
}
