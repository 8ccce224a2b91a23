import type { Text } from './text.ts';

/** The kinds of the format, with an article where a sentence needs one. */
export const KIND_LABELS = {
  agenda: { nl: 'agenda.yaml', en: 'agenda.yaml' },
  plan: { nl: 'een jaarplan', en: 'a plan' },
  theme: { nl: 'een thema', en: 'a theme' },
  objective: { nl: 'een doelstelling', en: 'an objective' },
  commitment: { nl: 'een inzetpunt', en: 'a commitment' },
  update: { nl: 'een voortgangsmelding', en: 'an update' },
  deliverable: { nl: 'een resultaat', en: 'a deliverable' },
  track: { nl: 'een spoor', en: 'a track' },
  condition: { nl: 'een randvoorwaarde', en: 'a condition' },
  party: { nl: 'een partij', en: 'a party' },
  owner: { nl: 'een eigenaar', en: 'an owner' },
  holder: { nl: 'een portefeuillehouder', en: 'a portfolio holder' },
  indicator: { nl: 'een indicator', en: 'an indicator' },
  round: { nl: 'een rapportageronde', en: 'a reporting round' },
} as const satisfies Record<string, Text>;

/** The status words as people see them. */
export const STATUS_LABELS = {
  planned: { nl: 'gepland', en: 'planned' },
  'on-track': { nl: 'op schema', en: 'on track' },
  'at-risk': { nl: 'onder druk', en: 'at risk' },
  'off-track': { nl: 'niet op schema', en: 'off track' },
  delayed: { nl: 'vertraagd', en: 'delayed' },
  paused: { nl: 'opgeschort', en: 'paused' },
  unknown: { nl: 'geen beeld', en: 'unknown' },
  done: { nl: 'gereed', en: 'done' },
  'partly-done': { nl: 'deels gehaald', en: 'partly done' },
  'not-done': { nl: 'niet gehaald', en: 'not done' },
  stopped: { nl: 'gestopt', en: 'stopped' },
} as const satisfies Record<string, Text>;

/** What the calendar and the record say beside the status. */
export const STATE_LABELS = {
  unreported: { nl: 'nooit gemeld', en: 'never reported' },
  overdue: { nl: 'te laat', en: 'overdue' },
  stale: { nl: 'melding verouderd', en: 'report out of date' },
  derived: { nl: 'afgeleid', en: 'derived' },
} as const satisfies Record<string, Text>;

export const ASPECT_LABELS = {
  result: { nl: 'resultaat', en: 'result' },
  time: { nl: 'tijd', en: 'time' },
  money: { nl: 'geld', en: 'money' },
} as const satisfies Record<string, Text>;

export const LEVEL_LABELS = {
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
  commitment: { nl: 'inzetpunt', en: 'commitment' },
} as const satisfies Record<string, Text>;

/** Whether a higher or a lower figure is better. */
export const BETTER_LABELS = {
  higher: { nl: 'hoger', en: 'higher' },
  lower: { nl: 'lager', en: 'lower' },
} as const satisfies Record<string, Text>;

export const STAGE_LABELS = {
  draft: { nl: 'concept', en: 'draft' },
  adopted: { nl: 'vastgesteld', en: 'adopted' },
  closed: { nl: 'afgesloten', en: 'closed' },
} as const satisfies Record<string, Text>;

export const ROLE_LABELS = {
  belangenbehartiging: { nl: 'belangenbehartiging', en: 'advocacy' },
  dienstverlening: { nl: 'dienstverlening', en: 'services' },
  platformfunctie: { nl: 'platformfunctie', en: 'platform' },
} as const satisfies Record<string, Text>;

export const SEVERITY_LABELS = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'let op', en: 'warning' },
  info: { nl: 'info', en: 'info' },
} as const satisfies Record<string, Text>;

export const VISIBILITY_LABELS = {
  public: { nl: 'openbaar', en: 'public' },
  internal: { nl: 'intern', en: 'internal' },
} as const satisfies Record<string, Text>;

/** How heavily a rule counts, as `settings.rules` says it. */
export const RULE_WEIGHT_LABELS = {
  error: { nl: 'fout', en: 'error' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'opmerking', en: 'info' },
  off: { nl: 'uit', en: 'off' },
} as const satisfies Record<string, Text>;

export const LANGUAGE_LABELS = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
} as const satisfies Record<string, Text>;
