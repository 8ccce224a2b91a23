import { together } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Commitment } from '../../model/commitment.ts';
import { inFile } from '../../source/place.ts';
import { groupsOf } from '../../text/groups.ts';
import { nearDuplicatePairs } from '../../text/near-duplicates.ts';
import { bare } from '../../text/normalise.ts';
import { profilesOf } from '../../text/similarity.ts';

/**
 * Higher than the score from which a comparison of two years recognises a rewording (0.50), since commitments of one
 * plan often share their subject.
 */
const ALIKE = 0.6;

/**
 * Commitments with nearly the same text would be counted twice. Where they are different after all, `related` says so.
 * A group is one finding, however many are alike. Does not apply to plans whose period is over, in which nobody merges
 * commitments any more.
 */
export const nearDuplicate: Rule = {
  name: 'commitment/near-duplicate',
  severity: 'warning',
  summary: {
    nl: 'Twee inzetpunten mogen niet bijna gelijk zijn, tenzij ze naar elkaar verwijzen.',
    en: 'Two commitments must not be nearly the same, unless one refers to the other.',
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

/**
 * For each commitment a name for all that call each other related, by whatever chain; a name of its own where nobody
 * does.
 */
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

/**
 * Pairs of places of commitments that are alike. Of those that say the same to the letter, each goes with the first.
 */
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
    en: `This commitment is very similar to ${named(first)}.`,
  },
  hint: {
    nl: `Voeg ze samen. Zijn het toch twee inzetpunten? Schrijf dan hier:  related: [${first.id}]`,
    en: `Merge them. Are they two different commitments? Then write here:  related: [${first.id}]`,
  },
  place: inFile(second.path),
  related: [{ place: inFile(first.path), message: { nl: 'het andere inzetpunt', en: 'the other commitment' } }],
});

const ofMany = (first: Commitment, others: readonly Commitment[]): Violation => ({
  message: alikeMessage(others),
  hint: {
    nl: `Voeg ze samen of schrijf op waarin ze verschillen. Zijn het aparte inzetpunten? Schrijf dan hier:  related: [${idsOf(others)}]`,
    en: `Merge them or write how they differ. Are they different commitments? Then write here:  related: [${idsOf(others)}]`,
  },
  place: inFile(first.path),
  related: others.map(({ path }) => ({
    place: inFile(path),
    message: { nl: 'lijkt er sterk op', en: 'is very similar' },
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
    en: `This commitment and ${others.length} others are very similar: ${listed(`${more} more`).en}.`,
  };
}
