import { needsAttention } from './attention.ts';
import type { Reported } from './reported-since.ts';

/**
 * What is new about a commitment, in facts rather than a verdict: whether "partly done" is better than "at risk" is for
 * the reader. `attention`: it needs attention, and did not before. `done`: it was met since. `first`: the first report.
 * `changed`: another status, or late since. `again`: reported, with the status it had.
 */
export type News = 'attention' | 'done' | 'changed' | 'first' | 'again';

export function newsOf({ row: { standing: now }, before }: Pick<Reported, 'row' | 'before'>): News {
  if (needsAttention(now) && !(before && needsAttention(before))) return 'attention';
  if (now.status === 'done' && before?.status !== 'done') return 'done';
  if (now.reported && !before?.reported) return 'first';
  return before?.status !== now.status || before.overdue !== now.overdue ? 'changed' : 'again';
}
