// The parts that several JSON answers share, as schemas/output-common.schema.json describes them.
import type { Commitment } from '../../model/commitment.ts';
import { lastDay } from '../../model/date.ts';
import type { Loaded } from '../../model/loaded.ts';
import type { Plan } from '../../model/plan.ts';
import type { Decision, Evidence, Target } from '../../model/shared.ts';
import type { Update } from '../../model/update.ts';
import { holderOf, type Row } from '../../query/row.ts';
import type { DeliverableStanding, Standing } from '../../query/standing.ts';
import { fromRepository } from '../../source/tree.ts';

/** Undefined in the model becomes null in JSON, so that every key is always present. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;
const textOrNull = (text: string): string | null => (text === '' ? null : text);

export const planAnswer = ({ year, title, stage, notice, period }: Plan): object => ({
  year,
  title,
  stage: orNull(stage),
  notice: orNull(notice),
  period: { from: period.from, to: period.to },
});

/** An objective whose page is missing has a number and no id. */
export const refAnswer = ({
  number,
  id,
  title,
}: {
  readonly number: string;
  readonly id: string;
  readonly title: string;
}): object => ({ number, id: id === number ? null : id, title });

export const targetAnswer = (target: Target | undefined): object | null =>
  target
    ? {
        measure: target.measure,
        unit: orNull(target.unit),
        atLeast: orNull(target.atLeast),
        atMost: orNull(target.atMost),
        baseline: orNull(target.baseline),
      }
    : null;

export const decisionAnswer = (decision: Decision | undefined): object | null =>
  decision ? { body: decision.body ?? '', date: orNull(decision.date), reference: orNull(decision.reference) } : null;

export const evidenceAnswer = ({ title, url, file, reference, date }: Evidence): object => ({
  title,
  url: orNull(url),
  file: orNull(file),
  reference: orNull(reference),
  date: orNull(date),
});

export const lastUpdateAnswer = (loaded: Loaded, update: Update | undefined): object | null =>
  update ? { name: update.name, date: update.date, file: fromRepository(loaded.tree, update.path) } : null;

const deliverableAnswer = ({
  deliverable,
  status,
  reported,
  unreadable,
  value,
  dueDate,
}: DeliverableStanding): object => ({
  id: deliverable.id,
  title: deliverable.title,
  text: orNull(deliverable.text),
  owners: deliverable.owners,
  actors: deliverable.actors,
  due: orNull(deliverable.due),
  dueDate: orNull(dueDate),
  target: targetAnswer(deliverable.target),
  status,
  reported,
  unreadable,
  value: orNull(value),
});

/** A commitment and its status: an item of `status`. */
export const standingAnswer = (loaded: Loaded, { commitment, standing }: Row): object => ({
  number: commitment.number,
  id: commitment.id,
  title: commitment.title,
  owner: orNull(commitment.owners[0]),
  owners: commitment.owners,
  due: orNull(commitment.due),
  dueDate: orNull(standing.dueDate),
  expected: expectedOf(standing),
  status: standing.status,
  reported: standing.reported,
  unreadable: standing.unreadable,
  derived: standing.derived,
  overdue: standing.overdue,
  stale: standing.stale,
  value: orNull(standing.value),
  target: targetAnswer(commitment.target),
  deliverables: standing.deliverables.map(deliverableAnswer),
  lastUpdate: lastUpdateAnswer(loaded, standing.lastUpdate),
});

/** Whole euros; null where nothing is known. */
export const moneyAnswer = ({ budget }: Commitment, { spent, expectedCost }: Standing): object | null =>
  budget === undefined && spent === undefined && expectedCost === undefined
    ? null
    : { budget: orNull(budget), spent: orNull(spent), expected: orNull(expectedCost) };

const expectedOf = ({ expected }: Standing): string | null => (expected === undefined ? null : lastDay(expected));

/** A commitment with everything the format knows about it: an item of `list`. */
export const commitmentAnswer = (loaded: Loaded, { plan, theme, objective, commitment, standing }: Row): object => ({
  year: plan.year,
  number: commitment.number,
  id: commitment.id,
  title: commitment.title,
  text: textOrNull(commitment.text),
  theme: refAnswer(theme),
  objective: objective ? refAnswer(objective) : null,
  actors: commitment.actors,
  owner: orNull(commitment.owners[0]),
  owners: commitment.owners,
  holder: orNull(holderOf({ theme, objective, commitment })),
  roles: commitment.roles,
  partners: commitment.partners,
  start: orNull(commitment.start),
  due: orNull(commitment.due),
  dueDate: orNull(standing.dueDate),
  expected: expectedOf(standing),
  money: moneyAnswer(commitment, standing),
  aspects: Object.fromEntries(standing.aspects),
  target: targetAnswer(commitment.target),
  deliverables: standing.deliverables.map(deliverableAnswer),
  tracks: commitment.tracks,
  sdgs: commitment.sdgs,
  dependsOn: commitment.dependsOn,
  continues: commitment.continues,
  replaces: commitment.replaces,
  related: commitment.related,
  tags: commitment.tags,
  source: commitment.source
    ? { document: commitment.source.document ?? '', section: orNull(commitment.source.section) }
    : null,
  visibility: commitment.visibility,
  status: standing.status,
  reported: standing.reported,
  unreadable: standing.unreadable,
  derived: standing.derived,
  overdue: standing.overdue,
  stale: standing.stale,
  value: orNull(standing.value),
  lastUpdate: lastUpdateAnswer(loaded, standing.lastUpdate),
  file: fromRepository(loaded.tree, commitment.path),
});

export { textOrNull };
