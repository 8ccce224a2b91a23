// Which files and folders may hold a report or a promise that no answer counts, because of their name or place.
import type { Problem } from '../source/problem.ts';
import type { Objective } from './objective.ts';
import type { Plan } from './plan.ts';
import type { Theme } from './theme.ts';

/** Endings of files in which people write; a picture or a system's own file tells nothing. */
const WRITTEN = /(?:^|\/)[^./]+$|\.(?:md|markdown|mdown|txt|text|docx?|odt|rtf|pdf|ya?ml|csv|xlsx?|ods)$/i;

/** A name in the agenda's own folder that looks like a report, a record, a year or the reports of a year. */
const LIKE_OURS = /^(?:\d|.*(?<!\d)(?:19|2\d)\d{2}(?!\d)|progress$|voortgang|meldingen$|updates$)/i;

/** The paths that problems of names and places are about, where something may be missing from every answer. */
export const misplaced = (problems: readonly Problem[]): readonly string[] =>
  problems.filter(mayHold).map(({ place }) => place.path);

function mayHold({ rule, words, place }: Problem): boolean {
  if (rule === 'layout/bad-name') return 'kind' in words && words.kind !== 'page';
  if (rule === 'layout/wrong-folder' || rule === 'layout/wrong-level' || rule === 'layout/beside-agenda') return true;
  if (rule !== 'layout/unknown-file') return false;
  const isFolder = 'what' in words && words.what === 'folder';
  return place.path.includes('/') ? isFolder || WRITTEN.test(place.path) : LIKE_OURS.test(place.path);
}

/** The paths of reports on what the plan does not have: they count for nothing. */
export function unattached({ updates, ...plan }: Plan): readonly string[] {
  if (updates.length === 0) return [];
  const known = new Set<string>();
  for (const theme of plan.themes) {
    note(theme, known);
    for (const { id } of theme.commitments) known.add(id);
    for (const objective of theme.objectives) {
      note(objective, known);
      for (const { id } of objective.commitments) known.add(id);
    }
  }
  return updates.filter(({ of }) => !known.has(of)).map(({ path }) => path);
}

function note({ id, indicators }: Theme | Objective, known: Set<string>): void {
  known.add(id);
  for (const indicator of indicators) known.add(indicator.id);
}
