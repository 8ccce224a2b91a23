import { STATE_LABELS, STATUS_LABELS } from './labels.ts';
import { NOUNS } from './plural.ts';
import type { Language, Text } from './text.ts';

const nouns = Object.fromEntries(
  (['theme', 'objective', 'commitment', 'deliverable'] as const).flatMap((name) => {
    const { nl, en } = NOUNS[name];
    return [
      [name, { nl: nl[0], en: en[0] }],
      [`${name}s`, { nl: nl[1], en: en[1] }],
    ];
  }),
);

/** The words that an organisation can replace with its own (`settings.labels`), by key. */
export const STANDARD_LABELS: Readonly<Record<string, Text>> = {
  ...STATUS_LABELS,
  'never-reported': STATE_LABELS.unreported,
  overdue: STATE_LABELS.overdue,
  stale: STATE_LABELS.stale,
  ...nouns,
};

/** A text in the reader's language. */
export interface Say {
  (text: Text): string;
  /** The organisation's own words, by key of {@link STANDARD_LABELS}. */
  readonly own?: ReadonlyMap<string, string>;
}

/** Gives texts in a language, with an organisation's own words instead of the standard ones. */
export function sayWith(language: Language, own: ReadonlyMap<string, string>): Say {
  const byText = new Map(
    [...own].flatMap(([key, label]) => {
      const standard = STANDARD_LABELS[key];
      return standard ? [[standard, label] as const] : [];
    }),
  );
  return Object.assign((text: Text): string => byText.get(text) ?? text[language], { own });
}

/** The word for a term, such as `commitment` or `commitments`: the organisation's own, else the standard one. */
export const term = (t: Say, key: string): string => t(STANDARD_LABELS[key] as Text);

/** A number with a term: "3 inzetpunten", in the organisation's own words where it has them. */
export const countedTerm = (
  t: Say,
  count: number,
  name: 'theme' | 'objective' | 'commitment' | 'deliverable',
): string => `${count} ${term(t, count === 1 ? name : `${name}s`)}`;
