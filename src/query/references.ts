import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import type { Update } from '../model/update.ts';
import { wasRead, type RecordBase } from '../model/shared.ts';
import { atKey, atValue, inFile, type Place } from '../source/place.ts';
import { commitmentsOf, itemsOf, parseReference, type Index } from './index-agenda.ts';

/** What an id can stand for. */
export type Target = 'party' | 'owner' | 'track' | 'condition' | 'round' | 'theme' | 'objective' | 'commitment' | 'deliverable' | 'update';

/** One id in a file that stands for something else. */
export interface Reference {
  readonly written: string;
  readonly place: Place;
  /** What it may stand for here. */
  readonly wants: readonly Target[];
  /** Where ids of these kinds are looked for. */
  readonly known: ReadonlyMap<string, Target>;
  /** The year whose plan it should stand in, where the reference can name one. */
  readonly year?: number;
}

/**
 * Every reference in an agenda, save for the links between years (`continues`, `replaces`), which have rules of their own, and for
 * ids whose list stands in a file that could not be read: nobody knows whether they are there.
 */
export function* references(agenda: Agenda, index: Index): Iterable<Reference> {
  for (const found of written(agenda, index)) if (isCertain(found)) yield found;
}

/** A reference before it is certain that there is a list to look in. */
type Written = Omit<Reference, 'known'> & { readonly known: Known };
type Known = ReadonlyMap<string, Target> | undefined;

const isCertain = (found: Written): found is Reference => found.known !== undefined;

function* written(agenda: Agenda, index: Index): Iterable<Written> {
  const parties = listOf(agenda, agenda.parties.keys(), 'party');
  const owners = listOf(agenda, agenda.owners.keys(), 'owner');
  const rounds = listOf(agenda, agenda.settings.rounds.map(({ id }) => id), 'round');
  for (const plan of agenda.plans) {
    const scope: Scope = { plan, index, parties, owners, rounds, tracks: tracksOf(plan), items: itemsByYear(index, plan.year) };
    for (const theme of plan.themes) {
      if (theme.lead !== undefined) yield { written: theme.lead, place: atValue(theme.path, 'lead'), wants: ['owner'], known: owners };
      for (const objective of theme.objectives) yield* listed(objective.path, 'related', objective.related, ['objective', 'commitment', 'theme'], scope);
    }
    for (const commitment of commitmentsOf(plan)) yield* ofCommitment(commitment, scope);
    for (const update of plan.updates) yield* ofUpdate(update, scope);
    for (const [at, amendment] of plan.amendments.entries()) {
      yield { written: amendment.of, place: atValue(plan.path, 'amendments', at, 'of'), wants: ['theme', 'objective', 'commitment'], known: scope.items };
    }
  }
}

interface Scope {
  readonly plan: Plan;
  readonly index: Index;
  readonly parties: Known;
  readonly owners: Known;
  readonly rounds: Known;
  readonly tracks: Known;
  readonly items: ReadonlyMap<string, Target>;
}

function* ofCommitment(commitment: Commitment, scope: Scope): Iterable<Written> {
  const { path } = commitment;
  for (const key of ['actors', 'partners'] as const) {
    for (const [at, written] of commitment[key].entries()) yield { written, place: atValue(path, key, at), wants: ['party'], known: scope.parties };
  }
  if (commitment.owner !== undefined) yield { written: commitment.owner, place: atValue(path, 'owner'), wants: ['owner'], known: scope.owners };
  for (const [at, written] of commitment.tracks.entries()) yield { written, place: atValue(path, 'tracks', at), wants: ['track'], known: scope.tracks };
  yield* listed(path, 'depends-on', commitment.dependsOn, ['commitment', 'condition'], scope);
  yield* listed(path, 'related', commitment.related, ['commitment', 'objective', 'theme'], scope);
}

function* ofUpdate(update: Update, scope: Scope): Iterable<Written> {
  const { path, of } = update;
  yield { written: of, place: inFile(path), wants: ['commitment'], known: scope.items };
  const commitment = scope.index.items.get(scope.plan.year)?.get(of);
  if (commitment?.kind === 'commitment') {
    const deliverables = listOf(commitment, commitment.deliverables.map(({ id }) => id), 'deliverable');
    for (const written of update.deliverables.keys()) yield { written, place: atKey(path, 'deliverables', written), wants: ['deliverable'], known: deliverables };
    for (const written of update.values.keys()) yield { written, place: atKey(path, 'value', written), wants: ['deliverable'], known: deliverables };
  }
  if (update.by !== undefined) yield { written: update.by, place: atValue(path, 'by'), wants: ['owner'], known: scope.owners };
  if (update.round !== undefined) yield { written: update.round, place: atValue(path, 'round'), wants: ['round'], known: scope.rounds };
  if (update.corrects !== undefined) {
    const earlier = (scope.index.updates.get(scope.plan.year)?.get(of) ?? []).filter(({ name }) => name !== update.name).map(({ name }) => name);
    yield { written: update.corrects, place: atValue(path, 'corrects'), wants: ['update'], known: mapOf(earlier, 'update') };
  }
}

/** Ids of records, of this year or written as `2020/id`. */
function* listed(path: string, key: string, ids: readonly string[], wants: readonly Target[], scope: Scope): Iterable<Written> {
  for (const [at, written] of ids.entries()) {
    const { year, id } = parseReference(written, scope.plan.year);
    const items = year === scope.plan.year ? scope.items : itemsByYear(scope.index, year);
    // Conditions stand on the plan's own page.
    const plan = scope.index.plans.get(year);
    const known = wants.includes('condition') && plan && !wasRead(plan) && !items.has(id) ? undefined : items;
    yield { written: id, place: atValue(path, key, at), wants, known, year };
  }
}

function itemsByYear(index: Index, year: number): ReadonlyMap<string, Target> {
  const plan = index.plans.get(year);
  if (!plan) return new Map();
  const known = new Map<string, Target>();
  for (const item of itemsOf(plan)) if (!known.has(item.id)) known.set(item.id, item.kind);
  for (const { id } of plan.conditions) known.set(id, 'condition');
  return known;
}

/** Tracks and their parts: a commitment may name either. */
const tracksOf = (plan: Plan): Known => listOf(plan, plan.tracks.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]), 'track');

/** What a record lists; undefined where it could not be read. */
const listOf = (record: RecordBase, ids: Iterable<string>, target: Target): Known => (wasRead(record) ? mapOf(ids, target) : undefined);

const mapOf = (ids: Iterable<string>, target: Target): ReadonlyMap<string, Target> => new Map([...ids].map((id) => [id, target]));
