// The tables of cases for "Dates" (schemas/README.md), and for the dates that people see and type.
import { describe, expect, test } from 'vitest';
import { shortDay, writtenDate } from '../../src/i18n/date.ts';
import { meantDate } from '../../src/i18n/meant-date.ts';
import {
  addMonths,
  dayOf,
  firstDay,
  firstDayOf,
  isDay,
  isOfOtherYear,
  isPartialDate,
  lastDay,
  lastDayOf,
  nextDay,
  previousDay,
  yearOf,
} from '../../src/model/date.ts';
import { agendaFiles, commitmentIn, day, read } from './plans.ts';
import { chapterIn, pointsOf, tablesIn } from './tables.ts';

const TABLES = tablesIn('dates.md');
const rowsIn = chapterIn('dates.md');
const yes = (answer: boolean): string => (answer ? 'yes' : 'no');

test('every point has a table', () => {
  const points = pointsOf('Dates');
  const titles = [...TABLES.keys()].slice(0, points.length);
  expect(points.map((point, at) => point.slice(0, titles[at]?.length))).toEqual(titles);
});

test.each(rowsIn('A *day*'))('a day: $text', ({ text = '', ...row }) => {
  expect(yes(isDay(text))).toBe(row['a day']);
});

describe('a partial date', () => {
  test.each(rowsIn('A *partial date*'))('$written', async ({ written = '', Dutch, English, ...row }) => {
    const files = agendaFiles({ 2021: { commitments: { kade: {} } } });
    const path = '2021/1-thema-1/1.1.1-kade.md';
    const known = await read({ ...files, [path]: `---\ndue: ${written}\n---\n# Kade\n\nBelofte.\n` });
    const { due } = commitmentIn(known, 2021, 'kade');
    expect(due ?? 'not a date').toBe(row['kept as']);
    if (due !== undefined && due !== 'ongoing') expect(lastDay(due)).toBe(row['its day']);
    if (Dutch !== '') expect(writtenDate(written.replaceAll('"', ''))).toEqual({ nl: Dutch, en: English });
  });
});

test.each(rowsIn('Every date'))('$text exists: $exists', ({ text = '', exists, ...row }) => {
  expect(yes(isPartialDate(text))).toBe(exists);
  expect(yes(isOfOtherYear(text))).toBe(row['would in another year']);
});

test.each(rowsIn('Months later'))('$months months after $day', ({ months, ...row }) => {
  expect(addMonths(day(row['day']), Number(months))).toBe(row['day then']);
});

test.each(rowsIn('Probably meant'))('$written', ({ written = '', meant }) => {
  // White space at an end of a cell would not be seen.
  expect(meantDate(written.replaceAll('·', ' ')) ?? 'none').toBe(meant);
});

test('a year from its first day to its last', () => {
  expect([firstDayOf(2021), lastDayOf(2021), yearOf('2021-05-22')]).toEqual(['2021-01-01', '2021-12-31', 2021]);
  expect(dayOf(new Date('2021-05-22T23:59:59Z'))).toBe('2021-05-22');
});

test.each([
  ['2021-03-31', '2021-03-31'],
  ['2021-03', '2021-03-01'],
  ['2021-10', '2021-10-01'],
  ['2021-Q1', '2021-01-01'],
  ['2021-Q4', '2021-10-01'],
  ['2021-H1', '2021-01-01'],
  ['2021-H2', '2021-07-01'],
  ['2021', '2021-01-01'],
])('the first day of %s', (written, first) => expect(firstDay(day(written))).toBe(first));

test.each([
  ['2021-05-22', '2021-05-21', '2021-05-23'],
  ['2021-03-01', '2021-02-28', '2021-03-02'],
  ['2024-03-01', '2024-02-29', '2024-03-02'],
  ['2021-12-31', '2021-12-30', '2022-01-01'],
  ['2021-01-01', '2020-12-31', '2021-01-02'],
])('the day before and the day after %s', (written, before, after) =>
  expect([previousDay(day(written)), nextDay(day(written))]).toEqual([before, after]),
);

test('a day where there is little room', () => {
  const months = Array.from({ length: 12 }, (_month, at) => shortDay(`2021-${String(at + 1).padStart(2, '0')}-09`));
  expect(months.map(({ nl }) => nl).join()).toBe(
    '9 jan,9 feb,9 mrt,9 apr,9 mei,9 jun,9 jul,9 aug,9 sep,9 okt,9 nov,9 dec',
  );
  expect(months.map(({ en }) => en).join()).toBe(
    '9 Jan,9 Feb,9 Mar,9 Apr,9 May,9 Jun,9 Jul,9 Aug,9 Sep,9 Oct,9 Nov,9 Dec',
  );
  expect(shortDay('2021-03-31').nl).toBe('31 mrt');
});
