// Plans that nobody made, with the structure that plans have: what every maker can write and no reader may lose.
import fc from 'fast-check';
import type { PaperPlan } from './plan.ts';

const WORDS =
  'de bond het eiland water een haven van met boten vijf school vóór en drinkwater om twaalf steigers'.split(' ');
const MIDDLES = ['', '', '', ' – en dan – ', ', zodat ', ' (zoals in 2029) ', ' eind 2031 ', ' ten minste drie ', '; '];

const words = (fewest: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: fewest, maxLength: most })
    .map((some) => some.join(' '))
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const title = words(2, 7);
const sentence = fc
  .tuple(words(4, 14), fc.constantFrom(...MIDDLES), words(3, 9))
  .map(([one, middle, other]) => `${one}${middle === '' ? ' ' : middle}${other.toLowerCase()}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));

export const plans: fc.Arbitrary<PaperPlan> = fc.record({
  year: fc.constant(2031),
  title: title.map((some) => `Jaarplan 2031: ${some}`),
  preface: fc.array(fc.oneof(text, fc.array(sentence, { minLength: 2, maxLength: 4 })), { maxLength: 3 }),
  themes: fc.array(
    fc.record({
      title,
      texts: fc.array(
        fc.record({
          label: fc.constantFrom('Waarom', 'Wat er speelt'),
          text: fc.array(text, { minLength: 1, maxLength: 2 }),
        }),
        { maxLength: 1 },
      ),
      objectives: fc.array(
        fc.record({ title, goal: text, commitments: fc.array(text, { minLength: 1, maxLength: 6 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Every text of a plan, as it was written. */
export const textsOf = ({ title: heading, preface, themes }: PaperPlan): readonly string[] => [
  heading,
  ...preface.flat(),
  ...themes.flatMap((theme) => [
    theme.title,
    ...theme.texts.flatMap(({ label, text: own }) => [label, ...own.flat()]),
    ...theme.objectives.flatMap(({ title: named, goal, commitments }) => [named, goal, ...commitments]),
  ]),
];
