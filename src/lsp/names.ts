// What an id in a field stands for: which ids may stand there, what each is called, and where it is told about.
import { STATUS_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Plan } from '../model/plan.ts';
import { commitmentsOf, type Item, indexAgenda, itemsOf } from '../query/index-agenda.ts';
import { standingOf } from '../query/standing.ts';
import { atKey, atValue, inFile, type Place, type Pointer } from '../source/place.ts';
import { markLabel, markOf } from '../views/marks.ts';
import type { Page, Room } from './subject.ts';

/** Something that has an id. */
export interface NamedThing {
  /** As it is written in the field. */
  readonly id: string;
  readonly title: string;
  /** How it stands, where it is a promise. */
  readonly standing?: Text;
  /** Where it is told about. */
  readonly place: Place;
}

type Things = (page: Page) => readonly NamedThing[];

const inSettings =
  (key: 'parties' | 'owners'): Things =>
  ({ live: { agenda } }) =>
    [...agenda[key]].map(([id, title]) => ({ id, title, place: atKey(agenda.path, key, id) }));
const holders: Things = ({ live: { agenda } }) =>
  [...agenda.holders].map(([id, { title, name }]) => ({
    id,
    title: name === undefined ? title : `${title} (${name})`,
    place: atKey(agenda.path, 'holders', id),
  }));
const rounds: Things = ({ live: { agenda } }) =>
  agenda.settings.rounds.map(({ id, title }, at) => ({
    id,
    title,
    place: atValue(agenda.path, 'settings', 'rounds', at, 'id'),
  }));
const tracks: Things = (page) => {
  const plan = planOf(page);
  return (plan?.tracks ?? []).flatMap((track, at) => [
    { ...track, place: atValue(plan?.path ?? '', 'tracks', at, 'id') },
    ...track.parts.map((part, nth) => ({
      ...part,
      place: atValue(plan?.path ?? '', 'tracks', at, 'parts', nth, 'id'),
    })),
  ]);
};
const conditions: Things = (page) => {
  const plan = planOf(page);
  return (plan?.conditions ?? []).map((each, at) => ({
    ...each,
    place: atValue(plan?.path ?? '', 'conditions', at, 'id'),
  }));
};
const records: Things = (page) => {
  const plan = planOf(page);
  return plan ? itemsOf(plan).map((item) => thing(page, plan, item, item.id)) : [];
};
/** The promises of the other years, as `2020/id`. */
const elsewhere: Things = (page) =>
  page.live.agenda.plans
    .filter(({ year }) => 'year' in page.role && year !== page.role.year)
    .toReversed()
    .flatMap((plan) => itemsOf(plan).map((item) => thing(page, plan, item, `${plan.year}/${item.id}`)));
const earlier: Things = (page) =>
  elsewhere(page).filter(({ id }) => 'year' in page.role && Number(id.slice(0, id.indexOf('/'))) < page.role.year);
const reports: Things = (page) => {
  const { role } = page;
  if (role.kind !== 'update') return [];
  return (planOf(page)?.updates ?? [])
    .filter(({ of, name }) => of === role.of && name !== role.name)
    .map(({ name, status, path }) => ({
      id: name,
      title: status ? page.t(STATUS_LABELS[status]) : name,
      place: inFile(path),
    }));
};
const deliverables: Things = (page) => {
  const commitment = reportedOn(page);
  return (commitment?.deliverables ?? []).map(({ id, title }, at) => ({
    id,
    title,
    place: atValue(commitment?.path ?? '', 'deliverables', at, 'id'),
  }));
};

const all =
  (...some: readonly Things[]): Things =>
  (page) =>
    some.flatMap((each) => each(page));

/** By the key of the field. */
const BY_FIELD: Readonly<Record<string, Things>> = {
  owner: inSettings('owners'),
  lead: inSettings('owners'),
  by: inSettings('owners'),
  holder: holders,
  actors: inSettings('parties'),
  partners: inSettings('parties'),
  'assessed-by': inSettings('parties'),
  round: rounds,
  tracks,
  related: all(records, elsewhere),
  of: records,
  'depends-on': all(records, conditions, elsewhere),
  continues: earlier,
  'not-continues': earlier,
  replaces: all(earlier, records),
  corrects: reports,
};

/** The things that a value in a place may name; undefined where it names nothing. */
export function thingsAt(page: Page, pointer: Pointer): readonly NamedThing[] | undefined {
  const key = pointer.findLast((step) => typeof step === 'string');
  if (page.role.kind === 'agenda' || typeof key !== 'string' || key === 'id') return undefined;
  // On the page of a plan these define ids, or name a year.
  if (page.role.kind === 'plan' && (key === 'tracks' || key === 'continues')) return undefined;
  return Object.hasOwn(BY_FIELD, key) ? BY_FIELD[key]?.(page) : undefined;
}

/** The things that the keys of a map name: parts of what a report is about. */
export const thingsAsKeys = (page: Page, map: Pointer): readonly NamedThing[] | undefined =>
  page.role.kind === 'update' && map.length === 1 && (map[0] === 'deliverables' || map[0] === 'value')
    ? deliverables(page)
    : undefined;

export const planOf = ({ live: { agenda }, role }: Page): Plan | undefined =>
  'year' in role ? agenda.plans.find(({ year }) => year === role.year) : undefined;

/** The commitment that a report is about. */
export function reportedOn(page: Page): Commitment | undefined {
  const { role } = page;
  const plan = role.kind === 'update' ? planOf(page) : undefined;
  return plan && commitmentsOf(plan).find(({ id }) => role.kind === 'update' && id === role.of);
}

const thing = (room: Room, plan: Plan, item: Item, id: string): NamedThing => ({
  id,
  title: `${item.number} ${item.title}`,
  ...('deliverables' in item ? { standing: standingText(room, plan, item) } : {}),
  place: inFile(item.path),
});

/** Made when it is asked for: of a list of hundreds it rarely is. */
function standingText({ live: { agenda }, asOf }: Room, plan: Plan, commitment: Commitment): Text {
  return lazily(() => markLabel(markOf(standingOf(agenda, indexAgenda({ plans: [plan] }), plan, commitment, asOf))));
}

function lazily(make: () => Text): Text {
  let made: Text | undefined;
  const get = (): Text => (made ??= make());
  return {
    get nl() {
      return get().nl;
    },
    get en() {
      return get().en;
    },
  };
}

export const titled = ({ title, standing }: NamedThing, t: (text: Text) => string): string =>
  [title, ...(standing ? [t(standing)] : [])].join(' · ');
