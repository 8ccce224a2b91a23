import { together } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Commitment } from '../../model/commitment.ts';
import { inFile } from '../../source/place.ts';
import { groupsOf } from '../../text/groups.ts';
import { nearDuplicatePairs } from '../../text/near-duplicates.ts';
import { bare } from '../../text/normalise.ts';
import { profilesOf } from '../../text/similarity.ts';

/** Well above the score from which a rewording is recognised in another year's plan (0.50): neighbours in one plan share their subject anyway. */
const ALIKE = 0.6;

/**
 * What is promised twice is counted twice; where two promises only look alike, `related` says so. However many are alike, it is one
 * finding. Silent about plans whose period is over: nothing in them is merged any more.
 */
export const nearDuplicate: Rule = {
  name: 'commitment/near-duplicate',
  severity: 'warning',
  summary: {
    nl: 'Twee inzetpunten beloven niet bijna hetzelfde, of noemen elkaar verwant.',
    en: 'Two commitments do not promise nearly the same, or name each other as related.',
  },
  *check({ plan, commitments, today }) {
    if (plan.period.to < today) return;
    const related = relatedGroups(commitments);
    const alike = alikePairs(commitments).filter(
      ([a, b]) => related.get(commitments[a] as Commitment) !== related.get(commitments[b] as Commitment),
    );
    for (const group of groupsOf(commitments.length, alike)) {
      const [first, ...others] = group.map((at) => commitments[at] as Commitment);
      if (first) yield others.length === 1 ? ofTwo(first, others[0] as Commitment) : ofMany(first, others);
    }
  },
};

/** For each commitment a name for all that call each other related, by whatever chain; a name of its own where nobody does. */
function relatedGroups(commitments: readonly Commitment[]): ReadonlyMap<Commitment, number> {
  const places = new Map(commitments.map(({ id }, at) => [id, at]));
  const pairs = commitments.flatMap(({ related }, at) =>
    related.flatMap((id): readonly (readonly [number, number])[] => {
      const other = places.get(id);
      return other === undefined ? [] : [[at, other]];
    }),
  );
  const names = new Map(commitments.map((commitment, at) => [commitment, at]));
  for (const group of groupsOf(commitments.length, pairs))
    for (const at of group) names.set(commitments[at] as Commitment, group[0] as number);
  return names;
}

/** Pairs of places of commitments that are alike. Of those that say the same to the letter, each goes with the first. */
function alikePairs(commitments: readonly Commitment[]): readonly (readonly [number, number])[] {
  const firsts = new Map<string, number>();
  const equal: (readonly [number, number])[] = [];
  for (const [at, { title, text }] of commitments.entries()) {
    const written = `${bare(title)}\n${bare(text)}`;
    const first = firsts.get(written);
    if (first === undefined) firsts.set(written, at);
    else if (written.trim() !== '') equal.push([first, at]);
  }
  const places = [...firsts.values()];
  const profiles = profilesOf(commitments);
  const similar = nearDuplicatePairs(
    places.map((at) => profiles[at] as (typeof profiles)[number]),
    ALIKE,
  ).map(([a, b]): readonly [number, number] => [places[a] as number, places[b] as number]);
  return [...equal, ...similar];
}

const named = ({ number, title }: Commitment): string => `${number} "${title}"`;

const ofTwo = (first: Commitment, second: Commitment): Violation => ({
  message: {
    nl: `Dit inzetpunt lijkt sterk op ${named(first)}.`,
    en: `This commitment is much like ${named(first)}.`,
  },
  hint: {
    nl: `Voeg ze samen. Zijn het toch twee beloften? Zet dan in een van beide:  related: [${first.id}]`,
    en: `Merge them. Are they two promises all the same? Then write in one of them:  related: [${first.id}]`,
  },
  place: inFile(second.path),
  related: [{ place: inFile(first.path), message: { nl: 'het andere inzetpunt', en: 'the other commitment' } }],
});

const ofMany = (first: Commitment, others: readonly Commitment[]): Violation => ({
  message: alikeMessage(others),
  hint: {
    nl: `Voeg ze samen, of schrijf op waarin ze verschillen. Zijn het toch aparte beloften? Zet dan in dit inzetpunt:  related: [${idsOf(others)}]`,
    en: `Merge them, or write down how they differ. Are they promises of their own all the same? Then write in this commitment:  related: [${idsOf(others)}]`,
  },
  place: inFile(first.path),
  related: others.map(({ path }) => ({
    place: inFile(path),
    message: { nl: 'lijkt er sterk op', en: 'is much like it' },
  })),
});

const idsOf = (commitments: readonly Commitment[]): string => commitments.map(({ id }) => id).join(', ');

/** So many are named; the rest is counted, and each is shown. */
const NAMED = 3;

function alikeMessage(others: readonly Commitment[]): Text {
  const more = others.length - NAMED;
  const numbers = others.slice(0, NAMED).map(({ number }) => number);
  const listed = (rest: string): Text => together(more > 0 ? [...numbers, rest] : numbers);
  return {
    nl: `Dit inzetpunt en ${others.length} andere lijken sterk op elkaar: ${listed(`nog ${more}`).nl}.`,
    en: `This commitment and ${others.length} others are much like one another: ${listed(`${more} more`).en}.`,
  };
}
