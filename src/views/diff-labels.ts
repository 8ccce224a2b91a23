// How a comparison speaks: neutral, since whether a change is for the better is for the reader to say.
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
  'number-changed': { nl: 'cijfer of mate gewijzigd', en: 'figure or force changed' },
  'target-lowered': { nl: 'streefwaarde lager', en: 'target lower' },
  'target-raised': { nl: 'streefwaarde hoger', en: 'target higher' },
  'due-later': { nl: 'termijn later', en: 'due later' },
  'due-earlier': { nl: 'termijn eerder', en: 'due earlier' },
  weakened: { nl: 'afgezwakt', en: 'weakened' },
  strengthened: { nl: 'aangescherpt', en: 'strengthened' },
  'owner-changed': { nl: 'andere eigenaar', en: 'other owner' },
  'actor-changed': { nl: 'andere uitvoerder', en: 'other actor' },
  'partner-changed': { nl: 'andere partner', en: 'other partner' },
  'deliverable-dropped': { nl: 'resultaat vervallen', en: 'deliverable dropped' },
  'deliverable-added': { nl: 'resultaat toegevoegd', en: 'deliverable added' },
  'deliverable-changed': { nl: 'resultaat gewijzigd', en: 'deliverable changed' },
  'status-changed': { nl: 'andere stand', en: 'other status' },
  'update-added': { nl: 'nieuwe melding', en: 'new update' },
  added: { nl: 'nieuw', en: 'new' },
  retitled: { nl: 'andere titel', en: 'other title' },
  reworded: { nl: 'anders verwoord', en: 'reworded' },
  moved: { nl: 'verplaatst', en: 'moved' },
  ended: { nl: 'beëindigd', en: 'ended' },
  completed: { nl: 'afgerond', en: 'completed' },
  'continued-though-done': { nl: 'voortgezet hoewel gereed', en: 'continued though done' },
  renumbered: { nl: 'ander nummer', en: 'other number' },
  reordered: { nl: 'andere volgorde', en: 'other order' },
  editorial: { nl: 'redactioneel', en: 'editorial' },
  'metadata-changed': { nl: 'gegevens gewijzigd', en: 'details changed' },
  unchanged: { nl: 'gelijk', en: 'same' },
  'carried-over': { nl: 'voortgezet', en: 'carried over' },
};

export const LEVEL_LABELS: Readonly<Record<Level, Text>> = {
  major: { nl: 'groot', en: 'major' },
  minor: { nl: 'klein', en: 'minor' },
  info: { nl: 'ter informatie', en: 'info' },
};

/** One sign each, told apart without colour. */
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

/** The fields of the files as people call them. */
export const FIELD_LABELS: Readonly<Record<string, Text>> = {
  title: { nl: 'titel', en: 'title' },
  text: { nl: 'tekst', en: 'text' },
  note: { nl: 'toelichting', en: 'note' },
  number: { nl: 'nummer', en: 'number' },
  id: { nl: 'id', en: 'id' },
  members: { nl: 'aantal leden', en: 'members' },
  tracks: { nl: 'sporen', en: 'tracks' },
  conditions: { nl: 'randvoorwaarden', en: 'conditions' },
  stage: { nl: 'stadium', en: 'stage' },
  decision: { nl: 'besluit', en: 'decision' },
  period: { nl: 'looptijd', en: 'period' },
  annexes: { nl: 'bijlagen', en: 'annexes' },
  continues: { nl: 'vervolg op', en: 'continues' },
  replaces: { nl: 'vervangt', en: 'replaces' },
  notice: { nl: 'waarschuwing vooraf', en: 'notice' },
  amendments: { nl: 'wijzigingen na vaststelling', en: 'amendments' },
  fingerprint: { nl: 'vingerafdruk', en: 'fingerprint' },
  lead: { nl: 'trekker', en: 'lead' },
  priorities: { nl: 'prioriteiten', en: 'priorities' },
  related: { nl: 'hangt samen met', en: 'related' },
  owner: { nl: 'eigenaar', en: 'owner' },
  actors: { nl: 'wie het waarmaakt', en: 'actors' },
  partners: { nl: 'met wie', en: 'partners' },
  roles: { nl: 'rollen', en: 'roles' },
  sdgs: { nl: 'Global Goals', en: 'Global Goals' },
  'depends-on': { nl: 'hangt af van', en: 'depends on' },
  tags: { nl: 'labels', en: 'tags' },
  source: { nl: 'bron', en: 'source' },
  visibility: { nl: 'zichtbaarheid', en: 'visibility' },
  due: { nl: 'termijn', en: 'due' },
  target: { nl: 'streefwaarde', en: 'target' },
  status: { nl: 'stand', en: 'status' },
  deliverables: { nl: 'resultaten', en: 'deliverables' },
  value: { nl: 'gemeten waarde', en: 'value' },
  explanation: { nl: 'verklaring', en: 'explanation' },
  evidence: { nl: 'onderbouwing', en: 'evidence' },
  by: { nl: 'door', en: 'by' },
  round: { nl: 'rapportageronde', en: 'round' },
  corrects: { nl: 'verbetert', en: 'corrects' },
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
};

/** What stands before the name of something that is no commitment. */
export const TYPE_LABELS: Readonly<Record<string, Text>> = {
  plan: { nl: 'jaarplan', en: 'plan' },
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
  deliverable: { nl: 'resultaat', en: 'deliverable' },
  update: { nl: 'melding', en: 'update' },
};
