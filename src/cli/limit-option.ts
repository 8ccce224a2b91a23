// `--limit NAME=NUMBER`: more than usual is read, where somebody knows that it is right.
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { LIMITS, type Limits, MOST_RAISED, namedAs, RAISABLE, type RaisableName } from '../source/limits.ts';

/** What can be raised of every agenda. */
const EVERYWHERE: readonly RaisableName[] = ['files', 'total-mib'];

/**
 * The limits with what was raised.
 * @param given as on the command line
 * @param more what the command has besides the limits of an agenda
 * @throws UserError for a limit that the command does not have, and for one that would go down
 */
export function limitsOf(given: readonly string[], more: readonly RaisableName[] = []): Limits {
  const names = [...EVERYWHERE, ...more];
  const raised = given.map((word): readonly [string, number] => {
    const [, asked = '', number = ''] = /^([a-z-]*)=(\d{1,9})$/.exec(word) ?? [];
    const name = names.find((each) => each === asked);
    if (name === undefined) throw unknownLimit(word, names);
    const usual = namedAs(name);
    const most = usual * MOST_RAISED;
    const value = Number(number);
    if (value < usual || value > most) throw outsideOf(name, value, usual, most);
    const { limit, unit } = RAISABLE[name];
    return [limit, value * unit];
  });
  return { ...LIMITS, ...Object.fromEntries(raised) };
}

const unknownLimit = (word: string, names: readonly RaisableName[]): UserError =>
  new UserError(
    { nl: `"${word}" is geen grens met een getal.`, en: `"${word}" is not a limit with a number.` },
    listed(names),
  );

const outsideOf = (name: RaisableName, value: number, usual: number, most: number): UserError =>
  new UserError(
    value < usual
      ? {
          nl: `De grens ${name} kan alleen omhoog: ${value} is minder dan gewoonlijk.`,
          en: `The limit ${name} can only go up: ${value} is less than usual.`,
        }
      : { nl: `De grens ${name} kan niet zo hoog: ${value}.`, en: `The limit ${name} cannot be that high: ${value}.` },
    {
      nl: `Gewoonlijk is het ${usual}; het mag ten hoogste ${most} zijn: --limit ${name}=${usual * 2}`,
      en: `It is usually ${usual}, and may be at most ${most}: --limit ${name}=${usual * 2}`,
    },
  );

const listed = (names: readonly RaisableName[]): Text => {
  const all = names.map((name) => `${name}=${namedAs(name)}`).join(', ');
  return { nl: `Hier kunnen omhoog: ${all}`, en: `These can be raised here: ${all}` };
};
