import type { Plan } from '../../model/plan.ts';
import { commitmentsOf, itemsOf } from '../../query/index-agenda.ts';
import { atValue, inFile, type Place } from '../../source/place.ts';
import type { Remark, Rule } from '../rule.ts';

/** An id stands for one thing in a plan, whatever its kind. */
export const duplicateId: Rule = {
  name: 'ref/duplicate-id',
  severity: 'error',
  summary: { nl: 'Een id wordt in een jaarplan één keer gebruikt.', en: 'An id is used once in a plan.' },
  *check({ agenda }) {
    for (const plan of agenda.plans) {
      yield* twice(idsOf(plan));
      for (const { path, deliverables } of commitmentsOf(plan)) yield* twice(deliverables.map(({ id }, at) => ({ id, place: atValue(path, 'deliverables', at, 'id') })));
    }
  },
};

interface Use {
  readonly id: string;
  readonly place: Place;
}

function* idsOf(plan: Plan): Iterable<Use> {
  for (const { id, path } of itemsOf(plan)) yield { id, place: inFile(path) };
  for (const [at, { id }] of plan.conditions.entries()) yield { id, place: atValue(plan.path, 'conditions', at, 'id') };
  for (const [at, { id, parts }] of plan.tracks.entries()) {
    yield { id, place: atValue(plan.path, 'tracks', at, 'id') };
    for (const [partAt, part] of parts.entries()) yield { id: part.id, place: atValue(plan.path, 'tracks', at, 'parts', partAt, 'id') };
  }
}

function* twice(uses: Iterable<Use>): Iterable<Remark> {
  const first = new Map<string, Place>();
  for (const { id, place } of uses) {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, place);
      continue;
    }
    yield {
      message: { nl: `Het id "${id}" is al in gebruik.`, en: `The id "${id}" is already in use.` },
      hint: { nl: 'Kies een ander id; een id hoort blijvend bij één ding.', en: 'Choose another id; an id belongs to one thing for good.' },
      place,
      related: [{ place: before, message: { nl: `hier staat "${id}" ook`, en: `"${id}" stands here too` } }],
    };
  }
}
