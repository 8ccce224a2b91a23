import { writtenDate } from '../i18n/date.ts';
import { STATUS_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Commitment } from '../model/commitment.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { counting } from '../query/corrections.ts';
import type { Index, Item } from '../query/index-agenda.ts';
import { indicatorsOf } from '../query/indicators.ts';
import { findItem, findPlan, splitSelector } from '../query/select.ts';
import { updatesUntil } from '../query/standing.ts';
import { SIGNS } from '../views/marks.ts';
import type { OpenAgenda } from './open-agenda.ts';
import type { Session } from './session.ts';
import type { Subject } from './update-questions.ts';

/** What a report is about. */
export interface About {
  readonly plan: Plan;
  readonly id: string;
  readonly title: string;
  /** What was last reported, to stand behind the title. */
  readonly last: Text;
  readonly subject: Omit<Subject, 'heading'>;
  /** Undefined where it is about something else. */
  readonly commitment: Commitment | undefined;
  /** The file in which it was promised. */
  readonly files: readonly string[];
}

/** @throws UserError where the plan has no such record or indicator */
export function subjectOf(session: Session, { agenda, index }: OpenAgenda, ref: string): About {
  const { year, name } = splitSelector(ref);
  if (name === undefined)
    throw new UserError(
      {
        nl: `Noem een inzetpunt, doelstelling, thema of indicator van ${ref}.`,
        en: `Name a commitment, objective, theme or indicator of ${ref}.`,
      },
      { nl: `Bijvoorbeeld: agenda update ${ref}/1.1.1`, en: `For instance: agenda update ${ref}/1.1.1` },
    );
  const plan = findPlan(agenda, year, session.asOf);
  const words = { ref, labels: agenda.settings.labels, owners: agenda.owners };
  const indicator = indicatorsOf(plan).find((each) => each.indicator.id === name)?.indicator;
  if (indicator) {
    const { id, title, unit } = indicator;
    const subject = {
      ...words,
      measures: true,
      counted: unit === undefined ? title : `${title} (${unit})`,
      deliverables: [],
    };
    return {
      plan,
      id,
      title,
      last: lastOf(index, { year: plan.year, id }, session.asOf),
      subject,
      commitment: undefined,
      files: [],
    };
  }
  const item = findItem(agenda, plan, name);
  const target = item.kind === 'commitment' ? item.target : undefined;
  const subject = {
    ...words,
    measures: false,
    counted: target && (target.unit === undefined ? target.measure : `${target.measure} (${target.unit})`),
    deliverables: item.kind === 'commitment' ? item.deliverables.map(({ id }) => id) : [],
  };
  return {
    plan,
    id: item.id,
    title: `${item.number} ${item.title}`,
    last: lastOf(index, item, session.asOf),
    subject,
    commitment: item.kind === 'commitment' ? item : undefined,
    files: item.kind === 'commitment' ? [item.path] : [],
  };
}

/** The last status that counts. */
function lastOf(index: Index, of: Pick<Item, 'year' | 'id'>, asOf: IsoDate): Text {
  const last = counting(updatesUntil(index, of, asOf)).findLast(({ status }) => status !== undefined);
  if (!last?.status) return { nl: '', en: '' };
  const [day, label] = [writtenDate(last.date), STATUS_LABELS[last.status]];
  const sign = SIGNS[last.status];
  return { nl: ` · laatst: ${day.nl}, ${sign} ${label.nl}`, en: ` · last: ${day.en}, ${sign} ${label.en}` };
}
