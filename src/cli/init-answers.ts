import { LANGUAGES, type Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { yearOf } from '../model/date.ts';
import { terminalText } from '../render/terminal-text.ts';
import { type Answers, HOSTS, type Host, LEVELS, type Levels } from '../templates/answers.ts';
import { PROGRAM } from '../templates/program.ts';
import type { Session } from './session.ts';

export interface InitOptions {
  readonly name?: string;
  readonly abbreviation?: string;
  readonly year?: string;
  readonly levels?: Levels;
  readonly owners?: string;
  readonly targets?: 'yes' | 'no';
  readonly host?: Host;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Options first; on a terminal the rest is asked, and with `--yes` it has a default.
 * @throws UserError where an answer cannot be used, or nobody is there to ask
 */
export async function answersOf(session: Session, options: InitOptions): Promise<Answers> {
  // Whoever says nothing about the language is asked in it from the second question on.
  const language =
    options.yes || session.options.lang !== undefined
      ? session.language
      : choiceFrom(await ask(session, options, LANGUAGE, session.language), LANGUAGES);
  const answer = (question: Text, otherwise: Text): Promise<string> =>
    ask({ ...session, t: (text) => text[language] }, options, question, otherwise[language]);
  const name =
    options.name ??
    (await answer(
      { nl: 'Hoe heet de organisatie?', en: 'What is the organisation called?' },
      { nl: 'Onze vereniging', en: 'Our association' },
    ));
  if (oneLine(name) === '')
    throw new UserError(
      { nl: 'De organisatie heeft nog geen naam.', en: 'The organisation has no name yet.' },
      { nl: 'Geef er een met --name.', en: 'Give one with --name.' },
    );
  const abbreviation =
    options.abbreviation ??
    (options.name !== undefined
      ? ''
      : await answer({ nl: 'Wat is de afkorting? (mag leeg)', en: 'What is its abbreviation? (may be empty)' }, NONE));
  const year = yearFrom(
    options.year ??
      (await answer(
        { nl: 'Voor welk jaar is het eerste plan?', en: 'Which year is the first plan for?' },
        same(String(yearOf(session.today))),
      )),
  );
  const levels = options.levels ?? choiceFrom(await answer(HOW_MANY_LEVELS, same('3')), LEVELS);
  const owners = options.owners ?? (await answer(WHICH_OWNERS, NONE));
  const targets = yesOrNo(options.targets ?? (await answer(WITH_TARGETS, { nl: 'ja', en: 'yes' })));
  const host = options.host ?? choiceFrom(await answer(WHICH_HOST, same('none')), HOSTS);
  return {
    language,
    name: oneLine(name),
    abbreviation: oneLine(abbreviation),
    year,
    levels,
    owners: ownersFrom(owners),
    targets,
    host,
    program: PROGRAM,
  };
}

const same = (text: string): Text => ({ nl: text, en: text });
const NONE = same('');

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
  nl: 'Waar worden wijzigingen voorgesteld: github, gitlab of none?',
  en: 'Where are changes proposed: github, gitlab or none?',
};

async function ask(
  { world, t }: Pick<Session, 'world' | 't'>,
  options: InitOptions,
  question: Text,
  otherwise: string,
): Promise<string> {
  if (options.yes) return otherwise;
  const answer = await world.ask(terminalText(`${t(question)}${otherwise === '' ? '' : ` [${otherwise}]`} `));
  if (answer === undefined) {
    throw new UserError(
      { nl: 'Hier kan ik geen vragen stellen.', en: 'Questions cannot be asked here.' },
      { nl: 'Geef de antwoorden als opties en voeg --yes toe.', en: 'Give the answers as options and add --yes.' },
    );
  }
  return answer.trim() === '' ? otherwise : answer.trim();
}

/** Pasted text may contain line breaks and invisible characters, which do not belong in a name. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .trim();

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
