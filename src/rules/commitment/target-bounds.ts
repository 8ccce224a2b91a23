import type { Rule, Violation } from '../../lint/rule.ts';
import type { Target } from '../../model/shared.ts';
import { atValue, type Pointer } from '../../source/place.ts';

/** In a target, `at-least` must not be more than `at-most`. */
export const targetBounds: Rule = {
  name: 'commitment/target-bounds',
  severity: 'error',
  summary: {
    nl: 'Bij een streefwaarde mag "ten minste" niet meer zijn dan "ten hoogste".',
    en: 'In a target, "at least" must not be more than "at most".',
  },
  *check({ commitments }) {
    for (const { path, target, deliverables } of commitments) {
      yield* contradiction(path, target, ['target']);
      for (const [at, deliverable] of deliverables.entries())
        yield* contradiction(path, deliverable.target, ['deliverables', at, 'target']);
    }
  },
};

function* contradiction(path: string, target: Target | undefined, pointer: Pointer): Iterable<Violation> {
  const { atLeast, atMost } = target ?? {};
  if (atLeast === undefined || atMost === undefined || atLeast <= atMost) return;
  yield {
    message: {
      nl: `Ten minste ${atLeast} en ten hoogste ${atMost} kan niet allebei waar zijn.`,
      en: `At least ${atLeast} and at most ${atMost} cannot both be true.`,
    },
    hint: {
      nl: 'Wissel de twee getallen om, of laat er een weg.',
      en: 'Swap the two numbers, or leave one out.',
    },
    place: atValue(path, ...pointer, 'at-least'),
    related: [
      {
        place: atValue(path, ...pointer, 'at-most'),
        message: { nl: 'hier staat "ten hoogste"', en: '"at most" is here' },
      },
    ],
  };
}
