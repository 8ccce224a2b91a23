import type { Rule, Violation } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { itemsOf } from '../../query/index-agenda.ts';
import { indicatorsOf } from '../../query/indicators.ts';
import { atValue, inFile, type Place, type Pointer } from '../../source/place.ts';

/**
 * An id must be unique: among all records, indicators, tracks and conditions of a plan, and within a list of
 * priorities, deliverables or rounds.
 */
export const duplicateId: Rule = {
  name: 'ref/duplicate-id',
  severity: 'error',
  summary: { nl: 'Een id mag in een jaarplan maar één keer voorkomen.', en: 'An id must occur only once in a plan.' },
  *check({ plan, commitments, index }) {
    if (hasDoubles(plan, index.items.get(plan.year) ?? new Map())) yield* twice(idsOf(plan));
    for (const { path, priorities } of plan.themes) yield* twice(listed(path, ['priorities'], priorities));
    for (const { path, deliverables } of commitments)
      if (isRepeated(deliverables)) yield* twice(listed(path, ['deliverables'], deliverables));
  },
  checkAgenda: ({ agenda }) => twice(listed(agenda.path, ['settings', 'rounds'], agenda.settings.rounds)),
};

/** Duplicates are rare, so this quick check comes before a place is made for every id in a plan. */
function hasDoubles(plan: Plan, items: ReadonlyMap<string, unknown>): boolean {
  const listed = [
    ...plan.tracks.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    ...plan.conditions.map(({ id }) => id),
    ...indicatorsOf(plan).map(({ indicator }) => indicator.id),
  ];
  return (
    items.size < itemsOf(plan).length || new Set(listed).size < listed.length || listed.some((id) => items.has(id))
  );
}

/** The same check for a short list. */
function isRepeated(items: readonly { readonly id: string }[]): boolean {
  for (let at = 1; at < items.length; at++) {
    for (let before = 0; before < at; before++) if (items[at]?.id === items[before]?.id) return true;
  }
  return false;
}

interface Use {
  readonly id: string;
  readonly place: Place;
}

function* idsOf(plan: Plan): Iterable<Use> {
  for (const { id, path } of itemsOf(plan)) yield { id, place: inFile(path) };
  yield* listed(plan.path, ['tracks'], plan.tracks);
  for (const [at, { parts }] of plan.tracks.entries()) yield* listed(plan.path, ['tracks', at, 'parts'], parts);
  yield* listed(plan.path, ['conditions'], plan.conditions);
  for (const { indicator, of, at } of indicatorsOf(plan))
    yield { id: indicator.id, place: atValue(of.path, 'indicators', at, 'id') };
}

const listed = (path: string, list: Pointer, items: readonly { readonly id: string }[]): readonly Use[] =>
  items.map(({ id }, at) => ({ id, place: atValue(path, ...list, at, 'id') }));

function* twice(uses: Iterable<Use>): Iterable<Violation> {
  const first = new Map<string, Place>();
  for (const { id, place } of uses) {
    // A missing id is reported by schema/missing-key.
    if (id === '') continue;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, place);
      continue;
    }
    yield {
      message: { nl: `Het id "${id}" is al in gebruik.`, en: `The id "${id}" is already in use.` },
      hint:
        place.pointer === undefined
          ? {
              nl: 'Kies een ander id, en hernoem het bestand of de map.',
              en: 'Choose another id, and rename the file or folder.',
            }
          : { nl: 'Kies hier een ander id.', en: 'Choose another id here.' },
      place,
      related: [{ place: before, message: { nl: `hier is "${id}" al gebruikt`, en: `"${id}" is already used here` } }],
    };
  }
}
