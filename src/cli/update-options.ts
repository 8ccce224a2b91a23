import type { Report } from '../actions/report.ts';
import type { ValueMap } from '../edit/value.ts';
import { meantDate } from '../i18n/meant-date.ts';
import { meantNumber } from '../i18n/meant-number.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { type IsoDate, isDay, isPartialDate } from '../model/date.ts';
import { ASPECTS, type Aspect, LIGHTS, type Light, STATUSES, type Status } from '../model/words.ts';
import { meantStatus } from '../query/meant-status.ts';
import { knownWords } from '../text/known-words.ts';
import type { Option } from './command.ts';

/** What `agenda update` was given on the command line, as it was typed. */
export interface UpdateOptions {
  readonly status?: string;
  readonly note?: string;
  readonly cause?: string;
  readonly consequence?: string;
  readonly remedy?: string;
  readonly deliverable?: readonly string[];
  readonly value?: readonly string[];
  readonly measured?: string;
  readonly aspect?: readonly string[];
  readonly spent?: string;
  readonly evidence?: readonly string[];
  readonly due?: string;
  readonly decision?: string;
  readonly by?: string;
  readonly round?: string;
  readonly corrects?: string;
  readonly date?: string;
  readonly owner?: string;
  readonly from?: string;
  readonly editor?: boolean;
  readonly dryRun?: boolean;
}

export const DECISION_OPTION: Option = {
  flags: '--decision <decision>',
  what: { nl: 'besluit: "wie; datum; vindplaats"', en: 'decision: "who; date; reference"' },
};

export const UPDATE_OPTIONS: readonly Option[] = [
  {
    flags: '--status <status>',
    what: { nl: 'status, ook in woorden: "onder druk"', en: 'status, also in words: "at risk"' },
  },
  {
    flags: '--note <text>',
    what: { nl: 'toelichting; met - komt die van de invoer', en: 'note; with - it is read from the input' },
  },
  { flags: '--cause <text>', what: { nl: 'waardoor het anders gaat', en: 'why things go differently' } },
  { flags: '--consequence <text>', what: { nl: 'wat dat betekent', en: 'what that means' } },
  { flags: '--remedy <text>', what: { nl: 'wat eraan wordt gedaan', en: 'what is done about it' } },
  {
    flags: '--deliverable <id=status>',
    what: { nl: 'status van een onderdeel', en: 'status of a deliverable' },
    repeatable: true,
  },
  {
    flags: '--value <number>',
    what: { nl: 'gemeten waarde; van een onderdeel: id=getal', en: 'measured value; of a deliverable: id=number' },
    repeatable: true,
  },
  { flags: '--measured <date>', what: { nl: 'waarover de waarde gaat', en: 'what the value is about' } },
  {
    flags: '--aspect <name=light>',
    what: { nl: 'stoplicht, zoals time=at-risk', en: 'traffic light, such as time=at-risk' },
    repeatable: true,
  },
  { flags: '--spent <euros>', what: { nl: 'uitgegeven, in hele euro’s', en: 'spent, in whole euros' } },
  {
    flags: '--evidence <source>',
    what: { nl: 'bron: webadres of omschrijving', en: 'source: web address or description' },
    repeatable: true,
  },
  { flags: '--due <date>', what: { nl: 'nieuwe streefdatum', en: 'new due date' } },
  DECISION_OPTION,
  { flags: '--by <owner>', what: { nl: 'wie meldt', en: 'who reports' } },
  { flags: '--round <round>', what: { nl: 'rapportageronde', en: 'reporting round' } },
  { flags: '--corrects <name>', what: { nl: 'melding die niet klopte', en: 'report that was wrong' } },
  {
    flags: '--date <date>',
    what: { nl: 'peildatum', en: 'day it is about' },
    byDefault: { nl: 'vandaag', en: 'today' },
  },
  {
    flags: '--owner <owner>',
    what: { nl: 'loop alles langs van deze trekker', en: 'go through everything of this owner' },
  },
  {
    flags: '--from <file>',
    what: { nl: 'een of meer meldingen als JSON (- is de invoer)', en: 'one report or more as JSON (- is the input)' },
  },
  {
    flags: '--editor',
    what: { nl: 'vul het bestand zelf in, in VISUAL of EDITOR', en: 'fill in the file yourself, in VISUAL or EDITOR' },
  },
  { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
];

/** What of the agenda is needed to understand what was typed. */
export interface Words {
  /** The organisation's own words for the statuses. */
  readonly labels: ReadonlyMap<string, string>;
  /** The ids of the deliverables. */
  readonly deliverables: readonly string[];
  readonly owners: ReadonlyMap<string, string>;
}

/** @throws UserError that names the option, for what cannot be understood */
export function reportFrom(options: UpdateOptions, words: Words): Report {
  const { deliverable = [], value = [], aspect = [], evidence = [] } = options;
  const text = (given: string | undefined): string | undefined => (given?.trim() === '' ? undefined : given?.trim());
  const filled: Report = {
    status: options.status === undefined ? undefined : statusFrom(options.status, '--status', words),
    deliverables: deliverable.length === 0 ? undefined : pairsFrom(deliverable, '--deliverable', words, statusFrom),
    value: value.length === 0 ? undefined : valueFrom(value, words),
    measured: options.measured === undefined ? undefined : dateFrom(options.measured, '--measured'),
    aspects: aspect.length === 0 ? undefined : Object.fromEntries(aspect.map(aspectFrom)),
    spent: options.spent === undefined ? undefined : numberFrom(options.spent, '--spent'),
    cause: text(options.cause),
    consequence: text(options.consequence),
    remedy: text(options.remedy),
    evidence: evidence.length === 0 ? undefined : evidence.map(evidenceFrom),
    due: options.due === undefined ? undefined : dateFrom(options.due, '--due'),
    decision: options.decision === undefined ? undefined : decisionFrom(options.decision),
    by: options.by === undefined ? undefined : ownerFrom(options.by, words),
    round: text(options.round),
    corrects: options.corrects?.trim().replace(/\.md$/, ''),
    note: text(options.note),
  } as Report;
  return Object.fromEntries(Object.entries(filled).filter(([, part]) => part !== undefined));
}

export function statusFrom(written: string, flag: string, { labels }: Pick<Words, 'labels'>): Status {
  const status = meantStatus(written, labels);
  if (status) return status;
  throw notUnderstood(written, flag, knownWords(written, STATUSES));
}

export function numberFrom(written: string, flag: string): number {
  const number = meantNumber(written);
  if (number !== undefined) return number;
  throw notUnderstood(written, flag, {
    nl: 'Schrijf een getal zonder punten voor duizendtallen, zoals 1250 of 2,5.',
    en: 'Write a number without marks for thousands, such as 1250 or 2.5.',
  });
}

export function dateFrom(written: string, flag: string): string {
  const date = isPartialDate(written) ? written : (meantDate(written) ?? '');
  if (isPartialDate(date)) return date;
  throw notUnderstood(written, flag, {
    nl: 'Schrijf een dag, maand, kwartaal of jaar, zoals 2026-06-30, 30 juni 2026, 2026-06 of 2026-Q2.',
    en: 'Write a day, month, quarter or year, such as 2026-06-30, 30 June 2026, 2026-06 or 2026-Q2.',
  });
}

/** A day; without a year, that of the plan. */
export function dayFrom(written: string, flag: string, year: number): IsoDate {
  const day = [
    written,
    meantDate(written),
    meantDate(`${written.trim()} ${year}`),
    meantDate(`${written.trim()}-${year}`),
  ].find((each): each is IsoDate => each !== undefined && isDay(each));
  if (day !== undefined) return day;
  throw notUnderstood(written, flag, {
    nl: 'Schrijf een dag die bestaat, zoals 2026-06-30 of 30 juni 2026.',
    en: 'Write a day that exists, such as 2026-06-30 or 30 June 2026.',
  });
}

/** A web address, or in words where it can be found. */
export function evidenceFrom(written: string): ValueMap {
  const text = written.trim();
  const at = text.search(/https?:\/\/\S+$/);
  if (at === -1) return { title: text, reference: text };
  const [title, url] = [text.slice(0, at).trim(), text.slice(at)];
  return { title: title === '' ? url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '') : title, url };
}

/** Who decided, when, and where that can be found, with semicolons between them. */
export function decisionFrom(written: string): ValueMap {
  const [body = '', day = '', reference] = written.split(';').map((part) => part.trim());
  if (body === '' || day === '')
    throw notUnderstood(written, '--decision', {
      nl: 'Schrijf wie het besluit nam en wanneer: "Bestuur; 2026-06-24".',
      en: 'Write who decided and when: "Board; 2026-06-24".',
    });
  return { body, date: dayFrom(day, '--decision', Number.NaN), ...(reference ? { reference } : {}) };
}

function ownerFrom(written: string, { owners }: Words): string {
  const plain = written.trim();
  if (owners.has(plain)) return plain;
  const named = [...owners].find(([, name]) => name.toLowerCase() === plain.toLowerCase());
  if (named) return named[0];
  throw notUnderstood(written, '--by', knownWords(plain, [...owners.keys()]));
}

function valueFrom(written: readonly string[], words: Words): number | Readonly<Record<string, number>> {
  const [first = ''] = written;
  if (written.length === 1 && !first.includes('=')) return numberFrom(first, '--value');
  return pairsFrom(written, '--value', words, numberFrom);
}

/** Pairs of a deliverable's id and what is said of it. */
function pairsFrom<T>(
  written: readonly string[],
  flag: string,
  words: Words,
  read: (text: string, flag: string, words: Words) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    written.map((pair) => {
      const [, id = '', text = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
      if (!words.deliverables.includes(id.trim()))
        throw notUnderstood(
          pair,
          flag,
          words.deliverables.length === 0
            ? { nl: 'Dit heeft geen onderdelen.', en: 'This has no deliverables.' }
            : knownWords(id.trim(), words.deliverables),
        );
      return [id.trim(), read(text, flag, words)];
    }),
  );
}

function aspectFrom(written: string): readonly [Aspect, Light] {
  const [name = '', word = ''] = written.split('=').map((part) => part.trim());
  const aspect = ASPECTS.find((each) => each === name);
  const light = LIGHTS.find((each) => each === meantStatus(word, new Map()));
  if (aspect && light) return [aspect, light];
  throw notUnderstood(written, '--aspect', aspect ? knownWords(word, LIGHTS) : knownWords(name, ASPECTS));
}

export const notUnderstood = (written: string, flag: string, hint: Text): UserError =>
  new UserError(
    { nl: `"${written}" is niet te begrijpen bij ${flag}.`, en: `"${written}" cannot be understood at ${flag}.` },
    hint,
  );
