import type { Change } from '../diff/change.ts';
import type { Kind } from '../diff/kinds.ts';
import type { Possible } from '../diff/pairing.ts';
import type { Text } from '../i18n/text.ts';
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

/** What changed in the commitments, in one line: "9 done, 51 continued (38 same, 9 reworded, 4 moved), …". */
export function summaryLine(changes: readonly Change[], possible: readonly Possible[], t: Say): string {
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
    ...part('continued-though-done'),
    ...GROUPS.flatMap(part),
    ...part('id-reused'),
    ...part('ended'),
    ...part('vanished'),
    ...part('dropped'),
    ...part('added'),
    ...(confirm > 0 ? [t({ nl: `${confirm} te bevestigen`, en: `${confirm} to confirm` })] : []),
  ];
  return parts.length === 0 ? t({ nl: 'geen inzetpunten gevonden', en: 'no commitments found' }) : parts.join(', ');
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
