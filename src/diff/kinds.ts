/** Everything that can be said of a change, in the order in which it is said. */
export const KINDS = [
  'vanished',
  'dropped',
  'id-reused',
  'split',
  'merged',
  'regrouped',
  'replaced',
  'split-off',
  'number-changed',
  'target-lowered',
  'target-raised',
  'due-later',
  'due-earlier',
  'weakened',
  'strengthened',
  'owner-changed',
  'actor-changed',
  'partner-changed',
  'deliverable-dropped',
  'deliverable-added',
  'deliverable-changed',
  'status-changed',
  'update-added',
  'added',
  'retitled',
  'reworded',
  'moved',
  'ended',
  'completed',
  'continued-though-done',
  'renumbered',
  'reordered',
  'editorial',
  'metadata-changed',
  'unchanged',
  'carried-over',
] as const;
export type Kind = (typeof KINDS)[number];

export const LEVELS = ['major', 'minor', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** How much each kind asks of a reader, unless the agenda's settings say otherwise. */
export const DEFAULT_LEVELS: Readonly<Record<Kind, Level>> = {
  vanished: 'major',
  dropped: 'major',
  'id-reused': 'major',
  split: 'major',
  merged: 'major',
  regrouped: 'major',
  replaced: 'major',
  'split-off': 'minor',
  'number-changed': 'major',
  'target-lowered': 'major',
  'target-raised': 'minor',
  'due-later': 'major',
  'due-earlier': 'minor',
  weakened: 'major',
  strengthened: 'minor',
  'owner-changed': 'minor',
  'actor-changed': 'minor',
  'partner-changed': 'minor',
  'deliverable-dropped': 'major',
  'deliverable-added': 'minor',
  'deliverable-changed': 'minor',
  'status-changed': 'minor',
  'update-added': 'minor',
  added: 'minor',
  retitled: 'minor',
  reworded: 'minor',
  moved: 'minor',
  ended: 'minor',
  completed: 'info',
  'continued-though-done': 'minor',
  renumbered: 'info',
  reordered: 'info',
  editorial: 'info',
  'metadata-changed': 'info',
  unchanged: 'info',
  'carried-over': 'info',
};

/** What the agenda's settings say of some kinds. */
export type LevelSettings = ReadonlyMap<string, Level>;

/** The gravest level among some kinds; `atLeast` where something in a kind weighs more than the kind as such. */
export function levelOf(kinds: readonly Kind[], settings: LevelSettings, atLeast: Level = 'info'): Level {
  const levels = [atLeast, ...kinds.map((kind) => settings.get(kind) ?? DEFAULT_LEVELS[kind])];
  return LEVELS.find((level) => levels.includes(level)) ?? 'info';
}

/** Each kind once, in the order in which they are said. */
export const inOrder = (kinds: readonly Kind[]): readonly Kind[] =>
  kinds.length < 2 ? kinds : KINDS.filter((kind) => kinds.includes(kind));
