// When something is due, where the text leaves no doubt.
import { MONTHS } from '../../i18n/date.ts';

/** What was found, and in which words. */
export interface Certain<Value> {
  readonly value: Value;
  readonly words: string;
}

const MONTH_NAMES = [...MONTHS.nl, ...MONTHS.en].map((name) => name.toLowerCase());
const MONTH = `(${MONTH_NAMES.join('|')})`;
const YEAR = '((?:19|20)\\d\\d)';
const DAY = '(\\d{1,2})';

const monthOf = (name: string): string => String((MONTH_NAMES.indexOf(name.toLowerCase()) % 12) + 1).padStart(2, '0');
const QUARTERS = ['eerste|first|1e', 'tweede|second|2e', 'derde|third|3e', 'vierde|fourth|4e|laatste|last'];
const quarterOf = (word: string): number =>
  QUARTERS.findIndex((each) => new RegExp(`^(?:${each})$`, 'i').test(word)) + 1;

type Form = readonly [RegExp, (parts: readonly string[]) => string | undefined];

/** `in 2021` says when something happens, not when it must be ready; `eind 2021` and `per 1 juli 2022` do. */
const FORMS: readonly Form[] = [
  [
    new RegExp(`\\b(?:per|uiterlijk(?: op)?|by|no later than|not later than) ${DAY} ${MONTH} ${YEAR}\\b`, 'gi'),
    ([, day = '', month = '', year]) => dayOf(year, month, day),
  ],
  [
    new RegExp(`\\b(?:by|no later than) ${MONTH} ${DAY},? ${YEAR}\\b`, 'gi'),
    ([, month = '', day = '', year]) => dayOf(year, month, day),
  ],
  [
    new RegExp(`\\b(?:eind|uiterlijk(?: in)?|end of|by the end of|by) ${MONTH} ${YEAR}\\b`, 'gi'),
    ([, month = '', year]) => `${year}-${monthOf(month)}`,
  ],
  [
    new RegExp(`\\b(?:eind|einde van|uiterlijk(?: in| eind)?|ultimo|(?:by )?(?:the )?end of) ${YEAR}\\b`, 'gi'),
    ([, year]) => year,
  ],
  [
    new RegExp(
      `\\b(?:in|uiterlijk(?: in)?|eind|by|by the end of|in the) (?:het |the )?(${QUARTERS.join('|')}) (?:kwartaal|quarter)(?: van| of)? ${YEAR}\\b`,
      'gi',
    ),
    ([, nth = '', year]) => `${year}-Q${quarterOf(nth)}`,
  ],
];

const dayOf = (year: string | undefined, month: string, day: string): string | undefined => {
  const date = `${year}-${monthOf(month)}-${day.padStart(2, '0')}`;
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) ? date : undefined;
};

/**
 * When a text is due: where it names one date, in words that mean so, and not before the plan begins.
 * @param year the plan's year
 */
export function certainDue(text: string, year: number): Certain<string> | undefined {
  const found: Certain<string>[] = [];
  for (const [form, read] of FORMS) {
    for (const match of text.matchAll(form)) {
      const value = safely(() => read(match));
      if (value === undefined) return undefined;
      found.push({ value, words: match[0] });
    }
  }
  const values = new Set(found.map(({ value }) => value));
  const [first] = found;
  return first && values.size === 1 && Number(first.value.slice(0, 4)) >= year ? first : undefined;
}

/** A day that does not exist has no date at all. */
function safely(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
