import type { Change, Known } from '../diff/change.ts';
import type { Entry } from '../diff/entry.ts';
import type { FieldChange } from '../diff/fields.ts';
import type { Kind } from '../diff/kinds.ts';
import type { Outcome } from '../diff/outcome.ts';
import { STATE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import { figure } from '../i18n/number.ts';
import { together } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { fieldPhrase, valueText } from './diff-field-words.ts';
import { CHANGE_LABELS } from './diff-labels.ts';
import { KIND_FIELDS, metadataPhrase } from './diff-other-words.ts';
import { forcePhrase, strengthPhrase } from './diff-strength-words.ts';
import type { Telling } from './diff-telling.ts';
import type { Say } from './wording.ts';

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

const fieldsOf = (kind: Kind, { fields }: Change): readonly FieldChange[] =>
  fields.filter(({ name }) => KIND_FIELDS[kind]?.includes(name));
