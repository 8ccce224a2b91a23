// The words of a comparison. They are neutral: whether a change is an improvement is for the reader to judge.
import type { Kind, Level } from '../diff/kinds.ts';
import type { Text } from '../i18n/text.ts';

export const CHANGE_LABELS: Readonly<Record<Kind, Text>> = {
  vanished: { nl: 'verdwenen', en: 'vanished' },
  dropped: { nl: 'vervallen', en: 'dropped' },
  'id-reused': { nl: 'hetzelfde id, andere inhoud', en: 'the same id, other content' },
  split: { nl: 'gesplitst', en: 'split' },
  merged: { nl: 'samengevoegd', en: 'merged' },
  regrouped: { nl: 'opnieuw ingedeeld', en: 'regrouped' },
  replaced: { nl: 'vervangen', en: 'replaced' },
  'split-off': { nl: 'deels afgesplitst', en: 'partly split off' },
  'number-changed': { nl: 'getal of stelligheid gewijzigd', en: 'number or wording strength changed' },
  'target-lowered': { nl: 'streefwaarde lager', en: 'target lower' },
  'target-raised': { nl: 'streefwaarde hoger', en: 'target higher' },
  'due-later': { nl: 'streefdatum later', en: 'due later' },
  'due-earlier': { nl: 'streefdatum eerder', en: 'due earlier' },
  weakened: { nl: 'afgezwakt', en: 'weakened' },
  strengthened: { nl: 'aangescherpt', en: 'strengthened' },
  'owner-changed': { nl: 'andere trekker', en: 'other owner' },
  'actor-changed': { nl: 'andere uitvoerders', en: 'carried out by others' },
  'partner-changed': { nl: 'samen met anderen', en: 'with others' },
  'deliverable-dropped': { nl: 'onderdeel vervallen', en: 'deliverable dropped' },
  'deliverable-added': { nl: 'onderdeel toegevoegd', en: 'deliverable added' },
  'deliverable-changed': { nl: 'onderdeel gewijzigd', en: 'deliverable changed' },
  'status-changed': { nl: 'andere status', en: 'other status' },
  'update-added': { nl: 'nieuwe voortgangsmelding', en: 'new progress report' },
  added: { nl: 'nieuw', en: 'new' },
  retitled: { nl: 'andere titel', en: 'other title' },
  reworded: { nl: 'anders verwoord', en: 'reworded' },
  moved: { nl: 'verplaatst', en: 'moved' },
  ended: { nl: 'beëindigd', en: 'ended' },
  completed: { nl: 'behaald', en: 'done' },
  'continued-though-done': { nl: 'voortgezet hoewel behaald', en: 'continued although done' },
  renumbered: { nl: 'ander nummer', en: 'other number' },
  reordered: { nl: 'andere volgorde', en: 'other order' },
  editorial: { nl: 'redactioneel', en: 'editorial' },
  'metadata-changed': { nl: 'gegevens gewijzigd', en: 'details changed' },
  unchanged: { nl: 'gelijk', en: 'same' },
  'carried-over': { nl: 'voortgezet', en: 'continued' },
};

export const LEVEL_LABELS: Readonly<Record<Level, Text>> = {
  major: { nl: 'groot', en: 'major' },
  minor: { nl: 'klein', en: 'minor' },
  info: { nl: 'ter informatie', en: 'info' },
};

/** One sign for a change, by its most important kind; colour only repeats what the sign says. */
export function signOf(kinds: readonly Kind[]): string {
  const has = (...some: readonly Kind[]): boolean => some.some((kind) => kinds.includes(kind));
  if (has('vanished')) return '✗';
  if (has('dropped', 'ended')) return '-';
  if (has('completed')) return '✓';
  if (has('added', 'update-added')) return '+';
  if (has('id-reused')) return '!';
  if (has('split', 'merged', 'regrouped', 'split-off', 'replaced')) return '⇄';
  if (has('moved')) return '→';
  return has('unchanged') ? '=' : '~';
}

/** The fields of the files, in the words of people. */
export const FIELD_LABELS: Readonly<Record<string, Text>> = {
  title: { nl: 'titel', en: 'title' },
  text: { nl: 'tekst', en: 'text' },
  note: { nl: 'toelichting', en: 'note' },
  number: { nl: 'nummer', en: 'number' },
  id: { nl: 'id', en: 'id' },
  members: { nl: 'aantal leden', en: 'members' },
  tracks: { nl: 'sporen', en: 'tracks' },
  conditions: { nl: 'externe factoren', en: 'external factors' },
  stage: { nl: 'stadium', en: 'stage' },
  decision: { nl: 'besluit', en: 'decision' },
  period: { nl: 'looptijd', en: 'period' },
  annexes: { nl: 'bijlagen', en: 'annexes' },
  continues: { nl: 'vervolg op', en: 'continues' },
  'not-continues': { nl: 'geen vervolg op', en: 'does not continue' },
  replaces: { nl: 'vervangt', en: 'replaces' },
  notice: { nl: 'mededeling vooraf', en: 'notice' },
  amendments: { nl: 'wijzigingen na vaststelling', en: 'amendments' },
  fingerprint: { nl: 'controlegetal', en: 'fingerprint' },
  lead: { nl: 'trekker', en: 'owner' },
  levels: { nl: 'niveaus', en: 'levels' },
  holder: { nl: 'portefeuillehouder', en: 'portfolio holder' },
  start: { nl: 'begin', en: 'start' },
  money: { nl: 'geld', en: 'money' },
  indicators: { nl: 'indicatoren', en: 'indicators' },
  aspects: { nl: 'stoplichten', en: 'traffic lights' },
  measured: { nl: 'peilmoment', en: 'measured on' },
  'assessed-by': { nl: 'beoordeeld door', en: 'assessed by' },
  priorities: { nl: 'prioriteiten', en: 'priorities' },
  related: { nl: 'hangt samen met', en: 'related' },
  owner: { nl: 'trekker', en: 'owner' },
  actors: { nl: 'uitvoerders', en: 'carried out by' },
  partners: { nl: 'samen met', en: 'with' },
  roles: { nl: 'rollen', en: 'roles' },
  sdgs: { nl: 'Global Goals', en: 'Global Goals' },
  'depends-on': { nl: 'hangt af van', en: 'depends on' },
  tags: { nl: 'labels', en: 'tags' },
  source: { nl: 'vindplaats', en: 'origin' },
  visibility: { nl: 'zichtbaarheid', en: 'visibility' },
  due: { nl: 'streefdatum', en: 'due date' },
  target: { nl: 'streefwaarde', en: 'target' },
  status: { nl: 'status', en: 'status' },
  deliverables: { nl: 'onderdelen', en: 'deliverables' },
  value: { nl: 'gemeten waarde', en: 'value' },
  explanation: { nl: 'toelichting op de afwijking', en: 'explanation' },
  evidence: { nl: 'bronnen', en: 'sources' },
  by: { nl: 'door', en: 'by' },
  round: { nl: 'rapportageronde', en: 'round' },
  corrects: { nl: 'corrigeert', en: 'corrects' },
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
};

/** Shown before the name of everything that is not a commitment. */
export const TYPE_LABELS: Readonly<Record<string, Text>> = {
  plan: { nl: 'jaarplan', en: 'plan' },
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
  deliverable: { nl: 'onderdeel', en: 'deliverable' },
  update: { nl: 'voortgangsmelding', en: 'progress report' },
};
