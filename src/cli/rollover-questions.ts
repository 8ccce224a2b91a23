import type { Dropped } from '../actions/rollover.ts';
import type { Say } from '../i18n/own-labels.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Row } from '../query/row.ts';
import { terminalText } from '../render/terminal-text.ts';
import { markLabel, markOf, SIGNS } from '../views/marks.ts';
import { understood } from './ask-parts.ts';
import type { Session } from './session.ts';
import { decisionFrom, numberFrom } from './update-options.ts';

/** What a person chose for what is unfinished. */
export interface Chosen {
  readonly dropped: readonly Dropped[];
  /** The new numbers to reach, by id. */
  readonly targets: ReadonlyMap<string, number>;
}

/**
 * Asks for each unfinished commitment whether it goes on, and to what number where part of it was reached.
 * @returns undefined where somebody stops
 * @throws UserError where there is nobody to ask
 */
export async function chooseUnfinished(
  session: Session,
  t: Say,
  rows: readonly Row[],
  year: number,
): Promise<Chosen | undefined> {
  const dropped: Dropped[] = [];
  const targets = new Map<string, number>();
  for (const [at, { commitment, standing }] of rows.entries()) {
    const mark = markOf(standing);
    session.world.err.write(
      terminalText(
        `\n${at + 1}/${rows.length}  ${commitment.number} ${commitment.title} · ${SIGNS[mark]} ${t(markLabel(mark))}\n`,
      ),
    );
    const goesOn = await ask(session, goesOnPrompt(year, t), yesOrNo);
    if (goesOn === undefined) {
      if (at === 0) throw nobody();
      return undefined;
    }
    if (!goesOn) {
      const reason = await ask(session, `${t({ nl: 'Waarom vervalt het?', en: 'Why is it left out?' })} `, filled);
      const decision =
        reason === undefined
          ? undefined
          : await ask(
              session,
              `${t({ nl: 'Wie besloot dat, en wanneer? (Bestuur; 2021-11-26)', en: 'Who decided so, and when? (Board; 2021-11-26)' })} `,
              decisionFrom,
            );
      if (reason === undefined || decision === undefined) return undefined;
      dropped.push({ commitment, reason, decision });
    } else if (commitment.target?.atLeast !== undefined && isPart(standing.value, commitment.target.atLeast)) {
      const { atLeast } = commitment.target;
      const number = await ask(session, targetPrompt(standing.value, atLeast, t), (answer) =>
        answer === '' ? atLeast : numberFrom(answer, '--unfinished'),
      );
      if (number === undefined) return undefined;
      if (number !== atLeast) targets.set(commitment.id, number);
    }
  }
  return { dropped, targets };
}

const isPart = (value: number | undefined, atLeast: number): value is number =>
  value !== undefined && value > 0 && value < atLeast;

const goesOnPrompt = (year: number, t: Say): string =>
  t({
    nl: `Mee naar ${year}? (ja, nee; leeg = ja) `,
    en: `On to ${year}? (yes, no; empty = yes) `,
  });

const targetPrompt = (value: number, atLeast: number, t: Say): string =>
  t({
    nl: `${value} van ${atLeast} gehaald. Hoeveel nu? (leeg = ${atLeast}) `,
    en: `${value} of ${atLeast} reached. How many now? (empty = ${atLeast}) `,
  });

function yesOrNo(answer: string): boolean {
  const word = answer.toLowerCase();
  if (['', 'j', 'ja', 'y', 'yes'].includes(word)) return true;
  if (['n', 'nee', 'no'].includes(word)) return false;
  throw new UserError({ nl: 'Antwoord met ja of nee.', en: 'Answer yes or no.' });
}

function filled(answer: string): string {
  if (answer !== '') return answer;
  throw new UserError({ nl: 'Dit moet er staan.', en: 'This must be said.' });
}

/** Asks until the answer is understood; undefined where the input has ended. */
async function ask<T>(session: Session, prompt: string, read: (answer: string) => T): Promise<T | undefined> {
  for (;;) {
    const typed = await session.world.ask(terminalText(prompt));
    if (typed === undefined) return undefined;
    const answer = understood(session, () => read(typed.trim()));
    if (answer !== undefined) return answer;
  }
}

const nobody = (): UserError =>
  new UserError(
    { nl: 'Er is hier niemand om vragen aan te stellen.', en: 'There is nobody here to ask.' },
    {
      nl: 'Gebruik --unfinished ask in een terminal. Zonder vragen gaat alles mee, behalve wat je bij --drop noemt.',
      en: 'Use --unfinished ask in a terminal. Without questions all of it goes on, but for what --drop names.',
    },
  );
