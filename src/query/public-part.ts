import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import { wasRead } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';
import { commitmentsOf, parseReference } from './index-agenda.ts';

/**
 * An agenda as the public may see it: without internal commitments and all that is said about them, without owners and
 * names of people, and without who reported. It is a whole agenda again, so that nothing that is made of it can show
 * what is not in it.
 */
export function publicPart(agenda: Agenda): Agenda {
  const hidden = new Set(agenda.plans.flatMap((plan) => commitmentsOf(plan).filter(isInternal).map(nameOf)));
  const holders = new Map([...agenda.holders].map(([id, holder]) => [id, { ...holder, name: undefined }]));
  return { ...agenda, owners: new Map(), holders, plans: agenda.plans.map((plan) => publicPlan(plan, hidden)) };
}

/**
 * Whether the public does not see a commitment. It must be beyond doubt that it may: where the data cannot be read,
 * where `visibility` says something that the format does not know, or where "internal" stands behind another word, as a
 * slip of the pen would have it, it is not shown either.
 */
export function isInternal(commitment: Commitment): boolean {
  const data = commitment.document?.data ?? {};
  return commitment.visibility === 'internal' || !wasRead(commitment) || Object.entries(data).some(saysInternal);
}

const saysInternal = ([key, value]: readonly [string, unknown]): boolean =>
  key === 'visibility' ? value !== 'public' : typeof value === 'string' && /^intern(?:al)?$/i.test(value);

const nameOf = ({ year, id }: { readonly year: number; readonly id: string }): string => `${year}/${id}`;

type Hidden = ReadonlySet<string>;

function publicPlan(plan: Plan, hidden: Hidden): Plan {
  const isHidden = (id: string): boolean => hidden.has(`${plan.year}/${id}`);
  const updates = plan.updates.filter(({ of }) => !isHidden(of));
  const names = publicNames(updates);
  return {
    ...plan,
    amendments: plan.amendments.filter(({ of }) => !isHidden(of)),
    themes: plan.themes.map((theme) => publicTheme(theme, plan, hidden)),
    updates: updates.map((update) => publicUpdate(update, names)),
  };
}

const publicTheme = (theme: Theme, plan: Plan, hidden: Hidden): Theme => ({
  ...theme,
  lead: undefined,
  continues: shown(theme.continues, plan.continues, hidden),
  commitments: publicCommitments(theme.commitments, plan, hidden),
  objectives: theme.objectives.map((objective) => publicObjective(objective, plan, hidden)),
});

const publicObjective = (objective: Objective, plan: Plan, hidden: Hidden): Objective => ({
  ...objective,
  continues: shown(objective.continues, plan.continues, hidden),
  replaces: shown(objective.replaces, plan.continues, hidden),
  related: shown(objective.related, plan.year, hidden),
  commitments: publicCommitments(objective.commitments, plan, hidden),
});

const publicCommitments = (commitments: readonly Commitment[], plan: Plan, hidden: Hidden): readonly Commitment[] =>
  commitments
    .filter((commitment) => !isInternal(commitment))
    .map((commitment) => publicCommitment(commitment, plan, hidden));

const publicCommitment = (commitment: Commitment, plan: Plan, hidden: Hidden): Commitment => ({
  ...commitment,
  owners: [],
  deliverables: commitment.deliverables.map((deliverable) => ({ ...deliverable, owners: [] })),
  dependsOn: shown(commitment.dependsOn, plan.year, hidden),
  continues: shown(commitment.continues, plan.continues, hidden),
  replaces: shown(commitment.replaces, plan.continues, hidden),
  related: shown(commitment.related, plan.year, hidden),
});

function shown(references: readonly string[], homeYear: number, hidden: Hidden): readonly string[] {
  return references.filter((reference) => !hidden.has(nameOf(parseReference(reference, homeYear))));
}

function publicUpdate(update: Update, names: ReadonlyMap<string, string>): Update {
  const name = names.get(update.name) ?? update.name;
  return {
    ...update,
    by: undefined,
    name,
    path: `${update.path.slice(0, update.path.lastIndexOf('/') + 1)}${name}.md`,
    corrects: update.corrects === undefined ? undefined : names.get(update.corrects),
  };
}

/**
 * Names without tags, which are often somebody's initials. Reports on one commitment and day are told apart by a
 * number, in their order: anything reckoned from a tag could be reckoned back.
 */
export function publicNames(updates: readonly Pick<Update, 'name' | 'date' | 'of'>[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  return new Map(
    updates.map(({ name, date, of }) => {
      const plain = `${date}-${of}`;
      const nth = (count.get(plain) ?? 0) + 1;
      count.set(plain, nth);
      return [name, nth === 1 ? plain : `${plain}-${nth}`];
    }),
  );
}
