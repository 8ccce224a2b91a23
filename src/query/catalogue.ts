import { byNumber } from '../model/build.ts';
import type { RecordRole } from '../model/file-role.ts';
import { factsOf, type Plan, type PlanFacts, type PlanPage } from '../model/plan.ts';

/** What a record's path says. */
export type RecordName = Pick<RecordRole, 'kind' | 'path' | 'year' | 'number' | 'id'>;

/** Of all plans while one of them is checked: the data of their pages, and the names of their records and reports. */
export interface Catalogue {
  /** By year, in order of years. */
  readonly pages: ReadonlyMap<number, PlanFacts>;
  /**
   * The records of a plan by id; of records with the same id, the first in the plan's order. Undefined where there is
   * no such plan.
   */
  records(year: number): ReadonlyMap<string, RecordName> | undefined;
  /** The names of a plan's reports; undefined where there is no such plan. */
  reports(year: number): ReadonlySet<string> | undefined;
  /** Whether all records of a plan are known: not if one of its folders could not be read. */
  isWhole(year: number): boolean;
}

/** The names in the folder of a year. */
export interface YearNames {
  readonly records: Iterable<RecordName>;
  readonly reports: Iterable<string>;
  readonly isWhole: boolean;
}

interface KnownNames {
  readonly records: ReadonlyMap<string, RecordName>;
  readonly reports: ReadonlySet<string>;
  readonly isWhole: boolean;
}

/** @param namesIn gives the names in a year's folder; called at most once for a year, at the first use */
export function catalogueOf(pages: Iterable<PlanPage>, namesIn: (year: number) => YearNames): Catalogue {
  const byYear = new Map(
    [...pages]
      .sort((a, b) => a.year - b.year)
      .map(({ themes: _themes, updates: _updates, ...page }: PlanPage & Partial<Plan>) => [page.year, factsOf(page)]),
  );
  const known = new Map<number, KnownNames>();
  const inYear = (year: number) => {
    if (!byYear.has(year)) return undefined;
    const before = known.get(year);
    if (before) return before;
    const { records, reports, isWhole } = namesIn(year);
    const names = { records: firstById(records), reports: new Set(reports), isWhole };
    known.set(year, names);
    return names;
  };
  return {
    pages: byYear,
    records: (year) => inYear(year)?.records,
    reports: (year) => inYear(year)?.reports,
    isWhole: (year) => inYear(year)?.isWhole ?? true,
  };
}

function firstById(names: Iterable<RecordName>): ReadonlyMap<string, RecordName> {
  const records = new Map<string, RecordName>();
  for (const name of names) {
    const other = records.get(name.id);
    if (!other || byNumber(name, other) < 0) records.set(name.id, name);
  }
  return records;
}
