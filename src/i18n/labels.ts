import type { Text } from './text.ts';

/** The kinds of the format, with an article where a sentence needs one. */
export const KIND_LABELS = {
  agenda: { nl: 'agenda.yaml', en: 'agenda.yaml' },
  plan: { nl: 'een jaarplan', en: 'a plan' },
  theme: { nl: 'een thema', en: 'a theme' },
  objective: { nl: 'een doelstelling', en: 'an objective' },
  commitment: { nl: 'een inzetpunt', en: 'a commitment' },
  update: { nl: 'een voortgangsmelding', en: 'a progress report' },
  deliverable: { nl: 'een onderdeel', en: 'a deliverable' },
  track: { nl: 'een spoor', en: 'a track' },
  condition: { nl: 'een externe factor', en: 'an external factor' },
  party: { nl: 'een partij', en: 'a party' },
  owner: { nl: 'een trekker', en: 'an owner' },
  holder: { nl: 'een portefeuillehouder', en: 'a portfolio holder' },
  indicator: { nl: 'een indicator', en: 'an indicator' },
  round: { nl: 'een rapportageronde', en: 'a reporting round' },
} as const satisfies Record<string, Text>;

/** The status words as people see them. */
export const STATUS_LABELS = {
  planned: { nl: 'gepland', en: 'planned' },
  'on-track': { nl: 'op schema', en: 'on track' },
  'at-risk': { nl: 'onder druk', en: 'at risk' },
  'off-track': { nl: 'loopt achter', en: 'off track' },
  delayed: { nl: 'vertraagd', en: 'delayed' },
  paused: { nl: 'opgeschort', en: 'paused' },
  unknown: { nl: 'onbekend', en: 'unknown' },
  done: { nl: 'behaald', en: 'done' },
  'partly-done': { nl: 'deels behaald', en: 'partly done' },
  'not-done': { nl: 'niet behaald', en: 'not done' },
  stopped: { nl: 'gestopt', en: 'stopped' },
} as const satisfies Record<string, Text>;

/** What the program computes from dates and progress reports; nobody writes these. */
export const STATE_LABELS = {
  unreported: { nl: 'nog niet gemeld', en: 'not yet reported' },
  unreadable: { nl: 'melding onleesbaar', en: 'report unreadable' },
  overdue: { nl: 'te laat', en: 'overdue' },
  stale: { nl: 'melding verouderd', en: 'report out of date' },
  derived: { nl: 'afgeleid', en: 'derived' },
} as const satisfies Record<string, Text>;

export const ASPECT_LABELS = {
  result: { nl: 'resultaat', en: 'result' },
  time: { nl: 'tijd', en: 'time' },
  money: { nl: 'geld', en: 'money' },
} as const satisfies Record<string, Text>;

/** The parts of what was adopted, in the middle of a sentence. */
export const PART_LABELS = {
  text: { nl: 'de tekst', en: 'the text' },
  target: { nl: 'de streefwaarde', en: 'the target' },
  due: { nl: 'de streefdatum', en: 'the due date' },
  deliverables: { nl: 'de onderdelen', en: 'the deliverables' },
  actors: { nl: 'de uitvoerders', en: 'who carries it out' },
  indicators: { nl: 'de indicatoren', en: 'the indicators' },
  period: { nl: 'de periode', en: 'the period' },
  decision: { nl: 'het besluit', en: 'the decision' },
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
  warning: { nl: 'waarschuwing', en: 'warning' },
  info: { nl: 'opmerking', en: 'note' },
} as const satisfies Record<string, Text>;

export const VISIBILITY_LABELS = {
  public: { nl: 'openbaar', en: 'public' },
  internal: { nl: 'intern', en: 'internal' },
} as const satisfies Record<string, Text>;

/** What `settings.rules` can make of a rule. */
export const RULE_WEIGHT_LABELS = {
  ...SEVERITY_LABELS,
  off: { nl: 'uit', en: 'off' },
} as const satisfies Record<string, Text>;

export const LANGUAGE_LABELS = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
} as const satisfies Record<string, Text>;
