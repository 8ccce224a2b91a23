import { chance } from './chance.mjs';
import { outcomeOf } from './reporting-rounds.mjs';
import {
  ASPECTS,
  CONDITIONS,
  capital,
  MEASURES,
  noun,
  OWNERS,
  PARTIES,
  page,
  spaced,
  TOPICS,
  TRACKS,
} from './words.mjs';

/** The commitment with an id in a plan, `at` its place among all of that plan. */
export function commitmentOf(plan, id, at) {
  const { year, ids, gone } = plan;
  // Three in ten commitments have another wording each year.
  const by = chance(chance(`wording ${id} ${year}`).in(0.3) ? `${id} ${year}` : id);
  const now = chance(`fields ${id} ${year}`);
  const outcome = outcomeOf(plan, at);
  const target = by.in(0.2) ? targetOf(by) : undefined;
  const deliverables = by.in(0.45) ? deliverablesOf(by, target === undefined) : undefined;
  const data = {
    actors: by.in(0.7) ? ['vvg'] : ['gemeenten', 'vvg'],
    owner: by.one(Object.keys(OWNERS)),
    roles: by.some(['belangenbehartiging', 'dienstverlening', 'platformfunctie'], by.between(1, 3)),
    ...(by.in(0.8) ? { partners: by.some(Object.keys(PARTIES).slice(2), by.between(1, 4)) } : {}),
    // An open commitment is due in the last quarter, so that nothing is overdue on AS_OF.
    ...(now.in(0.6)
      ? {
          due: now.one(
            outcome === 'ended'
              ? [`${year}-06`, `${year}-Q3`, year, `${year}-11-30`]
              : [`${year}-Q4`, `${year}-12`, year, `${year}-11-30`],
          ),
        }
      : {}),
    ...(target ? { target } : {}),
    ...(deliverables ? { deliverables } : {}),
    ...(by.in(0.3) ? { tracks: by.some(TRACKS, by.between(1, 2)).map(([track]) => track) } : {}),
    ...(by.in(0.3) ? { sdgs: by.some([1, 3, 4, 7, 8, 10, 11, 13, 16], by.between(1, 3)) } : {}),
    ...(now.in(0.1) ? { 'depends-on': at > 0 && now.in(0.5) ? [ids[now.below(at)]] : [now.one(CONDITIONS)[0]] } : {}),
    ...(gone.has(id) && now.in(0.4) ? { continues: [`${year - 1}/${gone.get(id)}`] } : {}),
    ...(now.in(0.15) ? { related: [ids[(at + now.between(1, ids.length - 1)) % ids.length]] } : {}),
    ...(by.in(0.4) ? { tags: by.some(TOPICS, by.between(1, 3)) } : {}),
    ...(by.in(0.6)
      ? { source: { document: `Jaaragenda ${year}`, section: `${now.between(1, 9)}.${now.between(1, 12)}` } }
      : {}),
  };
  return {
    id,
    at,
    data,
    target,
    deliverables,
    body: page(`${capital(noun(by))}, ${noun(by)} en ${noun(by)}`, by, by.between(1, 3)),
  };
}

function targetOf(by) {
  const [measure, unit] = by.one(MEASURES);
  const least = by.between(4, 60);
  return {
    measure,
    ...(unit ? { unit } : {}),
    'at-least': least,
    ...(by.in(0.4) ? { 'at-most': least + by.between(1, 20) } : {}),
    ...(by.in(0.5) ? { baseline: by.below(4) } : {}),
  };
}

const deliverablesOf = (by, mayCount) =>
  by.some(ASPECTS, by.between(2, 5)).map((aspect) => ({
    id: aspect,
    title: `${capital(spaced(aspect))} voor ${by.one(['kleine gemeenten', 'alle gemeenten', 'raden en colleges', "regio's"])}`,
    ...(mayCount && by.in(0.2) ? { target: targetOf(by) } : {}),
  }));
