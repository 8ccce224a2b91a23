// Small agendas for comparisons: a few lines make two plans.

import type { Change, Comparison } from '../../src/diff/change.ts';
import { compare } from '../../src/diff/compare.ts';
import type { Kind } from '../../src/diff/kinds.ts';
import { load } from '../../src/load.ts';
import type { IsoDate } from '../../src/model/date.ts';
import type { Plan } from '../../src/model/plan.ts';
import { indexAgenda } from '../../src/query/index-agenda.ts';
import { type Files, treeOf, type WorldOptions } from '../fake-world.ts';

export const SETTINGS =
  'format: 1\norganisation: { name: Vereniging van Poldergemeenten, abbreviation: VPG }\nlanguage: nl\nparties: { vpg: VPG, waterschap: Waterschap, rijk: Rijk }\nowners: { water: Team Water, groen: Team Groen }\n';

export interface Item {
  /** `1.1.1-sloten`. */
  readonly name: string;
  readonly title?: string;
  readonly text?: string;
  /** Lines of front matter. */
  readonly front?: string;
}

/** A year's plan with the objectives 1.1 and 2.1 and some commitments. */
export function planFiles(year: number, items: readonly Item[], extra: Files = {}): Files {
  const files: Record<string, Files[string]> = {
    [`${year}/README.md`]: `---\nstage: adopted\n---\n# Polderagenda ${year}\n`,
    [`${year}/1-water/README.md`]: '# Water\n',
    [`${year}/1-water/1.1-droog.md`]: '# Droge voeten\n',
    [`${year}/2-groen/README.md`]: '# Groen\n',
    [`${year}/2-groen/2.1-bomen.md`]: '# Meer bomen\n',
  };
  for (const { name, title = name, text = '', front } of items)
    files[`${year}/${name.startsWith('1') ? '1-water' : '2-groen'}/${name}.md`] =
      `${front === undefined ? '' : `---\n${front}\n---\n`}# ${title}\n\n${text}\n`;
  return { ...files, ...extra };
}

export const TEXTS = {
  sloten: 'De vereniging schouwt alle sloten en elke gemeente krijgt een baggerplan.',
  gemalen: 'Het waterschap maakt twaalf gemalen zuiniger, met geld van het Rijk.',
  dijken: 'Langs de rivier wordt veertig kilometer dijk verhoogd en verbreed.',
  bomen: 'Bewoners planten duizend knotwilgen langs de fietspaden.',
  bijen: 'Bermen worden later gemaaid, zodat bijen en vlinders voedsel vinden.',
} as const;

export async function agendaOf(files: Files, order?: WorldOptions['order']) {
  const loaded = await load(treeOf({ 'agenda.yaml': SETTINGS, ...files }, order));
  return { ...loaded, index: indexAgenda(loaded.agenda) };
}

export async function diffOf(
  files: Files,
  {
    old = 2021,
    fresh = 2022,
    asOf = '2023-01-01',
    order,
  }: { old?: number; fresh?: number; asOf?: string; order?: WorldOptions['order'] } = {},
): Promise<Comparison> {
  const { agenda, index } = await agendaOf(files, order);
  const side = (year: number) => ({ agenda, index, plan: index.plans.get(year) as Plan });
  return compare(side(old), side(fresh), { asOf: asOf as IsoDate });
}

/** Two versions of one year's plan. */
export async function versionsOf(before: Files, after: Files, year = 2021): Promise<Comparison> {
  const [old, fresh] = [await agendaOf(before), await agendaOf(after)];
  return compare(
    { ...old, plan: old.index.plans.get(year) as Plan },
    { ...fresh, plan: fresh.index.plans.get(year) as Plan },
    { asOf: '2023-01-01' as IsoDate },
  );
}

export const commitments = ({ changes }: Comparison): readonly Change[] =>
  changes.filter(({ type }) => type === 'commitment');
export const ids = (side: Change['old']): string => side.map(({ entry }) => entry.id).join('+');

/** "sloten→sloten unchanged carried-over", for each commitment. */
export const story = (comparison: Comparison): readonly string[] =>
  commitments(comparison).map(({ old, new: fresh, kinds }) => `${ids(old)}→${ids(fresh)} ${kinds.join(' ')}`);

export const kindsOf = (comparison: Comparison, id: string): readonly Kind[] =>
  commitments(comparison).find(({ old, new: fresh }) => [...old, ...fresh].some(({ entry }) => entry.id === id))
    ?.kinds ?? [];
