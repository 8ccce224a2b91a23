// What a message may know besides its problem, so that what it proposes is never refused.
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import type { YearSlice } from '../model/year-slice.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { itemsOf } from '../query/index-agenda.ts';
import type { Place } from '../source/place.ts';
import { byCodePoint } from '../source/tree.ts';

/** Names by id. */
export type Names = ReadonlyMap<string, string>;

export interface MessageContext {
  /**
   * The ids that a field can name, with the names of what they stand for; undefined where it defines an id, or may have
   * any.
   */
  readonly namesFor: (place: Place, year?: number) => Names | undefined;
  /** The file or folder that has a path already, or the number in it; undefined where the name is free. */
  readonly takenBy: (path: string, besides: string) => string | undefined;
  /** The first year whose folder could be meant. */
  readonly years: readonly string[];
}

export function messageContextOf(
  { tree }: Pick<YearSlice, 'tree'>,
  agenda: Omit<Agenda, 'plans'>,
  plan: Plan | undefined,
  catalogue: Catalogue,
): MessageContext {
  const lists: Readonly<Record<string, () => Names>> = {
    owner: () => agenda.owners,
    lead: () => agenda.owners,
    by: () => agenda.owners,
    holder: () => new Map([...agenda.holders].map(([id, { title }]) => [id, title])),
    actors: () => agenda.parties,
    partners: () => agenda.parties,
    'assessed-by': () => agenda.parties,
    round: () => new Map(agenda.settings.rounds.map(({ id, title }) => [id, title])),
    tracks: () => named((plan?.tracks ?? []).flatMap((track) => [track, ...track.parts])),
    related: () => named(plan ? itemsOf(plan) : []),
    of: () => named(plan ? itemsOf(plan) : []),
    'depends-on': () => named(plan ? [...itemsOf(plan), ...plan.conditions] : []),
    continues: () => new Map(),
    replaces: () => new Map(),
  };
  return {
    namesFor: ({ path, pointer = [] }, year) => {
      const key = pointer.findLast((step) => typeof step === 'string');
      // Under `tracks` on the page of a plan, ids are defined.
      if (typeof key !== 'string' || key === 'id' || path === agenda.path) return undefined;
      const list = Object.hasOwn(lists, key) ? lists[key] : undefined;
      if (list === undefined) return undefined;
      if (year === undefined) return list();
      return new Map([...(catalogue.records(year) ?? [])].map(([id]) => [id, id]));
    },
    takenBy: (path, besides) => {
      const number = /^.*\/\d+(?:\.\d+)*-(?=[a-z][^/]*$)/.exec(path)?.[0];
      const taken = tree.entries.flatMap((entry) => {
        if (entry.path === besides || entry.path.startsWith(`${besides}/`)) return [];
        const isTaken =
          entry.path === path ||
          entry.path.startsWith(`${path}/`) ||
          (number !== undefined && !path.includes('/progress/') && entry.path.startsWith(number));
        return isTaken ? [entry.path] : [];
      });
      return taken.includes(path) ? path : [...taken].sort(byCodePoint)[0];
    },
    years: [...catalogue.pages.keys()].map(String).sort(byCodePoint),
  };
}

const named = (all: readonly { readonly id: string; readonly title: string }[]): Names =>
  new Map(all.map(({ id, title }) => [id, title]));
