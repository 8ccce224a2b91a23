// Recording that something adopted was changed by decision: what it was, what it became, and who decided.
import type { Operation } from '../edit/operation.ts';
import type { Value, ValueMap } from '../edit/value.ts';
import { PART_LABELS } from '../i18n/labels.ts';
import { together } from '../i18n/plural.ts';
import type { Language, Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/shared.ts';
import { moreThanWording } from '../query/more-than-wording.ts';
import { adoptionOf, changeOf, differingParts, type ProtectedRecord, protectedIn } from '../query/protected.ts';
import type { GivenDecision } from './adopt.ts';

/** An amendment as it was given. */
export interface GivenAmendment {
  readonly of: string;
  readonly what: string;
  readonly why: string;
  /** Undefined where only the wording was corrected. */
  readonly decision: GivenDecision | undefined;
}

/**
 * What has to change on the plan's page.
 * @param before the plan as it was adopted and last amended
 * @param after the plan as it is now, changed already
 * @throws UserError where nothing changed, or more changed than wording and no decision was given
 */
export async function amendment(
  before: Plan,
  after: Plan,
  { of, what, why, decision }: GivenAmendment,
  language: Language | undefined,
): Promise<readonly Operation[]> {
  const [then, now] = [protectedIn(before).get(of), protectedIn(after).get(of)];
  if (before.stage === 'draft')
    throw new UserError({
      nl: `Het jaarplan ${before.year} was nog niet vastgesteld; daarin mag je alles nog veranderen.`,
      en: `The plan of ${before.year} was not adopted yet; anything in it may still change.`,
    });
  if (then ? now && differingParts(then, now).length === 0 : !now) throw nothingChanged(of);
  const more = moreThanWording(then, now, language);
  if (more && !decision) {
    const words = [...(more.words?.gone ?? []), ...(more.words?.came ?? [])];
    const [nl, en] = [
      together([...more.parts.map((part) => PART_LABELS[part].nl), ...words]).nl,
      together([...more.parts.map((part) => PART_LABELS[part].en), ...words]).en,
    ];
    throw new UserError(
      { nl: `Dit is meer dan een tikfout: ${nl}.`, en: `This is more than a typo: ${en}.` },
      { nl: 'Noem het besluit met --body en --date.', en: 'Name the decision with --body and --date.' },
    );
  }
  const was = wasOf(then, now);
  const item: ValueMap = {
    of,
    what,
    why,
    ...(decision ? { decision: decisionOf(decision) } : { editorial: true }),
    ...(Object.keys(was).length > 0 ? { was } : {}),
    fingerprint: await changeOf(then, now),
  };
  // Of a plan that was adopted by hand, what was adopted is recorded now.
  const isUnrecorded =
    before.amendments.length === 0 && before.fingerprint === undefined && after.fingerprint === undefined;
  return [
    { do: 'add', at: ['amendments'], item },
    ...(isUnrecorded ? [{ do: 'set', at: ['fingerprint'], to: await adoptionOf(before) } as const] : []),
  ];
}

const decisionOf = ({ body, date, reference }: GivenDecision): ValueMap => ({
  body,
  date,
  ...(reference === undefined ? {} : { reference }),
});

/** What readers are to see beside the new promise. */
function wasOf(then: ProtectedRecord | undefined, now: ProtectedRecord | undefined): ValueMap {
  if (then === undefined) return {};
  const { record } = then;
  const differs = (part: 'target' | 'due'): boolean => then.parts[part] !== now?.parts[part];
  return {
    ...(record.title === now?.record.title ? {} : { title: record.title }),
    ...(record.kind === 'commitment' && record.target && differs('target')
      ? { target: targetValue(record.target) }
      : {}),
    ...(record.kind === 'commitment' && record.due !== undefined && differs('due') ? { due: record.due } : {}),
  };
}

const targetValue = ({ measure, unit, atLeast, atMost, baseline }: Target): Value => ({
  measure,
  ...(unit === undefined ? {} : { unit }),
  ...(atLeast === undefined ? {} : { 'at-least': atLeast }),
  ...(atMost === undefined ? {} : { 'at-most': atMost }),
  ...(baseline === undefined ? {} : { baseline }),
});

const nothingChanged = (of: string): UserError =>
  new UserError({ nl: `Aan "${of}" is niets veranderd.`, en: `Nothing about "${of}" changed.` }, HOW);

const HOW: Text = {
  nl: 'Verander eerst het bestand, en leg daarna vast wie dat besloot. Is de verandering al gecommit? Noem dan de versie van ervoor met --since.',
  en: 'Change the file first, and then record who decided it. Was the change committed already? Then name the version before it with --since.',
};
