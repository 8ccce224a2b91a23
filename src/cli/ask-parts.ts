import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { inDialogue } from '../render/in-dialogue.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import type { Session } from './session.ts';

/** One question, about one part of what somebody has to say. */
export interface Question<T> {
  readonly part: keyof T;
  /** What is asked, or nothing where it is not a question here. */
  readonly asks: (soFar: T) => string | undefined;
  /** @throws UserError for an answer that cannot be used */
  readonly fill: (answer: string) => T;
  /** Whether no answer means that the person stops. */
  readonly canStop?: boolean;
}

/** A number of questions, in the order in which they are asked. */
export interface Form<T> {
  readonly questions: readonly Question<T>[];
  /** Stands above the first question that is asked. */
  readonly heading: string;
  /** What must still be said. */
  readonly neededBy: (soFar: T) => readonly (keyof T)[];
  /** All of it in a line, as it would be kept. */
  readonly summary: (whole: T) => string;
  /** What to say of what is missing where nobody is there to ask. */
  readonly missing: (soFar: T) => UserError;
  /** What to say where the answers end before the last question, if something else than what is missing. */
  readonly brokenOff?: (soFar: T) => UserError;
  /** Of one form in a row of them: whether an answer to its first question, or none, ends them all. */
  readonly endsAll?: (answer: string | undefined) => boolean;
}

/**
 * Asks for what is still needed; once something had to be asked, also for what may be added, and at last whether to
 * keep it. `<` goes back one question, and an answer that cannot be used is asked for again.
 * @returns undefined where the person stops, `'all'` where with all of a row
 * @throws UserError that names what is missing, where nobody is there to ask or the answers end
 */
export async function askParts<T extends object>(
  session: Session,
  given: T,
  { questions, heading, neededBy, summary, missing, brokenOff = missing, endsAll }: Form<T>,
): Promise<T | 'all' | undefined> {
  if (neededBy(given).length === 0) return given;
  const answers = new Map<Question<T>, T>();
  const together = (): T => Object.assign({}, given, ...answers.values());
  const asked: Question<T>[] = [];
  const back = (): number => {
    const before = asked.pop();
    if (before) answers.delete(before);
    return before ? questions.indexOf(before) : 0;
  };
  for (let at = 0; ; ) {
    const question = questions[at];
    if (!question) {
      const kept = await session.world.ask(terminalText(`${summary(together())}\n${session.t(KEEP)} `));
      if (kept === undefined) throw brokenOff(together());
      const word = kept.trim().toLowerCase();
      if (word === '<') at = back();
      else if (/^(?:|j|ja|y|yes)$/.test(word)) return together();
      else if (/^(?:n|nee|no)$/.test(word)) return undefined;
      else
        session.tell({
          nl: 'Antwoord met ja of nee. Een vraag terug: <',
          en: 'Answer yes or no. One question back: <',
        });
      continue;
    }
    const text = given[question.part] === undefined ? question.asks(together()) : undefined;
    if (text === undefined) {
      at++;
      continue;
    }
    const needed = neededBy(together()).includes(question.part);
    const answer = await session.world.ask(terminalText(`${asked.length === 0 ? `${heading}\n` : ''}${text} `));
    if (asked.length === 0 && endsAll?.(answer)) return 'all';
    if (answer === undefined) throw (asked.length === 0 ? missing : brokenOff)(together());
    const typed = answer.trim();
    if (typed === '<') at = back();
    else if (typed === '' && question.canStop) return undefined;
    else if (typed === '' && !needed) at++;
    else if (typed === '')
      reply(session, { nl: 'Dit is verplicht. Een vraag terug: <', en: 'This is required. One question back: <' });
    else {
      const filled = understood(session, () => question.fill(typed));
      if (!filled) continue;
      answers.set(question, filled);
      asked.push(question);
      at++;
    }
  }
}

const KEEP: Text = { nl: 'Bewaren? [J/n]', en: 'Keep it? [Y/n]' };

/** Says something to whoever just answered. */
const reply = ({ world, t }: Session, text: Text): void =>
  world.err.write(inDialogue(terminalLine(t(text)), world.err.columns));

/** What an answer says; undefined where it cannot be used, after having said why. */
export function understood<T>(session: Session, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { text, hint = { nl: '', en: '' } } = error;
    // The person typed an answer, not an option.
    const plain = (said: string): string => said.replace(/ (?:bij|at) --[a-z-]+\./, '.');
    reply(session, { nl: `${plain(text.nl)} ${hint.nl}`.trim(), en: `${plain(text.en)} ${hint.en}`.trim() });
    return undefined;
  }
}

/** That a part is missing that an option gives. */
export const missingOption = (flag: string, because: Text = { nl: '', en: '' }): UserError =>
  new UserError(
    { nl: `Er ontbreekt: ${flag}${because.nl}.`, en: `Missing: ${flag}${because.en}.` },
    {
      nl: 'Geef het als optie; op een terminal wordt het gevraagd.',
      en: 'Give it as an option; on a terminal it is asked.',
    },
  );
