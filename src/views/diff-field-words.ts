// What changed in a field, in words.
import type { FieldChange } from '../diff/fields.ts';
import { writtenDate } from '../i18n/date.ts';
import { STAGE_LABELS, STATE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Due } from '../model/fields.ts';
import type { Decision, Period, Target } from '../model/shared.ts';
import { FIELD_LABELS } from './diff-labels.ts';
import type { Telling } from './diff-telling.ts';
import { dueWords, type Say, targetWords } from './wording.ts';

/** A changed field: "streefdatum van 31 december 2021 naar 30 juni 2022". */
export function fieldPhrase({ name, old, new: next }: FieldChange, telling: Telling): string {
  const { t } = telling;
  const label = t(FIELD_LABELS[name] ?? { nl: name, en: name });
  const [before, after] = [valueText(name, old, telling.old, t), valueText(name, next, telling.new, t)];
  if (before === undefined && after === undefined) return label;
  if (before === undefined) return t({ nl: `${label} toegevoegd: ${after}`, en: `${label} added: ${after}` });
  if (after === undefined) return t({ nl: `${label} vervallen: ${before}`, en: `${label} removed: ${before}` });
  const verb = name === 'due' ? 'moved' : 'changed';
  return t({ nl: `${label} van ${before} naar ${after}`, en: `${label} ${verb} from ${before} to ${after}` });
}

/** A value that fits in a phrase; undefined for an absent value and for one that is too long. */
export function valueText(name: string, value: unknown, agenda: Agenda, t: Say): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (name === 'due') return t(dueWords(value as Due));
  if (name === 'target') return targetText(value as Readonly<Record<string, unknown>>, t);
  if (name === 'status')
    return t(value === 'unreported' ? STATE_LABELS.unreported : STATUS_LABELS[value as keyof typeof STATUS_LABELS]);
  if (name === 'owner' || name === 'lead' || name === 'by')
    return [value]
      .flat()
      .map((id) => agenda.owners.get(String(id)) ?? String(id))
      .join(', ');
  if (name === 'holder') return agenda.holders.get(String(value))?.title ?? String(value);
  if (name === 'stage') return t(STAGE_LABELS[value as keyof typeof STAGE_LABELS]);
  if (name === 'period') return periodText(value as Period, t);
  if (name === 'decision') return decisionText(value as Decision, t);
  if (Array.isArray(value)) return value.map((id) => agenda.parties.get(String(id)) ?? String(id)).join(', ');
  return typeof value === 'object' ? undefined : String(value);
}

const periodText = ({ from, to }: Period, t: Say): string => {
  const [first, last] = [writtenDate(from), writtenDate(to)];
  return t({ nl: `${first.nl} tot en met ${last.nl}`, en: `${first.en} to ${last.en}` });
};

const decisionText = ({ body, date }: Partial<Decision>, t: Say): string =>
  [body, date && t(writtenDate(date))].filter((part) => part !== undefined).join(', ');

function targetText(value: Readonly<Record<string, unknown>>, t: Say): string {
  const number = (key: string): number | undefined => (typeof value[key] === 'number' ? value[key] : undefined);
  const target: Target = {
    measure: String(value['measure'] ?? ''),
    unit: typeof value['unit'] === 'string' ? value['unit'] : undefined,
    atLeast: number('at-least'),
    atMost: number('at-most'),
    baseline: number('baseline'),
  };
  return targetWords(target, t);
}
