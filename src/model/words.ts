/** The status words, in the order in which a commitment may go through them. */
export const STATUSES = [
  'planned',
  'on-track',
  'at-risk',
  'off-track',
  'unknown',
  'done',
  'partly-done',
  'not-done',
  'stopped',
] as const;
export type Status = (typeof STATUSES)[number];

/** Words that say how it ended; the others leave a commitment open. */
const FINAL: ReadonlySet<Status> = new Set(['done', 'partly-done', 'not-done', 'stopped']);
export const isOpen = (status: Status): boolean => !FINAL.has(status);

export const STAGES = ['draft', 'adopted', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const ROLES = ['belangenbehartiging', 'dienstverlening', 'platformfunctie'] as const;
export type Role = (typeof ROLES)[number];

export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
