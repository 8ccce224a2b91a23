/** The statuses, in the order in which a commitment may go through them. */
export const STATUSES = [
  'planned',
  'on-track',
  'at-risk',
  'off-track',
  'delayed',
  'paused',
  'unknown',
  'done',
  'partly-done',
  'not-done',
  'stopped',
] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses of a commitment that has ended; with the others it is open. */
const FINAL: ReadonlySet<Status> = new Set(['done', 'partly-done', 'not-done', 'stopped']);
export const isOpen = (status: Status): boolean => !FINAL.has(status);

/** The levels of a plan. */
export const LEVELS = ['theme', 'objective', 'commitment'] as const;
export type Level = (typeof LEVELS)[number];

/** The aspects of a commitment that have their own traffic light, and the lights, from least to most serious. */
export const ASPECTS = ['result', 'time', 'money'] as const;
export type Aspect = (typeof ASPECTS)[number];
export const LIGHTS = ['on-track', 'at-risk', 'off-track'] as const;
export type Light = (typeof LIGHTS)[number];

/** The due date of a commitment without an end. */
export const ONGOING = 'ongoing';

export const STAGES = ['draft', 'adopted', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const ROLES = ['belangenbehartiging', 'dienstverlening', 'platformfunctie'] as const;
export type Role = (typeof ROLES)[number];

export const VISIBILITIES = ['public', 'internal'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
