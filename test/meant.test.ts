// What was probably meant by a date, an id or a name that is written in another way.
import { describe, expect, test } from 'vitest';
import { meantDate } from '../src/i18n/meant-date.ts';
import { meantName } from '../src/rules/layout/names.ts';
import { meantPlace } from '../src/rules/layout/places.ts';
import { idFrom } from '../src/text/slug.ts';

describe('a date', () => {
  test.each([
    ['4-12-2020', '2020-12-04'],
    ['04/12/2020', '2020-12-04'],
    ['4.12.2020', '2020-12-04'],
    ['4 december 2020', '2020-12-04'],
    ['4 dec. 2020', '2020-12-04'],
    ['4 March 2020', '2020-03-04'],
    ['20201204', '2020-12-04'],
    ['2020/12/4', '2020-12-04'],
    ['december 2020', '2020-12'],
    ['12-2020', '2020-12'],
    ['2020-9', '2020-09'],
    ['Q4 2020', '2020-Q4'],
    ['kwartaal 4 2020', '2020-Q4'],
    ['2020-q4', '2020-Q4'],
    ['2020K4', '2020-Q4'],
    ['eind 2020', undefined],
    ['2020.5', undefined],
    ['vierde van de twaalfde', undefined],
  ])('%s', (written, meant) => expect(meantDate(written)).toBe(meant));
});

describe('an id', () => {
  test.each([
    ['Team Water', 'team-water'],
    ['Financiële steun', 'financiele-steun'],
    ['team_water', 'team-water'],
    ['3 gemalen', 'gemalen'],
    ['Sloten & vaarten!', 'sloten-vaarten'],
    ['💧', undefined],
    ['1.1.2', undefined],
  ])('%s', (written, id) => expect(idFrom(written)).toBe(id));
});

describe('a name', () => {
  test.each([
    ['record', 'number', '1.1.3 Open duikers.md', '1.1.3-open-duikers.md'],
    ['record', 'number', '1.01.3-duikers.md', '1.1.3-duikers.md'],
    ['record', 'id', '1.1.3-Duikers.MD', '1.1.3-duikers.md'],
    ['record', 'number', '1.1.10-duikers.2.md', '1.1.10-duikers-2.md'],
    ['record', 'number', '1.1.1.1-duikers.md', undefined],
    ['record', 'number', 'duikers.md', undefined],
    ['theme', 'number', '02-bodem', '2-bodem'],
    ['theme', 'number', '1.2-bodem', undefined],
    ['update', 'date', '01-09-2021-sloten.md', '2021-09-01-sloten.md'],
    ['update', 'date', '2021-06-31-sloten.md', undefined],
    ['update', 'tag', '2021-09-01-sloten (1).md', '2021-09-01-sloten.1.md'],
    ['update', 'tag', '2021-09-01-sloten.md.md', '2021-09-01-sloten.md'],
    ['page', 'capitals', 'Readme.md', 'README.md'],
  ] as const)('%s %s %s', (kind, fault, name, meant) => expect(meantName(kind, fault, name)).toBe(meant));
});

describe('a place', () => {
  test.each([
    ['agenda.yml', 'file', 'agenda.yaml'],
    ['jaaragenda-2022', 'folder', '2022'],
    ['2021/voortgang', 'folder', 'progress'],
    ['2021/Bijlagen', 'folder', 'evidence'],
    ['2021/1-water/1.1.3-duikers.txt', 'file', '1.1.3-duikers.md'],
    ['2021/1-water/kaart.png', 'file', undefined],
  ] as const)('%s', (path, what, meant) => expect(meantPlace(path, what)).toBe(meant));
});
