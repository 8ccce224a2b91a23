import { type Answer, answerChanges, isSettled } from '../actions/answer-questions.ts';
import type { Comparison } from '../diff/change.ts';
import type { Entry } from '../diff/entry.ts';
import type { Possible } from '../diff/pairing.ts';
import { linesByHand } from '../edit/by-hand.ts';
import { UserError } from '../i18n/user-error.ts';
import { terminalText } from '../render/terminal-text.ts';
import { fromRepository, type Tree } from '../source/tree.ts';
import { nameOf } from '../views/diff-said.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';

/**
 * Asks one by one whether commitments that may be the same are, and writes the answers in the files of the new plan.
 * What is answered is never asked again.
 * @throws UserError where there is nobody to ask, or a file would hold an error
 */
export async function askAbout(session: Session, { possible, new: side }: Comparison, tree: Tree): Promise<void> {
  const questions = possible.filter(({ old }) => old[0]?.type === 'commitment');
  const answers = await answersTo(session, questions);
  await recordAnswers(session, side, tree, answers);
  tellLeft(session, answers.length, questions.length - answers.length);
}

/** Writes the answers in the files of the later plan; what cannot be written there with certainty is told. */
export async function recordAnswers(
  session: Session,
  { plan }: Comparison['new'],
  tree: Tree,
  answers: readonly Answer[],
): Promise<void> {
  const { changes, byHand } = await answerChanges(tree, answers);
  if (changes.length > 0) await propose(session, { tree, changes, years: [String(plan.year)] }, false);
  for (const [path, operations] of byHand) {
    const lines = linesByHand(operations).join('; ');
    session.tell({
      nl: `${fromRepository(tree, path)} is niet veilig aan te vullen. Vul zelf aan: ${lines}`,
      en: `${fromRepository(tree, path)} cannot be extended safely. Add by hand: ${lines}`,
    });
  }
}

export const tellLeft = ({ tell }: Session, answered: number, left: number): void =>
  tell({
    nl: `${answered} beantwoord, ${left} nog te bevestigen.`,
    en: `${answered} answered, ${left} still to confirm.`,
  });

async function answersTo(session: Session, questions: readonly Possible[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [at, about] of questions.entries()) {
    if (isSettled(about, answers)) continue;
    session.world.err.write(questionText(session, about, `${at + 1}/${questions.length}`));
    const said = await reply(session);
    if (said === undefined && at === 0) throw nobody();
    if (said === undefined || said === 'stop') break;
    if (said !== 'later') answers.push({ about, same: said === 'yes' });
  }
  return answers;
}

const REPLIES = {
  yes: ['y', 'yes', 'j', 'ja'],
  no: ['n', 'no', 'nee'],
  later: ['', 'l', 'later'],
  stop: ['q', 'quit', 'stop', 's'],
} as const;
type Reply = keyof typeof REPLIES;

/** @returns undefined where there is nobody, or the input has ended */
async function reply({ t, world }: Session): Promise<Reply | undefined> {
  const prompt = t({
    nl: 'Hetzelfde inzetpunt? [j]a, [n]ee, [l]ater, [s]top: ',
    en: 'The same commitment? [y]es, [n]o, [l]ater, [s]top: ',
  });
  for (;;) {
    const typed = await world.ask(terminalText(prompt));
    if (typed === undefined) return undefined;
    const word = typed.trim().toLowerCase();
    const known = (Object.keys(REPLIES) as Reply[]).find((each) => (REPLIES[each] as readonly string[]).includes(word));
    if (known) return known;
  }
}

function questionText({ t }: Session, { old, new: next, score }: Possible, count: string) {
  const side = (entries: readonly Entry[]): string =>
    entries.map((entry) => `  ${entry.year} ${nameOf(entry)}\n${textLine(entry)}`).join('');
  const heading = t({ nl: `Vraag ${count}`, en: `Question ${count}` });
  return terminalText(`\n${heading} (${Math.round(score * 100)}%)\n${side(old)}${side(next)}`);
}

const textLine = ({ text, title }: Entry): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' || line === title ? '' : `    ${line.length > MOST ? `${line.slice(0, MOST)}…` : line}\n`;
};
const MOST = 300;

const nobody = (): UserError =>
  new UserError(
    { nl: 'Hier kan ik geen vragen stellen.', en: 'Questions cannot be asked here.' },
    {
      nl: 'Gebruik --ask in een terminal, of vul een lijst in: --review vragen.csv',
      en: 'Use --ask in a terminal, or fill in a list: --review questions.csv',
    },
  );
