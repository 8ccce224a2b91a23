// What is wrong with the name of a file or folder, and which name was probably meant.
import { meantDate } from '../../i18n/meant-date.ts';
import type { Text } from '../../i18n/text.ts';
import { isDay, isOfOtherYear } from '../../model/date.ts';
import type { NamedKind, NameFault } from '../../source/problem.ts';
import { idFrom } from '../../text/slug.ts';

/** What is wrong with a name, as the second half of a sentence. */
export function nameFault(kind: NamedKind, fault: NameFault, name: string): Text {
  switch (fault) {
    case 'capitals':
      return kind === 'page'
        ? {
            nl: 'README schrijf je in hoofdletters en .md in kleine letters',
            en: 'README is written in capitals and .md in lower case',
          }
        : { nl: '.md schrijf je in kleine letters', en: '.md is written in lower case' };
    case 'number':
      return numberFault(kind, name);
    case 'date':
      return dateFault(name);
    case 'tag':
      return {
        nl: 'na het id mag alleen nog een punt komen met kleine letters of cijfers, zoals je initialen',
        en: 'after the id only a dot with lower-case letters or digits may follow, such as your initials',
      };
    case 'id':
      return kind === 'update'
        ? {
            nl: 'na de datum horen een streepje en het id van een inzetpunt',
            en: "the date must be followed by a hyphen and a commitment's id",
          }
        : { nl: 'wat na het nummer komt, is geen id', en: 'what follows the number is not an id' };
  }
}

function numberFault(kind: NamedKind, name: string): Text {
  const number = /^[\d.]*\d/.exec(name)?.[0];
  if (number === undefined) return { nl: 'de naam begint niet met een nummer', en: 'it does not begin with a number' };
  const parts = number.split('.');
  if (parts.some((part) => part.startsWith('0')))
    return { nl: 'een nummer begint niet met een 0', en: 'a number does not begin with a 0' };
  if (kind === 'theme' && parts.length > 1)
    return { nl: 'in het nummer van een thema staan geen punten', en: "a theme's number has no dots" };
  if (kind === 'record' && (parts.length < 2 || parts.length > 3))
    return {
      nl: 'een doelstelling heeft een nummer zoals 1.1, een inzetpunt een nummer zoals 1.1.1',
      en: 'an objective has a number such as 1.1, a commitment a number such as 1.1.1',
    };
  return {
    nl: 'na het nummer horen een streepje en een id',
    en: 'the number must be followed by a hyphen and an id',
  };
}

function dateFault(name: string): Text {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
  if (date === undefined)
    return {
      nl: 'de naam begint niet met een datum zoals 2021-05-22',
      en: 'it does not begin with a date such as 2021-05-22',
    };
  return isOfOtherYear(date)
    ? {
        nl: `de datum moet in de jaren 1900 tot en met 2999 vallen`,
        en: `the date must be in the years 1900 to 2999`,
      }
    : { nl: `de datum ${date} bestaat niet`, en: `the date ${date} does not exist` };
}

/** The name that was probably meant; undefined where that cannot be told. */
export function meantName(kind: NamedKind, fault: NameFault, name: string): string | undefined {
  if (kind === 'page') return 'README.md';
  const meant = kind === 'update' ? meantUpdate(fault, withoutEnding(name)) : meantNumbered(kind, withoutEnding(name));
  return meant === undefined || kind === 'theme' ? meant : `${meant}.md`;
}

const withoutEnding = (name: string): string => name.replace(/\.md$/i, '');

function meantNumbered(kind: NamedKind, name: string): string | undefined {
  const [, written, rest = ''] = /^(\d+(?:\.\d+)*)(?!\d)(.*)$/s.exec(name) ?? [];
  const number = written?.replace(/(?<=^|\.)0+(?=[1-9])/g, '');
  const id = idFrom(rest);
  const parts = number?.split('.') ?? [];
  const fits =
    parts.every((part) => !part.startsWith('0')) &&
    (kind === 'theme' ? parts.length === 1 : parts.length === 2 || parts.length === 3);
  return fits && id !== undefined ? `${number}-${id}` : undefined;
}

function meantUpdate(fault: NameFault, name: string): string | undefined {
  const [, date = '', rest = ''] = /^(\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4}|\d{8})(.*)$/.exec(name) ?? [];
  const day = isDay(date) ? date : meantDate(date);
  if (day === undefined || !isDay(day)) return undefined;
  if (fault !== 'tag') {
    const id = idFrom(rest);
    return id === undefined ? undefined : `${day}-${id}`;
  }
  const [, id = '', tag = ''] = /^-([a-z0-9-]+)(?![a-z0-9-])(.*)$/s.exec(rest) ?? [];
  const short = tag
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return short === '' || short === 'md' ? `${day}-${id}` : `${day}-${id}.${short}`;
}
