import { COURSE_EVENTS, type Course, type Courses, type Step } from '../../diff/courses.ts';
import { inOrder } from '../../diff/kinds.ts';
import { entryAnswer, possibleAnswer, strengthAnswer } from './diff.ts';
import { orNull, planAnswer, refAnswer } from './shared.ts';

/** The JSON answer of `agenda diff 2020..2024`; see schemas/diff-years.schema.json. */
export function yearsAnswer(
  found: Courses,
  context: {
    readonly revisions: readonly (string | undefined)[];
    readonly prefix: string;
    readonly incomplete: readonly string[];
  },
): object {
  const { asOf, sides, comparisons, courses } = found;
  const at = { prefix: context.prefix };
  return {
    schemaVersion: 1,
    kind: 'diff-years',
    asOf,
    plans: sides.map(({ plan }, at) => ({ plan: planAnswer(plan), revision: orNull(context.revisions[at]) })),
    summary: {
      promises: courses.length,
      ...Object.fromEntries(
        COURSE_EVENTS.map((event) => [
          event,
          courses.filter(({ steps }) => steps.some((step) => step?.event === event)).length,
        ]),
      ),
    },
    promises: courses.map((course) => courseAnswer(course, found, at)),
    possible: comparisons.flatMap(({ possible }) =>
      possible.filter(({ old }) => old[0]?.type === 'commitment').map((each) => possibleAnswer(each, at, at)),
    ),
    incomplete: context.incomplete,
  };
}

type Place = { readonly prefix: string };

const courseAnswer = ({ theme, steps }: Course, { sides }: Courses, place: Place): object => ({
  theme: theme ? refAnswer(theme.record) : null,
  steps: steps.map((step, at) => stepAnswer(step, sides[at]?.plan.year ?? 0, place)),
});

const stepAnswer = (step: Step | undefined, year: number, place: Place): object => ({
  year,
  event: orNull(step?.event),
  commitments: (step?.commitments ?? []).map(({ entry, outcome }) => ({ ...entryAnswer(entry, place), outcome })),
  kinds: inOrder((step?.changes ?? []).flatMap(({ kinds }) => kinds)),
  strength: (step?.changes ?? []).flatMap(({ strength }) => strength.map(strengthAnswer)),
});
