import { neededBy, type Report } from '../actions/report.ts';
import type { ValueMap } from '../edit/value.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { IsoDate } from '../model/date.ts';
import { LARGEST_FILE } from '../source/tree.ts';
import { knownWords } from '../text/known-words.ts';
import { INPUT, orInput } from './from-input.ts';
import { givenFile } from './given-file.ts';
import type { Session } from './session.ts';
import { dayFrom, reportFrom, type UpdateOptions } from './update-options.ts';
import { missing } from './update-questions.ts';
import type { About } from './update-subject.ts';

/** A report out of a file, and what it is about. */
export interface Filed {
  readonly about: About;
  readonly date: IsoDate;
  readonly report: Report;
}

/** The names in a report; they are those of the options, and of the fields in the format. */
const TEXTS = [
  'ref',
  'status',
  'note',
  'cause',
  'consequence',
  'remedy',
  'measured',
  'due',
  'by',
  'round',
  'corrects',
  'date',
];
const NAMES = [...TEXTS, 'deliverables', 'value', 'aspects', 'spent', 'evidence', 'decision'];
const MOST = 8 * LARGEST_FILE;

/**
 * The reports in a JSON file, or on standard input: one object, or a list of them. Each is judged as if it were typed.
 * @param ref what they are about, where they do not say so themselves
 * @throws UserError about the first thing that is wrong, and in which report
 */
export async function reportsIn(
  session: Session,
  path: string,
  ref: string | undefined,
  subjectOf: (ref: string) => About,
): Promise<readonly Filed[]> {
  const { asOf } = session;
  const isInput = path === INPUT;
  const given = parsed(
    isInput ? { nl: 'De invoer', en: 'Standard input' } : { nl: path, en: path },
    isInput ? await orInput(session, path) : await givenFile(session, path, MOST),
  );
  const list = Array.isArray(given) ? (given as readonly unknown[]) : [given];
  if (list.length === 0)
    throw new UserError(
      { nl: 'Er staat geen melding in.', en: 'There is no report in it.' },
      { nl: `Schrijf bijvoorbeeld: ${EXAMPLE.nl}`, en: `Write for instance: ${EXAMPLE.en}` },
    );
  return list.map((each, at) => {
    try {
      return filed(each, ref, asOf, subjectOf);
    } catch (error) {
      if (!(error instanceof UserError) || list.length === 1) throw error;
      const { text, hint, kind } = error;
      throw new UserError({ nl: `Melding ${at + 1}: ${text.nl}`, en: `Report ${at + 1}: ${text.en}` }, hint, kind);
    }
  });
}

function parsed(name: Text, content: Uint8Array | string): unknown {
  try {
    return JSON.parse(
      typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new UserError(
      { nl: `${name.nl} is geen JSON (${why}).`, en: `${name.en} is not JSON (${why}).` },
      { nl: `Schrijf bijvoorbeeld: ${EXAMPLE.nl}`, en: `Write for instance: ${EXAMPLE.en}` },
    );
  }
}

const EXAMPLE: Text = {
  nl: '[{ "ref": "3.1.5", "status": "op schema", "note": "De proef is begonnen." }]',
  en: '[{ "ref": "3.1.5", "status": "on track", "note": "The trial has begun." }]',
};

function filed(given: unknown, otherwise: string | undefined, asOf: IsoDate, subjectOf: (ref: string) => About): Filed {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new UserError(
      { nl: 'Een melding moet een object zijn.', en: 'A report must be an object.' },
      { nl: `Schrijf bijvoorbeeld: ${EXAMPLE.nl}`, en: `Write for instance: ${EXAMPLE.en}` },
    );
  const fields = given as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(fields)) mustFit(name, value);
  const { ref = otherwise, deliverables, value, aspects, spent, evidence, decision, date, ...texts } = fields;
  if (typeof ref !== 'string')
    throw new UserError(
      { nl: 'Er staat niet bij waarover de melding gaat.', en: 'It does not say what the report is about.' },
      { nl: `Zet erbij: "ref": "3.1.5"`, en: `Add: "ref": "3.1.5"` },
    );
  const about = subjectOf(ref);
  const options = {
    ...texts,
    ...(deliverables === undefined ? {} : { deliverable: pairs(deliverables) }),
    ...(value === undefined ? {} : { value: typeof value === 'object' ? pairs(value) : [String(value)] }),
    ...(aspects === undefined ? {} : { aspect: pairs(aspects) }),
    ...(spent === undefined ? {} : { spent: String(spent) }),
    ...(typeof decision === 'string' ? { decision } : {}),
  } as UpdateOptions;
  const sources: readonly unknown[] = evidence === undefined ? [] : [evidence].flat();
  const words = sources.filter((each): each is string => typeof each === 'string');
  const report: Report = {
    ...reportFrom({ ...options, ...(words.length === 0 ? {} : { evidence: words }) }, about.subject),
    ...(typeof decision === 'object' ? { decision: decision as ValueMap } : {}),
  };
  const whole = sources.filter((each): each is ValueMap => typeof each === 'object');
  const all = whole.length === 0 ? report : { ...report, evidence: [...(report.evidence ?? []), ...whole] };
  if (neededBy(all, about.subject.measures).length > 0) throw missing(all, about.subject);
  return {
    about,
    date: date === undefined ? asOf : dayFrom(String(date), 'date', about.plan.year),
    report: all,
  };
}

const pairs = (map: unknown): readonly string[] =>
  Object.entries(map as Readonly<Record<string, unknown>>).map(([id, said]) => `${id}=${said}`);

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each name holds. */
function fits(name: string, value: unknown): boolean {
  switch (name) {
    case 'deliverables':
    case 'aspects':
      return isMap(value);
    case 'value':
      return typeof value === 'number' || isMap(value);
    case 'spent':
      return typeof value === 'number';
    case 'decision':
      return typeof value === 'string' || isMap(value);
    case 'evidence':
      return [value].flat().every((each) => typeof each === 'string' || isMap(each));
    default:
      return typeof value === 'string';
  }
}

/** @throws UserError for a name that a report does not have, or a value of the wrong kind */
function mustFit(name: string, value: unknown): void {
  if (!NAMES.includes(name))
    throw new UserError(
      { nl: `"${name}" is geen deel van een melding.`, en: `"${name}" is not part of a report.` },
      knownWords(name, NAMES),
    );
  if (!fits(name, value))
    throw new UserError({
      nl: `Bij "${name}" staat iets van de verkeerde soort: ${JSON.stringify(value)}.`,
      en: `"${name}" holds something of the wrong kind: ${JSON.stringify(value)}.`,
    });
}
