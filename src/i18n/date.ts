import { LANGUAGES, type Language, type Text } from './text.ts';

export const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<Language, readonly string[]>;

/**
 * A date as people write it, at the precision given: `2021-12-31`, `2021-12`, `2021-Q4`, `2021-H1` and `2021`
 * become "31 december 2021", "december 2021", "vierde kwartaal 2021", "eerste helft van 2021" and "2021".
 * Any other text is returned unchanged.
 */
export function writtenDate(date: string): Text {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) {
    const [, year, nth] = quarter;
    const dutch = ['eerste', 'tweede', 'derde', 'vierde'][Number(nth) - 1];
    return { nl: `${dutch} kwartaal ${year}`, en: `Q${nth} ${year}` };
  }
  const half = /^(\d{4})-H([12])$/.exec(date);
  if (half) {
    const [, year, nth] = half;
    return nth === '1'
      ? { nl: `eerste helft van ${year}`, en: `first half of ${year}` }
      : { nl: `tweede helft van ${year}`, en: `second half of ${year}` };
  }
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!parts) return { nl: date, en: date };
  const [, year, month, day] = parts;
  const inLanguage = (language: Language): string =>
    [day === undefined ? undefined : Number(day), MONTHS[language][Number(month) - 1], year]
      .filter((part) => part !== undefined)
      .join(' ');
  return { nl: inLanguage(LANGUAGES[0]), en: inLanguage(LANGUAGES[1]) };
}

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** A day where there is little room: "31 mrt", "31 Mar". Which year it is must be clear from what stands around it. */
export function shortDay(day: string): Text {
  const month = Number(day.slice(5, 7)) - 1;
  const inLanguage = (language: Language): string => `${Number(day.slice(8))} ${SHORT_MONTHS[language][month] ?? ''}`;
  return { nl: inLanguage('nl'), en: inLanguage('en') };
}
