import type { Change, Known } from '../diff/change.ts';
import type { Entry } from '../diff/entry.ts';
import type { FieldChange } from '../diff/fields.ts';
import type { Kind } from '../diff/kinds.ts';
import type { Outcome } from '../diff/outcome.ts';
import { forceBetween } from '../diff/pair-kinds.ts';
import type { StrengthSign } from '../diff/strength.ts';
import { writtenDate } from '../i18n/date.ts';
import { STAGE_LABELS, STATE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import { figure } from '../i18n/number.ts';
import { together } from '../i18n/plural.ts';
import { LANGUAGES, same, type Text } from '../i18n/text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Due } from '../model/fields.ts';
import type { Amendment } from '../model/plan.ts';
import type { Decision, Period, Target } from '../model/shared.ts';
import { NUMBER_WORDS } from '../text/number-words.ts';
import { CHANGE_LABELS, FIELD_LABELS } from './diff-labels.ts';
import { dueWords, type Say, targetWords } from './wording.ts';

/** What is needed to put a change into words. */
export interface Telling {
  readonly t: Say;
  /** The agendas in which the names of owners and parties are looked up. */
  readonly old: Agenda;
  readonly new: Agenda;
  /** Whether two versions of one plan are compared. */
  readonly samePlan: boolean;
}

/** One thing that changed, in a short phrase. */
export interface Said {
  readonly kind: Kind;
  readonly text: string;
}

/** What changed, the most important first. */
export const saidOf = (change: Change, telling: Telling): readonly Said[] =>
  change.kinds.flatMap((kind) => phraseOf(kind, change, telling).map((text) => ({ kind, text })));

const TAKEN_AWAY: Text = { nl: 'verwijderd uit het jaarplan', en: 'deleted from the plan' };

function phraseOf(kind: Kind, change: Change, telling: Telling): readonly string[] {
  const { t } = telling;
  const label = t(CHANGE_LABELS[kind]);
  switch (kind) {
    case 'vanished':
    case 'ended':
      return [withOutcome(label, change.old[0], telling)];
    case 'dropped':
      return [withOutcome(telling.samePlan ? t(TAKEN_AWAY) : label, change.old[0], telling)];
    case 'split':
      return [
        t({ nl: `gesplitst in ${listed(change.new, telling)}`, en: `split into ${listed(change.new, telling)}` }),
      ];
    case 'merged':
      return [
        t({ nl: `samengevoegd uit ${listed(change.old, telling)}`, en: `merged from ${listed(change.old, telling)}` }),
      ];
    case 'regrouped':
      return [
        t({
          nl: `${listed(change.old, telling)} ${change.old.length === 1 ? 'is' : 'zijn'} anders verdeeld over ${listed(change.new, telling)}`,
          en: `${listed(change.old, telling)} ${change.old.length === 1 ? 'was' : 'were'} divided differently over ${listed(change.new, telling)}`,
        }),
      ];
    case 'split-off':
      return [
        t({
          nl: `deels afgesplitst naar ${listed(others(change), telling)}`,
          en: `partly split off to ${listed(others(change), telling)}`,
        }),
      ];
    case 'replaced':
      return [t({ nl: `vervangt ${listed(change.old, telling)}`, en: `replaces ${listed(change.old, telling)}` })];
    case 'number-changed':
      return forcePhrase(change, telling);
    case 'weakened':
    case 'strengthened':
      return strengthPhrase(kind, change, label);
    case 'moved':
      return [
        t({
          nl: `verplaatst van ${placeOf(change.old[0])} naar ${placeOf(change.new[0])}`,
          en: `moved from ${placeOf(change.old[0])} to ${placeOf(change.new[0])}`,
        }),
      ];
    case 'retitled':
      return [
        t({
          nl: `heette “${change.old[0]?.entry.title ?? ''}”`,
          en: `was called “${change.old[0]?.entry.title ?? ''}”`,
        }),
      ];
    case 'renumbered':
      return [formerName(change, t)];
    case 'carried-over':
      return carriedPhrases(change, t);
    case 'target-lowered':
    case 'target-raised':
      return fieldsOf(kind, change).map((field) => targetPhrase(label, field, change, telling));
    case 'due-later':
    case 'due-earlier':
    case 'owner-changed':
    case 'actor-changed':
    case 'partner-changed':
    case 'status-changed':
      return fieldsOf(kind, change).map((field) => fieldPhrase(field, telling));
    case 'metadata-changed':
      return metadataPhrase(change, telling);
    case 'deliverable-added':
    case 'deliverable-changed':
    case 'deliverable-dropped':
    case 'unchanged':
      return [];
    default:
      return [label];
  }
}

/** How it ended in the earlier plan, and how often it was put off before. */
function carriedPhrases({ old, new: next, carriedBefore }: Change, t: Say): readonly string[] {
  const ended = [...old, ...next].flatMap(({ entry, outcome }) =>
    outcome === undefined ? [] : [{ year: entry.year, label: labelOf(outcome) }],
  )[0];
  return [
    ...(ended ? [t({ nl: `in ${ended.year} ${ended.label.nl}`, en: `in ${ended.year} ${ended.label.en}` })] : []),
    ...(carriedBefore
      ? [
          t({
            nl: `voortgezet voor de ${carriedBefore + 1}e keer`,
            en: `continued for the ${ordinal(carriedBefore + 1)} time`,
          }),
        ]
      : []),
  ];
}

const labelOf = (outcome: Outcome): Text =>
  outcome === 'unreported' ? STATE_LABELS.unreported : STATUS_LABELS[outcome];

/** Said as what it is, with what came of it: "streefwaarde lager: beloofd 8, gehaald 6, nu 4". */
function targetPhrase(label: string, field: FieldChange, { old }: Change, telling: Telling): string {
  const { t } = telling;
  const reached = old[0]?.reached;
  const [before, after] = [
    valueText('target', field.old, telling.old, t),
    valueText('target', field.new, telling.new, t),
  ];
  if (reached === undefined || before === undefined || after === undefined)
    return `${label}: ${fieldPhrase(field, telling).replace(/^(?:streefwaarde|target changed) /, '')}`;
  const value = figure(reached);
  return `${label}: ${t({
    nl: `beloofd ${before}, gehaald ${value.nl}, nu ${after}`,
    en: `promised ${before}, reached ${value.en}, now ${after}`,
  })}`;
}

function withOutcome(label: string, known: Known | undefined, { t }: Telling): string {
  return known?.outcome === undefined ? label : `${label} (${t(labelOf(known.outcome))})`;
}

/** The entries of the new side without the old one itself. */
const others = ({ old, new: next }: Change): readonly Known[] =>
  next.filter(({ entry }) => !old.some((each) => each.entry.id === entry.id));

const listed = (known: readonly Known[], { t }: Telling): string =>
  t(together(known.map(({ entry }) => nameOf(entry))));
export const nameOf = ({ number, title }: Entry): string => (number === undefined ? title : `${number} ${title}`);

const placeOf = (known: Known | undefined): string => known?.entry.parent?.number ?? '';

function formerName({ old, new: next }: Change, t: Say): string {
  const [before, after] = [old[0]?.entry, next[0]?.entry];
  if (before?.number !== after?.number)
    return t({ nl: `was ${before?.number ?? ''}`, en: `was ${before?.number ?? ''}` });
  return t({ nl: `id was ${before?.id ?? ''}`, en: `id was ${before?.id ?? ''}` });
}

/** An English ordinal: 1st, 2nd, 3rd, 11th. */
const ordinal = (count: number): string =>
  `${count}${count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;

function forcePhrase({ old, new: next, strength }: Change, telling: Telling): readonly string[] {
  const { t } = telling;
  const pair = old.flatMap(({ entry }) => next.map((other): readonly [Entry, Entry] => [entry, other.entry]));
  const force = pair
    .map(([before, after]) => forceBetween(before, after, telling.new.language ?? telling.old.language))
    .find((found) => found !== undefined);
  if (!force) return [t(CHANGE_LABELS['number-changed'])];
  const told = strength.filter(inWords).flatMap((sign) => [sign.old, sign.new].map(figureOf));
  if ([...force.gone, ...force.came].every((word) => told.includes(word))) return [];
  const [gone, came] = [force.gone.map(quoted).join(', '), force.came.map(quoted).join(', ')];
  if (gone !== '' && came !== '')
    return [t({ nl: `in de tekst ${gone} → ${came}`, en: `in the text ${gone} → ${came}` })];
  return [
    gone === ''
      ? t({ nl: `nieuw in de tekst: ${named(force.came).nl}`, en: `new in the text: ${named(force.came).en}` })
      : t({
          nl: `niet meer in de tekst: ${named(force.gone).nl}`,
          en: `removed from the text: ${named(force.gone).en}`,
        }),
  ];
}

/** A number in words as a figure, anything else as it is. */
function figureOf(word: string | null): string {
  const lower = (word ?? '').toLowerCase();
  return LANGUAGES.map((language) => NUMBER_WORDS[language][lower]).find((figure) => figure !== undefined) ?? lower;
}

/** Fields have phrases of their own. */
const inWords = ({ field }: StrengthSign): boolean => field === 'text';

/** By which words a promise goes less far: "afgezwakt: “alle” → “veel”". */
function strengthPhrase(kind: StrengthSign['says'], { strength }: Change, label: string): readonly string[] {
  const signs = strength.filter((sign) => sign.says === kind && inWords(sign));
  if (signs.length === 0) return [];
  const side = (word: string | null): string => (word === null ? '…' : quoted(word));
  return [`${label}: ${signs.map(({ old, new: next }) => `${side(old)} → ${side(next)}`).join(', ')}`];
}

const quoted = (word: string): string => (/^\d/.test(word) ? word : `“${word}”`);

/** A bare figure alone says too little: "het getal 3". */
function named(words: readonly string[]): Text {
  const [only = '', ...more] = words;
  return more.length === 0 && /^\d/.test(only)
    ? { nl: `het getal ${only}`, en: `the number ${only}` }
    : same(words.map(quoted).join(', '));
}

const KIND_FIELDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  'target-lowered': ['target'],
  'target-raised': ['target'],
  'due-later': ['due'],
  'due-earlier': ['due'],
  'owner-changed': ['owner', 'lead', 'by'],
  'actor-changed': ['actors'],
  'partner-changed': ['partners'],
  'status-changed': ['status'],
};

const fieldsOf = (kind: Kind, { fields }: Change): readonly FieldChange[] =>
  fields.filter(({ name }) => KIND_FIELDS[kind]?.includes(name));

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
function valueText(name: string, value: unknown, agenda: Agenda, t: Say): string | undefined {
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

function metadataPhrase(change: Change, telling: Telling): readonly string[] {
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
