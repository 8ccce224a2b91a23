import { NAME, TOOL } from 'agenda:package';
import type { Language } from '../i18n/text.ts';

/**
 * Where a machine that has nothing gets the program from: the release that this is, at the address that package.json
 * gives. Empty while there is no such address. Never a bare name of a package before that name is ours: anybody could
 * register it, and it would run on every machine that checks an agenda.
 */
export const PROGRAM = TOOL;

/** An address in git with a version or commit behind it. One with a password in it is none. */
const IN_GIT =
  /^(?:git\+(?:https|file):\/\/[\w.~:/%+-]+|git\+ssh:\/\/[\w.-]+@[\w.~:/%+-]+|(?:github|gitlab|bitbucket):[\w.-]+\/[\w./-]+)#[\w./-]+$/;
/** The file of a release. */
const FILE = /^https:\/\/[\w.~:/%+-]+\.(?:tgz|tar\.gz)$/;

/** Whether it is certain whose program stands there. */
export const isOwnAddress = (spec: string): boolean =>
  IN_GIT.test(spec) || FILE.test(spec) || (spec === PROGRAM && spec.startsWith(`${NAME}@`));

const WORDS = {
  nl: {
    what: 'Waar het programma vandaan komt: een adres in git met een versie of commit erachter, zoals git+https://…#0123abcd… Nooit alleen een naam: die kan iedereen registreren.',
    missing: 'vul boven in dit bestand bij AGENDA in waar het programma vandaan komt',
    allowed: 'npm haalt vanaf versie 12 alleen iets van zo’n adres als dat hier staat.',
  },
  en: {
    what: 'Where the program comes from: an address in git with a version or commit behind it, such as git+https://…#0123abcd… Never a name alone: anybody can register that.',
    missing: 'fill in at AGENDA, at the top of this file, where the program comes from',
    allowed: 'From version 12, npm only fetches from such an address where this is said.',
  },
} as const satisfies Record<Language, object>;

/** What a CI file needs in order to run the program. */
interface ComesFrom {
  /** Variables, a line each, which come under `env:` or `variables:`. */
  readonly variables: readonly string[];
  /** A line of a script that stops where nobody said where the program comes from. */
  readonly guard: string;
}

/** For a CI file, which calls the program `"$AGENDA"`. */
export function comesFrom(program: string, language: Language): ComesFrom {
  const { what, missing, allowed } = WORDS[language];
  const kind = FILE.test(program) ? 'remote' : program === '' || IN_GIT.test(program) ? 'git' : undefined;
  return {
    variables: [
      `# ${what}`,
      `AGENDA: "${program}"`,
      ...(kind === undefined ? [] : [`# ${allowed}`, `npm_config_allow_${kind}: root`]),
    ],
    guard: `: "\${AGENDA:?${missing}}"`,
  };
}
