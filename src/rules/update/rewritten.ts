import { writtenDate } from '../../i18n/date.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Update } from '../../model/update.ts';
import { inFile } from '../../source/place.ts';
import { byCodePoint } from '../../source/tree.ts';
import { bare } from '../../text/normalise.ts';

/**
 * A report that was shared stays as it is: a wrong one is corrected by a new one. Applies only where there is an
 * earlier version to compare with.
 */
export const rewritten: Rule = {
  name: 'update/rewritten',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Een gedeelde voortgangsmelding mag niet worden veranderd of verwijderd.',
    en: 'A progress report that was shared must not be changed or removed.',
  },
  *check({ plan, base, catalogue }) {
    if (!base) return;
    const isNow = ({ year, name }: Update): boolean => catalogue.reports(year)?.has(name) ?? false;
    // A report may move to the plan in which its commitment is continued, if it stays what it was.
    const elsewhere = new Map(
      base.plans
        .filter(({ year }) => year < plan.year)
        .flatMap(({ updates }) => updates.map((each) => [each.name, each])),
    );
    for (const update of plan.updates) {
      const shared = elsewhere.get(update.name);
      if (shared && !isNow(shared) && saidIn(shared) !== saidIn(update)) yield violation(shared, update, plan.path);
    }
    const before = base.plans.find(({ year }) => year === plan.year);
    if (!before || before.updates.length === 0) return;
    const later = [...catalogue.pages.keys()].filter((year) => year > plan.year);
    const now = new Map(plan.updates.map((update) => [update.name, update]));
    // Another tag is another name for the same report.
    const said = new Set(plan.updates.map((update) => `${aboutOf(update)}\u0000${saidIn(update)}`));
    for (const shared of before.updates) {
      const current = now.get(shared.name);
      if (current && (current.document === shared.document || saidIn(current) === saidIn(shared))) continue;
      // What could not be read may be mended.
      if (current && shared.unreadable) continue;
      if (!current && later.some((year) => catalogue.reports(year)?.has(shared.name))) continue;
      if (said.has(`${aboutOf(shared)}\u0000${saidIn(shared)}`)) continue;
      yield violation(shared, current, plan.path);
    }
  },
};

const aboutOf = ({ date, of }: Update): string => `${date} ${of}`;

/** All data, in any order of keys, and the words of the note: layout, case and punctuation do not count. */
export const saidIn = ({ document, note }: Update): string =>
  JSON.stringify([sorted(document?.data ?? null), bare(note)]);

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim().normalize();
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, content]) => [key, sorted(content)] as const)
    .sort(([a], [b]) => byCodePoint(a, b));
}

function violation({ name, date }: Update, current: Update | undefined, page: string): Violation {
  const day = writtenDate(date);
  const [nl, en] = current ? ['veranderd', 'changed'] : ['verwijderd of hernoemd', 'removed or renamed'];
  return {
    message: {
      nl: `De gedeelde voortgangsmelding van ${day.nl} (${name}) is ${nl}.`,
      en: `The shared progress report of ${day.en} (${name}) was ${en}.`,
    },
    hint: {
      nl: `Zet haar terug zoals ze was. Klopte ze niet? Maak dan een nieuwe melding, met  corrects: ${name}`,
      en: `Put it back as it was. Was it wrong? Then make a new report, with  corrects: ${name}`,
    },
    place: inFile(current?.path ?? page),
  };
}
