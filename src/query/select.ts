import { STATUS_LABELS } from '../i18n/labels.ts';
import { together } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import { firstDay, type IsoDate, isPartialDate, lastDay, type PartialDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { ROLES, type Role, STATUSES, type Status } from '../model/words.ts';
import { knownWords } from '../text/known-words.ts';
import { wordsOf } from '../text/normalise.ts';
import { needsAttention } from './attention.ts';
import { defaultPlan } from './default-plan.ts';
import { commitmentsOf, type Index, type Item, itemsOf } from './index-agenda.ts';
import { type DatedRound, endOf, planOfRound, reportsInRound, roundNamed } from './rounds.ts';
import { holderOf, type Row, rowsOf } from './row.ts';
import { dueDayOf } from './standing.ts';

/** Which commitments a question is about, as typed: a year, a number or id, both together (`2021/3.1`), and filters. */
export interface Selector {
  readonly selector?: string | undefined;
  readonly year?: string | undefined;
  readonly theme?: string | undefined;
  readonly owner?: string | undefined;
  readonly holder?: string | undefined;
  readonly status?: string | undefined;
  readonly party?: string | undefined;
  readonly track?: string | undefined;
  readonly role?: string | undefined;
  readonly sdg?: string | undefined;
  readonly tag?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly dueAfter?: string | undefined;
  /** A day, or a month, quarter, half-year or year in which it is due. */
  readonly due?: string | undefined;
  /** Words that all occur in what is promised. */
  readonly search?: string | undefined;
  /** A reporting round: what was reported in it, as it stood at its end. */
  readonly round?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly stale?: boolean | undefined;
  readonly unreported?: boolean | undefined;
  readonly attention?: boolean | undefined;
}

export interface Selection {
  readonly plan: Plan;
  /** The theme, objective or commitment that was named, if one was. */
  readonly item: Item | undefined;
  readonly rows: readonly Row[];
  /** Whether a filter was given. */
  readonly filtered: boolean;
  /** The day that the answer is about. */
  readonly asOf: IsoDate;
}

/** @throws UserError when a word in the selector is unknown, with what was probably meant. */
export function select(agenda: Agenda, index: Index, selector: Selector, asOf: IsoDate): Selection {
  const { name } = splitSelector(selector.selector);
  const plan = planAsked(agenda, selector, asOf);
  const item = name === undefined ? undefined : findItem(agenda, plan, name);
  const round = selector.round === undefined ? undefined : roundNamed(agenda, selector.round);
  const day = round && endOf(round) < asOf ? endOf(round) : asOf;
  const tests = [...filters(agenda, plan, selector), ...(round ? [reportedIn(round, index, asOf)] : [])];
  const rows = rowsOf(agenda, index, plan, day).filter(
    (row) => (item === undefined || belongsTo(row, item)) && tests.every((test) => test(row)),
  );
  return { plan, item, rows, filtered: tests.length > 0, asOf: day };
}

/**
 * The plan that a question is about.
 * @throws UserError where there is no such plan or round
 */
export function planAsked(agenda: Agenda, selector: Selector, asOf: IsoDate): Plan {
  const year = yearIn(selector);
  const round = year === undefined && selector.round !== undefined ? roundNamed(agenda, selector.round) : undefined;
  return (round && planOfRound(agenda, round)) ?? findPlan(agenda, year, asOf);
}

const reportedIn =
  (round: DatedRound, index: Index, asOf: IsoDate): Test =>
  ({ commitment }) =>
    reportsInRound(index, commitment, round, asOf).length > 0;

/** The year that a question names, if it names one. */
export const yearIn = ({ selector, year }: Selector): string | undefined => splitSelector(selector).year ?? year;

/** `2021`, `2021/3.1`, `3.1` or an id: four digits are always a year. */
export function splitSelector(selector: string | undefined): {
  readonly year: string | undefined;
  readonly name: string | undefined;
} {
  if (selector === undefined) return { year: undefined, name: undefined };
  const parts = /^(\d{4})(?:\/(.*))?$/.exec(selector);
  if (!parts) return { year: undefined, name: selector };
  return { year: parts[1], name: parts[2] === '' ? undefined : parts[2] };
}

/** @throws UserError when there is no such plan. */
export function findPlan(agenda: Agenda, year: string | undefined, asOf: IsoDate): Plan {
  if (year === undefined) {
    const plan = defaultPlan(agenda, asOf);
    if (plan) return plan;
    throw new UserError(
      { nl: 'Deze agenda heeft nog geen jaarplan.', en: 'This agenda has no plan yet.' },
      {
        nl: 'Maak een map voor een jaar, met daarin een README.md.',
        en: 'Make a folder for a year, with a README.md in it.',
      },
    );
  }
  const plan = agenda.plans.find((candidate) => String(candidate.year) === year);
  if (plan) return plan;
  const known = agenda.plans.map((candidate) => String(candidate.year));
  throw new UserError(
    { nl: `Er is geen jaarplan ${year}.`, en: `There is no plan for ${year}.` },
    knownWords(year, known),
  );
}

/** @throws UserError when the plan has no record with that number or id. */
export function findItem(agenda: Agenda, plan: Plan, name: string): Item {
  const items = [...itemsOf(plan)];
  const found = items.find(({ number, id }) => number === name || id === name);
  if (found) return found;
  const elsewhere = agenda.plans.find(
    (other) => other !== plan && [...itemsOf(other)].some(({ number, id }) => number === name || id === name),
  );
  const asNumber = /^[\d.]+$/.test(name);
  const candidates = asNumber ? items.map(({ number }) => number) : items.map(({ id }) => id);
  const isTheme = /^\d+$/.test(name);
  throw new UserError(
    isTheme
      ? { nl: `${plan.title} heeft geen thema ${name}.`, en: `${plan.title} has no theme ${name}.` }
      : { nl: `"${name}" komt niet voor in ${plan.title}.`, en: `"${name}" does not occur in ${plan.title}.` },
    elsewhere
      ? {
          nl: `Wel in ${elsewhere.year}: ${elsewhere.year}/${name}`,
          en: `It does in ${elsewhere.year}: ${elsewhere.year}/${name}`,
        }
      : isTheme
        ? knownThemes(plan)
        : knownWords(name, candidates),
  );
}

function knownThemes({ themes }: Plan): Text {
  const numbers = themes.map(({ number }) => number);
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  const { nl, en } =
    numbers.length > 2 && numbers.every((number, at) => Number(number) === Number(first) + at)
      ? { nl: `${first} tot en met ${last}`, en: `${first} to ${last}` }
      : together(numbers);
  return { nl: `De thema's zijn ${nl}.`, en: `The themes are ${en}.` };
}

const belongsTo = ({ theme, objective, commitment }: Row, item: Item): boolean =>
  item === theme || item === objective || item === commitment;

type Test = (row: Row) => boolean;

function filters(agenda: Agenda, plan: Plan, selector: Selector): readonly Test[] {
  const tests: Test[] = [];
  const { theme, owner, holder, status, party, track, role, sdg, tag, dueBefore, dueAfter, due, search } = selector;
  if (theme !== undefined) {
    const wanted = plan.themes.find(({ number, id }) => number === theme || id === theme);
    if (!wanted)
      throw unknownValue(
        '--theme',
        theme,
        plan.themes.flatMap(({ number, id }) => [number, id]),
      );
    tests.push((row) => row.theme === wanted);
  }
  if (owner !== undefined) {
    known('--owner', owner, [...agenda.owners.keys()]);
    tests.push(({ commitment }) => commitment.owners.includes(owner));
  }
  if (holder !== undefined) {
    known('--holder', holder, [...agenda.holders.keys()]);
    tests.push((row) => holderOf(row) === holder);
  }
  if (status !== undefined) tests.push(byStatus(status));
  if (party !== undefined) {
    known('--party', party, [...agenda.parties.keys()]);
    tests.push(({ commitment }) => commitment.actors.includes(party) || commitment.partners.includes(party));
  }
  if (track !== undefined) tests.push(byTrack(plan, track));
  if (role !== undefined) {
    known('--role', role, ROLES);
    tests.push(({ commitment }) => commitment.roles.includes(role as Role));
  }
  if (sdg !== undefined) tests.push(byGoal(sdg));
  if (tag !== undefined) {
    known('--tag', tag, [...new Set(agenda.plans.flatMap((each) => commitmentsOf(each).flatMap(({ tags }) => tags)))]);
    tests.push(({ commitment }) => commitment.tags.includes(tag));
  }
  if (dueBefore !== undefined) tests.push(byDue(dueBefore, (day, period) => day < firstDay(period)));
  if (dueAfter !== undefined) tests.push(byDue(dueAfter, (day, period) => day > lastDay(period)));
  if (due !== undefined) tests.push(byDue(due, (day, period) => day >= firstDay(period) && day <= lastDay(period)));
  if (search !== undefined) tests.push(byWords(search));
  if (selector.overdue) tests.push(({ standing }) => standing.overdue);
  if (selector.stale) tests.push(({ standing }) => standing.stale);
  if (selector.attention) tests.push(({ standing }) => needsAttention(standing));
  if (selector.unreported) tests.push(({ standing }) => standing.unreported);
  return tests;
}

function byStatus(status: string): Test {
  const byLabel = STATUSES.find((word) => Object.values<string>(STATUS_LABELS[word]).includes(status.toLowerCase()));
  const wanted: Status | undefined = STATUSES.find((word) => word === status) ?? byLabel;
  if (!wanted) throw unknownValue('--status', status, STATUSES);
  return ({ standing }) => standing.status === wanted;
}

function byTrack(plan: Plan, track: string): Test {
  const ids = plan.tracks.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
  known('--track', track, ids);
  const within = new Set([track, ...(plan.tracks.find(({ id }) => id === track)?.parts.map(({ id }) => id) ?? [])]);
  return ({ commitment }) => commitment.tracks.some((id) => within.has(id));
}

/** By the last day on which it is expected, or else promised. What has no end is never due. */
function byDue(written: string, holds: (day: IsoDate, period: PartialDate) => boolean): Test {
  if (!isPartialDate(written))
    throw new UserError(
      { nl: `"${written}" is geen datum.`, en: `"${written}" is not a date.` },
      {
        nl: 'Schrijf een dag (2021-07-01), maand (2021-07), kwartaal (2021-Q3), halfjaar (2021-H2) of jaar (2021).',
        en: 'Write a day (2021-07-01), month (2021-07), quarter (2021-Q3), half-year (2021-H2) or year (2021).',
      },
    );
  return ({ standing }) => {
    const day = dueDayOf(standing);
    return day !== undefined && holds(day, written);
  };
}

/** By words that all occur, also as a part of a longer one, in what is promised, whatever the case and accents. */
function byWords(search: string): Test {
  const wanted = wordsOf(search);
  if (wanted.length === 0)
    throw new UserError(
      { nl: 'Er staat geen woord om naar te zoeken.', en: 'There is no word to search for.' },
      { nl: 'Bijvoorbeeld: --search "jeugd wonen"', en: 'For example: --search "youth housing"' },
    );
  return ({ commitment: { title, text, deliverables, target, tags } }) => {
    const parts = deliverables.flatMap((part) => [part.title, part.text ?? '', part.target?.measure ?? '']);
    const words = wordsOf([title, text, target?.measure ?? '', ...tags, ...parts].join('\n')).join(' ');
    return wanted.every((word) => words.includes(word));
  };
}

function known(option: string, value: string, values: readonly string[]): void {
  if (!values.includes(value)) throw unknownValue(option, value, values);
}

function unknownValue(option: string, value: string, values: readonly string[]): UserError {
  return new UserError(
    { nl: `"${value}" is geen keuze bij ${option}.`, en: `"${value}" is not a choice for ${option}.` },
    knownWords(value, values),
  );
}

const GOAL = /^(?:1[0-7]|[1-9])(?:\.(?:[1-9]\d?|[a-z]))?$/;

/** By a goal and all its targets (`16`), or by one target (`16.6`). */
function byGoal(sdg: string): (row: Row) => boolean {
  if (!GOAL.test(sdg))
    throw new UserError(
      { nl: `"${sdg}" is geen nummer van een Global Goal.`, en: `"${sdg}" is not the number of a Global Goal.` },
      {
        nl: 'Kies een getal van 1 tot en met 17, of een subdoel zoals 16.6.',
        en: 'Choose a number from 1 to 17, or a target such as 16.6.',
      },
    );
  return ({ commitment }) => commitment.sdgs.map(String).some((each) => each === sdg || each.startsWith(`${sdg}.`));
}
