import type { Comparison } from '../diff/change.ts';
import { type Entry, themeOf } from '../diff/entry.ts';
import type { Part } from '../diff/filter.ts';
import type { Side } from '../diff/outcome.ts';
import { UserError } from '../i18n/user-error.ts';
import type { IsoDate } from '../model/date.ts';
import { type Selector, select } from '../query/select.ts';
import type { Option } from './command.ts';
import { FILTER_OPTIONS } from './selecting.ts';

/** The filters that apply to two plans at once. The others are about the status of one plan. */
const KEPT = ['--theme', '--owner', '--party', '--track', '--role', '--sdg', '--tag'];
export const PART_OPTIONS: readonly Option[] = FILTER_OPTIONS.filter(({ flags }) =>
  KEPT.some((kept) => flags.startsWith(`${kept} `)),
);
export type PartOptions = Pick<Selector, 'theme' | 'owner' | 'party' | 'track' | 'role' | 'sdg' | 'tag'>;

/**
 * Selects entries by the filters: those that either plan of a comparison selects.
 * @throws UserError when no plan knows the value of a filter
 */
export function aboutOf(
  comparisons: readonly Comparison[],
  options: PartOptions,
  asOf: IsoDate,
): (comparison: Comparison) => Pick<Part, 'about'> {
  const { theme, owner, party, track, role, sdg, tag } = options;
  const filters: Selector = { theme, owner, party, track, role, sdg, tag };
  if (Object.values(filters).every((value) => value === undefined)) return () => ({});
  const selected = comparisons
    .flatMap(({ old, new: fresh }) => [old, fresh])
    .map((side) => ({ side, found: selectedIn(side, filters, asOf) }));
  const [unknown] = selected.flatMap(({ found }) => (found instanceof UserError ? [found] : []));
  if (unknown && selected.every(({ found }) => found instanceof UserError)) throw unknown;
  const onlyTheme = Object.entries(filters).every(([key, value]) => (key === 'theme') === (value !== undefined));
  return ({ old, new: fresh }) => {
    const records = new Set(
      selected.flatMap(({ side, found }) =>
        found instanceof UserError || (side !== old && side !== fresh) ? [] : found,
      ),
    );
    return { about: (entry) => isSelected(entry, records, onlyTheme ? theme : undefined) };
  };
}

function selectedIn({ agenda, index, plan }: Side, filters: Selector, asOf: IsoDate): readonly unknown[] | UserError {
  try {
    return select(agenda, index, { ...filters, selector: String(plan.year) }, asOf).rows.map(
      ({ commitment }) => commitment,
    );
  } catch (error) {
    // A theme or tag that one of the plans does not have.
    if (error instanceof UserError) return error;
    throw error;
  }
}

function isSelected(entry: Entry, records: ReadonlySet<unknown>, theme: string | undefined): boolean {
  for (let around: Entry | undefined = entry; around; around = around.parent)
    if (records.has(around.record)) return true;
  const of = themeOf(entry);
  return theme !== undefined && of !== undefined && (of.number === theme || of.id === theme);
}
