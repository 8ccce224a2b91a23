// The fields that have no kind of change of their own, in one phrase; a plan's stage, period and decision in full.
import type { Change } from '../diff/change.ts';
import type { FieldChange } from '../diff/fields.ts';
import type { Kind } from '../diff/kinds.ts';
import type { Text } from '../i18n/text.ts';
import type { Amendment } from '../model/plan.ts';
import { fieldPhrase } from './diff-field-words.ts';
import { FIELD_LABELS } from './diff-labels.ts';
import type { Telling } from './diff-telling.ts';
import type { Say } from './wording.ts';

/** The fields that a kind of change is about. */
export const KIND_FIELDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  'target-lowered': ['target'],
  'target-raised': ['target'],
  'due-later': ['due'],
  'due-earlier': ['due'],
  'owner-changed': ['owner', 'lead', 'by'],
  'actor-changed': ['actors'],
  'partner-changed': ['partners'],
  'status-changed': ['status'],
};

/** Fields that have a phrase of their own. */
const TOLD: ReadonlySet<string> = new Set([
  'title',
  'text',
  'note',
  'number',
  'id',
  'objective',
  'theme',
  ...Object.values(KIND_FIELDS).flat(),
]);

/** What else changed: the plan's own fields, its amendments, and the names of the other fields. */
export function metadataPhrase(change: Change, telling: Telling): readonly string[] {
  const { t } = telling;
  const { fields } = change;
  const decided = fields.filter(({ name }) => change.type === 'plan' && DECIDED.has(name));
  const amendments = fields.filter(({ name }) => name === 'amendments').flatMap((field) => amendmentPhrases(field, t));
  const told = [...decided.map((field) => fieldPhrase(field, telling)), ...amendments];
  const rest = fields.filter((field) => !decided.includes(field) && field.name !== 'amendments');
  return rest.length === 0 ? told : [...told, ...otherPhrase(rest, t)];
}

/** What a plan is, and for when: said in full. */
const DECIDED: ReadonlySet<string> = new Set(['stage', 'period', 'decision']);

/** Each amendment that came or went, in its own words. */
function amendmentPhrases({ old, new: next }: FieldChange, t: Say): readonly string[] {
  const [before, after] = [amendmentsIn(old), amendmentsIn(next)];
  const told = (
    all: readonly AmendmentValue[],
    others: readonly AmendmentValue[],
    label: string,
  ): readonly string[] => {
    const known = new Set(others.map((each) => JSON.stringify(each)));
    return all
      .filter((each) => !known.has(JSON.stringify(each)))
      .map(({ of, what, why }) => `${label} ${of}: ${[what, why].filter((part) => part !== '').join(' ')}`);
  };
  return [
    ...told(after, before, t({ nl: 'nieuwe wijziging na vaststelling van', en: 'new amendment of' })),
    ...told(
      before,
      after,
      t({ nl: 'niet meer genoemd: wijziging na vaststelling van', en: 'no longer named: amendment of' }),
    ),
  ];
}

type AmendmentValue = Pick<Amendment, 'of' | 'what' | 'why'>;
const amendmentsIn = (value: unknown): readonly AmendmentValue[] =>
  Array.isArray(value) ? (value as readonly AmendmentValue[]) : [];

function otherPhrase(fields: readonly FieldChange[], t: Say): readonly string[] {
  const names = fields
    .filter(({ name }) => !TOLD.has(name))
    .map(({ name }): Text => FIELD_LABELS[name] ?? { nl: name, en: name });
  if (names.length === 0)
    return fields
      .filter(({ name }) => name === 'target' || name === 'due')
      .map(({ name }) => t(FIELD_LABELS[name] ?? { nl: name, en: name }));
  const listedNames = names.map(t).join(', ');
  return [t({ nl: `gewijzigd: ${listedNames}`, en: `changed: ${listedNames}` })];
}
