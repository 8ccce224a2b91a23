import { LANGUAGES, type Language, type Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { yearOf } from '../model/date.ts';
import { terminalText } from '../render/terminal-text.ts';
import { type Answers, HOSTS, type Host, LEVELS, type Levels } from '../templates/answers.ts';
import { isOwnAddress, PROGRAM } from '../templates/program.ts';
import { understood } from './ask-parts.ts';
import type { Session } from './session.ts';

export interface InitOptions {
  readonly name?: string;
  readonly abbreviation?: string;
  readonly year?: string;
  readonly levels?: Levels;
  readonly owners?: string;
  readonly targets?: 'yes' | 'no';
  readonly host?: Host;
  readonly tool?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Options first; on a terminal the rest is asked, and with `--yes` it has a default. Of an agenda that is there, nothing
 * is asked but where changes to it are proposed.
 * @throws UserError where an answer cannot be used, or nobody is there to ask
 */
export async function answersOf(session: Session, given: InitOptions, hasAgenda: boolean): Promise<Answers> {
  const options = hasAgenda ? { ...given, yes: true } : given;
  // Whoever says nothing about the language is asked in it from the second question on.
  // Whoever says nothing about the language is asked in it from the second question on.
  const language =
    options.yes || session.options.lang !== undefined
      ? session.language
      : await ask(session, options, LANGUAGE, session.language, languageFrom);
  const inLanguage = { ...session, t: (text: Text) => text[language] };
  const answer = <T>(question: Text, otherwise: Text, read: (word: string) => T): Promise<T> =>
    ask(inLanguage, options, question, otherwise[language], read);
  const program = toolFrom(options.tool ?? PROGRAM);
  const name = options.name === undefined ? await answer(WHICH_NAME, DEFAULT_NAME, nameFrom) : nameFrom(options.name);
  const abbreviation =
    options.abbreviation === undefined && options.name === undefined
      ? await answer(WHICH_ABBREVIATION, NONE, oneLine)
      : oneLine(options.abbreviation ?? '');
  const year =
    options.year === undefined
      ? await answer(WHICH_YEAR, same(String(yearOf(session.today))), yearFrom)
      : yearFrom(options.year);
  return {
    language,
    name,
    abbreviation,
    year,
    levels: options.levels ?? (await answer(HOW_MANY_LEVELS, same('3'), (word) => choiceFrom(word, LEVELS))),
    owners: options.owners === undefined ? await answer(WHICH_OWNERS, NONE, ownersFrom) : ownersFrom(options.owners),
    targets: options.targets === undefined ? await answer(WITH_TARGETS, YES, yesOrNo) : yesOrNo(options.targets),
    host: options.host ?? (await ask(inLanguage, given, WHICH_HOST, 'none', (word) => choiceFrom(word, HOSTS))),
    program,
  };
}

const same = (text: string): Text => ({ nl: text, en: text });
const NONE = same('');
const YES: Text = { nl: 'ja', en: 'yes' };

const WHICH_NAME: Text = { nl: 'Hoe heet de organisatie?', en: 'What is the organisation called?' };
const DEFAULT_NAME: Text = { nl: 'Onze vereniging', en: 'Our association' };
const WHICH_ABBREVIATION: Text = {
  nl: 'Wat is de afkorting? (mag leeg)',
  en: 'What is its abbreviation? (may be empty)',
};
const WHICH_YEAR: Text = {
  nl: 'Voor welk jaar is het eerste plan?',
  en: 'Which year is the first plan for?',
};
const LANGUAGE: Text = {
  nl: 'In welke taal is de agenda: nl of en?',
  en: 'Which language is the agenda in: nl or en?',
};
const HOW_MANY_LEVELS: Text = {
  nl: 'Staan er doelstellingen tussen de thema’s en de inzetpunten? (3: ja, 2: nee)',
  en: 'Are there objectives between the themes and the commitments? (3: yes, 2: no)',
};
const WHICH_OWNERS: Text = {
  nl: 'Welke teams zijn trekker? (met een komma ertussen; mag leeg)',
  en: 'Which teams are owners? (with a comma between them; may be empty)',
};
const WITH_TARGETS: Text = {
  nl: 'Worden aantallen beloofd, zoals “ten minste vier avonden”?',
  en: 'Are numbers promised, such as “at least four evenings”?',
};
const WHICH_HOST: Text = {
  nl: 'Waar worden wijzigingen voorgesteld: github, gitlab, forgejo, gitea, azure of none?',
  en: 'Where are changes proposed: github, gitlab, forgejo, gitea, azure or none?',
};

/** Asks until the answer can be used. */
async function ask<T>(
  session: Session,
  options: InitOptions,
  question: Text,
  otherwise: string,
  read: (word: string) => T,
): Promise<T> {
  const text = `${session.t(question)}${otherwise === '' ? '' : ` [${otherwise}]`} `;
  for (;;) {
    const answer = options.yes ? '' : await session.world.ask(terminalText(text));
    if (answer === undefined) {
      throw new UserError(
        { nl: 'Hier kan ik geen vragen stellen.', en: 'Questions cannot be asked here.' },
        { nl: 'Geef de antwoorden als opties en voeg --yes toe.', en: 'Give the answers as options and add --yes.' },
      );
    }
    const understandable = understood(session, () => ({
      value: read(answer.trim() === '' ? otherwise : answer.trim()),
    }));
    if (understandable) return understandable.value;
  }
}

/** Pasted text may contain line breaks and invisible characters, which do not belong in a name. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .trim();

function nameFrom(words: string): string {
  const name = oneLine(words);
  if (name !== '') return name;
  throw new UserError(
    { nl: 'De organisatie heeft nog geen naam.', en: 'The organisation has no name yet.' },
    { nl: 'Geef er een met --name.', en: 'Give one with --name.' },
  );
}

const languageFrom = (word: string): Language => choiceFrom(word, LANGUAGES);

/** An address that is certain to be somebody's, or none where none is known. */
function toolFrom(spec: string): string {
  if (spec === '' || isOwnAddress(spec)) return spec;
  throw new UserError(
    {
      nl: `"${spec}" is geen adres waarvan vaststaat welk programma er staat.`,
      en: `"${spec}" is no address of which it is certain what program is there.`,
    },
    {
      nl: 'Schrijf een adres in git met een versie of commit erachter, zoals git+https://example.org/agenda.git#v1.0.0. Een naam alleen kan iedereen registreren.',
      en: 'Write an address in git with a version or commit behind it, such as git+https://example.org/agenda.git#v1.0.0. A name alone, anybody can register.',
    },
  );
}

const ownersFrom = (words: string): readonly string[] => [
  ...new Set(
    words
      .split(/[,;]/)
      .map(oneLine)
      .filter((owner) => owner !== ''),
  ),
];

function yearFrom(word: string): number {
  if (/^(?:19|2\d)\d\d$/.test(word)) return Number(word);
  throw new UserError(
    { nl: `"${word}" is geen jaar.`, en: `"${word}" is not a year.` },
    { nl: 'Schrijf vier cijfers, zoals 2027.', en: 'Write four digits, such as 2027.' },
  );
}

function yesOrNo(word: string): boolean {
  if (/^(?:j|ja|y|yes)$/i.test(word)) return true;
  if (/^(?:n|nee|no)$/i.test(word)) return false;
  throw unknownChoice(word, { nl: 'ja, nee', en: 'yes, no' });
}

function choiceFrom<T extends string>(word: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === word.toLowerCase());
  if (choice !== undefined) return choice;
  throw unknownChoice(word, same(choices.join(', ')));
}

const unknownChoice = (word: string, choices: Text): UserError =>
  new UserError(
    { nl: `"${word}" is geen mogelijk antwoord.`, en: `"${word}" is not a possible answer.` },
    { nl: `Kies uit: ${choices.nl}`, en: `Choose from: ${choices.en}` },
  );
