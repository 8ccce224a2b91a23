import { MONTHS } from './date.ts';

const MONTH_NAMES = [...MONTHS.nl, ...MONTHS.en].map((name) => name.toLowerCase());
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** A month by its Dutch or English name, or by the first three letters of it, as `01` to `12`. */
function monthOf(word: string): string | undefined {
  const name = word.toLowerCase().replace(/\.$/, '');
  const at = MONTH_NAMES.findIndex((month) => month === name || (name.length === 3 && month.startsWith(name)));
  return at === -1 ? undefined : two(String((at % 12) + 1));
}

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string | undefined])[] = [
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, ([, day, month, year]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, ([, year, month, day]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, day]) => `${year}-${month}-${day}`],
  [/^(\d{4})[-/ ](\d{1,2})$/, ([, year, month]) => `${year}-${two(month)}`],
  [/^(\d{1,2})[-/. ](\d{4})$/, ([, month, year]) => `${year}-${two(month)}`],
  [
    /^(\d{1,2})\.? ([a-z]+\.?) (\d{4})$/i,
    ([, day, word = '', year]) => (monthOf(word) ? `${year}-${monthOf(word)}-${two(day)}` : undefined),
  ],
  [/^([a-z]+\.?) (\d{4})$/i, ([, word = '', year]) => (monthOf(word) ? `${year}-${monthOf(word)}` : undefined)],
  [/^(?:q|kwartaal |k)([1-4])[-/ ]?(\d{4})$/i, ([, quarter, year]) => `${year}-Q${quarter}`],
  [/^(\d{4})[-/ ]?(?:q|kwartaal |k)([1-4])$/i, ([, year, quarter]) => `${year}-Q${quarter}`],
];

/**
 * The date that somebody probably meant, in the form of the format and at the precision given: `4-12-2020`, `4 december
 * 2020`, `dec 2020` and `Q4 2020` become `2020-12-04`, `2020-12-04`, `2020-12` and `2020-Q4`. Days come before months,
 * as in the Netherlands. The date may not exist: the caller checks that. Undefined for text that is no date.
 */
export function meantDate(written: string): string | undefined {
  for (const [form, read] of FORMS) {
    const parts = form.exec(written.trim());
    if (parts) return read(parts);
  }
  return undefined;
}
