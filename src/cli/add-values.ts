// How the values that `agenda add` takes are typed: names, dates and numbers, and what they are in a file.
import type { Value } from '../edit/value.ts';
import type { Agenda } from '../model/agenda.ts';
import { knownWords } from '../text/known-words.ts';
import { dateFrom, notUnderstood, numberFrom } from './update-options.ts';

/** Reads what was typed for a field. @throws UserError that names the option, for what cannot be understood */
export type ReadTyped = (written: string, flag: string, agenda: Agenda) => Value;

export const asText = (written: string): Value => oneLine(written);
export const ids = (name: 'parties' | 'owners' | 'holders'): ReadTyped => {
  return (written, flag, agenda) =>
    idOf(
      written,
      flag,
      new Map([...agenda[name]].map(([id, named]) => [id, typeof named === 'string' ? named : (named.title ?? '')])),
    );
};
export const reference = (written: string): Value => written.trim();
export const date = (written: string, flag: string): Value => {
  const day = dateFrom(written, flag);
  // A year is a number in YAML.
  return /^\d{4}$/.test(day) ? Number(day) : day;
};
export const due = (written: string, flag: string): Value =>
  /^(?:ongoing|doorlopend)$/i.test(written.trim()) ? 'ongoing' : date(written, flag);
export const number = (written: string, flag: string): Value => numberFrom(written, flag);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An id of a list in agenda.yaml, by itself or by its name. */
function idOf(written: string, flag: string, known: ReadonlyMap<string, string>): string {
  const plain = written.trim();
  const named = [...known].find(([id, name]) => id === plain || name.toLowerCase() === plain.toLowerCase());
  if (named) return named[0];
  throw notUnderstood(
    written,
    flag,
    known.size > 0
      ? knownWords(plain, [...known.keys()])
      : { nl: 'Zet de naam eerst in agenda.yaml.', en: 'First put the name in agenda.yaml.' },
  );
}

export function wordOf(written: string, flag: string, words: readonly string[]): string {
  const word = written.trim().toLowerCase();
  if (words.includes(word)) return word;
  throw notUnderstood(written, flag, knownWords(word, words));
}

export function betterOf(written: string, flag: string): Value {
  const dutch: Readonly<Record<string, string>> = { hoger: 'higher', lager: 'lower' };
  const word = written.trim().toLowerCase();
  return wordOf(dutch[word] ?? word, flag, ['higher', 'lower']);
}

export function measuredThen(written: string, flag: string): Value {
  const [, value, on] = /^(\S+)(?:\s+in|\s*[;,]|\s+op)?\s+(\S.*)$/.exec(written.trim()) ?? [];
  if (value !== undefined && on !== undefined) return { value: numberFrom(value, flag), on: date(on, flag) };
  throw notUnderstood(written, flag, {
    nl: 'Schrijf het getal en wanneer het is gemeten: "31 in 2020".',
    en: 'Write the number and when it was measured: "31 in 2020".',
  });
}

export function targetOf(written: string, flag: string): Value {
  const [, year, value] = /^(\d{4})\s*=\s*(\S+)$/.exec(written.trim()) ?? [];
  if (year !== undefined && value !== undefined) return { [year]: numberFrom(value, flag) };
  throw notUnderstood(written, flag, {
    nl: 'Schrijf een jaar en een getal, zoals 2026=55.',
    en: 'Write a year and a number, such as 2026=55.',
  });
}
