import type { Change, Comparison } from '../diff/change.ts';
import type { Kind } from '../diff/kinds.ts';
import type { Text } from '../i18n/text.ts';
import { commitmentsOf } from '../query/index-agenda.ts';
import { CHANGE_LABELS } from './diff-labels.ts';
import type { Say } from './wording.ts';

/** How a continued commitment differs from before. Each commitment counts once. */
export type Carrying = 'same' | 'reworded' | 'moved' | 'other';

const CARRYING_LABELS: Readonly<Record<Carrying, Text>> = {
  same: { nl: 'gelijk', en: 'same' },
  reworded: { nl: 'anders verwoord', en: 'reworded' },
  moved: { nl: 'verplaatst', en: 'moved' },
  other: { nl: 'anders gewijzigd', en: 'otherwise changed' },
};

const WORDING: ReadonlySet<Kind> = new Set(['retitled', 'reworded', 'number-changed']);
const QUIET: ReadonlySet<Kind> = new Set([
  'unchanged',
  'carried-over',
  'renumbered',
  'reordered',
  'editorial',
  'metadata-changed',
]);

export function carryingOf(kinds: readonly Kind[]): Carrying {
  if (kinds.includes('moved')) return 'moved';
  if (kinds.every((kind) => QUIET.has(kind))) return 'same';
  return kinds.some((kind) => WORDING.has(kind)) ? 'reworded' : 'other';
}

const GROUPS: readonly Kind[] = ['split', 'merged', 'regrouped', 'split-off', 'replaced'];

/**
 * Everything that happened to the commitments, in one line: "9 completed, 51 carried over (38 same, 9 reworded, 4
 * moved), …".
 */
export function summaryLine(comparisons: readonly Comparison[], t: Say): string {
  const changes = comparisons.flatMap((comparison) => comparison.changes);
  const possible = comparisons.flatMap((comparison) => comparison.possible);
  const about = changes.filter(({ type }) => type === 'commitment');
  const counts = new Map<Kind, number>();
  for (const { kinds } of about) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const count = (kind: Kind): number => counts.get(kind) ?? 0;
  const part = (kind: Kind): readonly string[] => (count(kind) > 0 ? [`${count(kind)} ${t(CHANGE_LABELS[kind])}`] : []);
  const pairs = about.filter(
    ({ kinds, old, new: next }) =>
      old.length > 0 &&
      next.length > 0 &&
      !kinds.some((kind) => GROUPS.includes(kind) || kind === 'id-reused' || kind === 'continued-though-done'),
  );
  const between = pairs.some(({ kinds }) => kinds.includes('carried-over'));
  const confirm = possible.filter((each) => each.old[0]?.type === 'commitment').length;
  const parts = [
    ...part('completed'),
    ...(between ? carriedOver(pairs, t) : compared(pairs, t)),
    ...part('weakened'),
    ...part('strengthened'),
    ...part('continued-though-done'),
    ...GROUPS.flatMap(part),
    ...part('id-reused'),
    ...part('ended'),
    ...part('vanished'),
    ...part('dropped'),
    ...part('added'),
    ...(confirm > 0 ? [t({ nl: `${confirm} te bevestigen`, en: `${confirm} to confirm` })] : []),
  ];
  return parts.length === 0 ? t(nothingIn(comparisons)) : parts.join(', ');
}

/**
 * Why there is nothing to tell of any commitment: nothing changed, none of those there are is asked about, or there are
 * none.
 */
function nothingIn(comparisons: readonly Comparison[]): Text {
  if (comparisons.length === 0) return { nl: 'niets gewijzigd', en: 'nothing changed' };
  return comparisons.some(({ old, new: next }) => [old, next].some(({ plan }) => commitmentsOf(plan).length > 0))
    ? { nl: 'geen inzetpunten die hieraan voldoen', en: 'no commitments that meet this' }
    : { nl: 'geen inzetpunten om te vergelijken', en: 'no commitments to compare' };
}

function carriedOver(pairs: readonly Change[], t: Say): readonly string[] {
  return [`${pairs.length} ${t(CHANGE_LABELS['carried-over'])} (${compared(pairs, t).join(', ')})`];
}

function compared(pairs: readonly Change[], t: Say): readonly string[] {
  const counts = (['same', 'reworded', 'moved', 'other'] as const).map((carrying) => ({
    carrying,
    count: pairs.filter(({ kinds }) => carryingOf(kinds) === carrying).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ carrying, count }) => `${count} ${t(CARRYING_LABELS[carrying])}`);
}
