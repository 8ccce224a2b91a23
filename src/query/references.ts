import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { RecordRole } from '../model/file-role.ts';
import { PLAN_ITSELF, type Plan } from '../model/plan.ts';
import { positionIn } from '../model/refused.ts';
import { type Named, type RecordBase, wasRead } from '../model/shared.ts';
import type { Update } from '../model/update.ts';
import { atKey, atValue, inFile, type Place } from '../source/place.ts';
import type { Catalogue } from './catalogue.ts';
import { correctable, targetOf } from './corrections.ts';
import { commitmentsOf, type Index, parseReference } from './index-agenda.ts';

/** What an id can refer to. */
export type Target =
  | 'party'
  | 'owner'
  | 'holder'
  | 'indicator'
  | 'track'
  | 'condition'
  | 'round'
  | 'theme'
  | 'objective'
  | 'commitment'
  | 'deliverable'
  | 'update';

/** An id in a file that refers to something. */
export interface Reference {
  readonly written: string;
  readonly place: Place;
  /** The kinds it may refer to here. */
  readonly wants: readonly Target[];
  /** The ids it can refer to, with their kinds. */
  readonly known: ReadonlyMap<string, Target>;
  /** The year of the plan that should have the id, where the reference can name one. */
  readonly year?: number;
}

/**
 * The ids that a reference can name; undefined where the list is in a file that could not be read, so that its ids are
 * unknown.
 */
type Known = Ids | undefined;

interface Ids {
  /** The kind of an id. */
  readonly get: (id: string) => Target | undefined;
  /** All ids. Only needed for a broken reference. */
  readonly all: () => ReadonlyMap<string, Target>;
}

/** The kinds that references in a place may have, and the ids they can name. */
interface Wanted {
  readonly wants: readonly Target[];
  readonly known: Known;
}

/** Whether an id refers to the right kind of thing. True where its list could not be read. */
function leads({ wants, known }: Wanted, id: string): boolean {
  if (known === undefined) return true;
  const target = known.get(id);
  return target !== undefined && wants.includes(target);
}

/**
 * The broken references of a plan: the id does not exist, or belongs to another kind. Links between years (`continues`,
 * `replaces`) have rules of their own. Nearly all references are right, so objects are made only for broken ones.
 */
export function brokenReferences(
  agenda: Omit<Agenda, 'plans'>,
  plan: Plan,
  index: Index,
  catalogue: Catalogue,
): readonly Reference[] {
  const items = idsIn(index.items.get(plan.year), plan.conditions);
  const search: Search = {
    plan,
    index,
    catalogue,
    parties: { wants: ['party'], known: listOf(agenda, agenda.parties.keys(), 'party') },
    owners: { wants: ['owner'], known: listOf(agenda, agenda.owners.keys(), 'owner') },
    holders: { wants: ['holder'], known: listOf(agenda, agenda.holders.keys(), 'holder') },
    rounds: {
      wants: ['round'],
      known: listOf(
        agenda,
        agenda.settings.rounds.map(({ id }) => id),
        'round',
      ),
    },
    tracks: { wants: ['track'], known: tracksOf(plan) },
    items,
    elsewhere: new Map(),
    reported: { wants: REPORTED, known: reportedIn(items, plan) },
    broken: [],
  };
  for (const { path, lead, holder, objectives } of plan.themes) {
    one(search, search.owners, lead, path, 'lead');
    one(search, search.holders, holder, path, 'holder');
    for (const objective of objectives) {
      one(search, search.holders, objective.holder, objective.path, 'holder');
      records(search, objective.path, 'related', objective.related, RELATED);
    }
  }
  for (const commitment of commitmentsOf(plan)) ofCommitment(search, commitment);
  for (const update of plan.updates) ofUpdate(search, update);
  const anyRecord: Wanted = { wants: RELATED, known: items };
  for (const [at, { of, fingerprint }] of plan.amendments.entries())
    if (of !== PLAN_ITSELF && !fingerprint?.endsWith('-none') && !leads(anyRecord, of))
      note(search, anyRecord, of, atValue(plan.path, 'amendments', at, 'of'));
  return search.broken;
}

const RELATED: readonly Target[] = ['commitment', 'objective', 'theme'];
const NEEDED: readonly Target[] = ['commitment', 'condition'];
/** The first is what people usually mean. */
const REPORTED: readonly Target[] = ['commitment', 'objective', 'theme', 'indicator'];

interface Search {
  readonly plan: Plan;
  readonly index: Index;
  readonly catalogue: Catalogue;
  readonly parties: Wanted;
  readonly owners: Wanted;
  readonly holders: Wanted;
  readonly rounds: Wanted;
  readonly tracks: Wanted;
  readonly items: Ids;
  /** The ids of other plans, as far as they were needed. */
  readonly elsewhere: Map<number, Ids>;
  /** The kinds of record that an update can report on. */
  readonly reported: Wanted;
  /** The references found so far. */
  readonly broken: Reference[];
}

const note = ({ broken }: Search, { wants, known }: Wanted, written: string, place: Place, year?: number): void =>
  void broken.push({ written, wants, known: (known as Ids).all(), place, ...(year === undefined ? {} : { year }) });

function one(search: Search, wanted: Wanted, id: string | undefined, path: string, key: string): void {
  if (id !== undefined && !leads(wanted, id)) note(search, wanted, id, atValue(path, key));
}

/** One owner, or a list of owners. The place is that of the wrong one. */
function owners(search: Search, ids: readonly string[], path: string, ...pointer: readonly (string | number)[]): void {
  for (const [at, id] of ids.entries())
    if (!leads(search.owners, id))
      note(search, search.owners, id, atValue(path, ...pointer, ...(ids.length === 1 ? [] : [at])));
}

function many(search: Search, wanted: Wanted, ids: readonly string[], path: string, key: string): void {
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as string;
    if (!leads(wanted, id)) note(search, wanted, id, itemPlace(search, path, key, id, at));
  }
}

function ofCommitment(search: Search, commitment: Commitment): void {
  const { path, actors, partners, holder, tracks, dependsOn, related, deliverables } = commitment;
  many(search, search.parties, actors, path, 'actors');
  many(search, search.parties, partners, path, 'partners');
  owners(search, commitment.owners, path, 'owner');
  one(search, search.holders, holder, path, 'holder');
  for (const [at, deliverable] of deliverables.entries()) {
    owners(search, deliverable.owners, path, 'deliverables', at, 'owner');
    for (const [nth, id] of deliverable.actors.entries())
      if (!leads(search.parties, id))
        note(search, search.parties, id, atValue(path, 'deliverables', at, 'actors', nth));
  }
  many(search, search.tracks, tracks, path, 'tracks');
  records(search, path, 'depends-on', dependsOn, NEEDED);
  records(search, path, 'related', related, RELATED);
}

function ofUpdate(search: Search, update: Update): void {
  const { path, of, deliverables, values, by, round, corrects, assessedBy } = update;
  const { plan, index } = search;
  if (!leads(search.reported, of)) note(search, search.reported, of, inFile(path));
  const commitment = index.items.get(plan.year)?.get(of);
  if (commitment?.kind === 'commitment' && deliverables.size + values.size > 0) {
    const ids = commitment.deliverables.map(({ id }) => id);
    const wanted: Wanted = { wants: ['deliverable'], known: listOf(commitment, ids, 'deliverable') };
    for (const [key, said] of [['deliverables', deliverables] as const, ['value', values] as const])
      for (const id of said.keys()) if (!leads(wanted, id)) note(search, wanted, id, atKey(path, key, id));
  }
  one(search, search.owners, by, path, 'by');
  one(search, search.parties, assessedBy, path, 'assessed-by');
  one(search, search.rounds, round, path, 'round');
  // An update that exists but may not be corrected is reported by other rules.
  if (corrects === undefined || targetOf(update, index)) return;
  const possible = correctable(update, index.updates.get(plan.year)?.get(of) ?? []).map(({ name }) => name);
  note(search, { wants: ['update'], known: mapOf(possible, 'update') }, corrects, atValue(path, 'corrects'));
}

/** The place of an item in the list as written. */
const itemPlace = ({ index }: Search, path: string, key: string, item: string, at: number): Place =>
  atValue(path, key, positionIn(index.byPath.get(path)?.document, key, item) ?? at);

/** References to records of the same year, or of another year as `2020/id`. */
function records(
  search: Search,
  path: string,
  key: string,
  references: readonly string[],
  wants: readonly Target[],
): void {
  for (let at = 0; at < references.length; at++) {
    const written = references[at] as string;
    const { year, id } = parseReference(written, search.plan.year);
    const wanted: Wanted = { wants, known: recordsIn(search, year, id, wants) };
    if (!leads(wanted, id)) note(search, wanted, id, itemPlace(search, path, key, written, at), year);
  }
}

function recordsIn(
  { plan, items, elsewhere, catalogue }: Search,
  year: number,
  id: string,
  wants: readonly Target[],
): Known {
  const page = catalogue.pages.get(year);
  const there =
    year === plan.year ? items : (elsewhere.get(year) ?? idsIn(catalogue.records(year), page?.conditions ?? []));
  if (year !== plan.year) elsewhere.set(year, there);
  if (year !== plan.year && !catalogue.isWhole(year)) return undefined;
  // Conditions are on the page of the plan. If it could not be read, they are unknown.
  return wants.includes('condition') && page && !page.isRead && there.get(id) === undefined ? undefined : there;
}

/**
 * The records and indicators of a plan; and its deliverables, so that the message can say that a report has the id of
 * one.
 */
function reportedIn(items: Ids, plan: Plan): Ids {
  const others = new Map<string, Target>();
  for (const commitment of commitmentsOf(plan))
    for (const { id } of commitment.deliverables) others.set(id, 'deliverable');
  for (const { indicators, objectives } of plan.themes)
    for (const { id } of [...indicators, ...objectives.flatMap((objective) => objective.indicators)])
      others.set(id, 'indicator');
  return {
    get: (id) => items.get(id) ?? others.get(id),
    all: () => new Map([...others, ...items.all()]),
  };
}

/** The ids of a plan: its records, and the conditions on its page. */
function idsIn(
  records: ReadonlyMap<string, { readonly kind: RecordRole['kind'] }> | undefined,
  conditions: readonly Named[],
): Ids {
  const own = new Map<string, Target>(conditions.map(({ id }) => [id, 'condition']));
  let all: ReadonlyMap<string, Target> | undefined;
  return {
    get: (id) => own.get(id) ?? records?.get(id)?.kind,
    all: () =>
      (all ??= new Map<string, Target>([
        ...Array.from(records ?? [], ([id, { kind }]) => [id, kind] as const),
        ...own,
      ])),
  };
}

/** Tracks and their parts; a commitment may name either. */
const tracksOf = (plan: Plan): Known =>
  listOf(
    plan,
    plan.tracks.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    'track',
  );

/** The ids in a list of a record; undefined where the record could not be read. */
const listOf = (record: RecordBase, ids: Iterable<string>, target: Target): Known =>
  wasRead(record) ? mapOf(ids, target) : undefined;

function mapOf(ids: Iterable<string>, target: Target): Ids {
  const known = new Map(Array.from(ids, (id) => [id, target]));
  return { get: (id) => known.get(id), all: () => known };
}
