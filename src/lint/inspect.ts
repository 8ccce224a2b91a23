import type { Agenda } from '../model/agenda.ts';
import { reportNames } from '../model/file-role.ts';
import type { Loaded } from '../model/loaded.ts';
import { type YearSlice, yearSlicesOf } from '../model/year-slice.ts';
import { type Catalogue, catalogueOf, type RecordName } from '../query/catalogue.ts';
import { type Link, leadsForward, linksIn } from '../query/links.ts';
import type { Finding } from '../source/finding.ts';
import { inFile } from '../source/place.ts';
import { yearFolderOf } from '../source/tree.ts';
import { applySuppressions, type LocatedSuppression } from './apply-suppressions.ts';
import { askRule } from './ask-rule.ts';
import { type CheckContext, type CheckOptions, checkAgenda, checkSlice, enabledRules, severityOf } from './check.ts';
import { type Diagnostic, inReadingOrder, locateAll, type Texts } from './locate.ts';
import type { Rule } from './rule.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';

/** The result of checking one slice, without its texts. */
export interface Inspected {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressions: readonly LocatedSuppression[];
  /** Whether a link of its plan leads to the same year or a later one. */
  readonly leadsForward: boolean;
}

/** Runs every rule on one slice, and turns places into lines and columns. */
export async function inspectSlice(slice: YearSlice, context: CheckContext): Promise<Inspected> {
  const suppressions: Suppression[] = [];
  for (const document of slice.documents.values())
    for (const suppression of suppressionsIn(document)) suppressions.push(suppression);
  const diagnostics = await locateAll(slice, await checkSlice(slice, suppressions, context));
  const unused = await locateAll(
    slice,
    suppressions.flatMap((suppression) => [...unusedFindings(suppression, context)]),
  );
  const unusedAt = new Map(unused.map((diagnostic) => [`${diagnostic.path} ${diagnostic.span.start}`, diagnostic]));
  return {
    diagnostics,
    suppressions: suppressions.flatMap((suppression) => {
      const at = unusedAt.get(`${suppression.path} ${suppression.span.start}`);
      return at ? [{ suppression, unused: at }] : [];
    }),
    leadsForward: slice.plan !== undefined && leadsForward(slice.plan),
  };
}

const ruleOnUnused = (rules: readonly Rule[]): Rule | undefined =>
  rules.find(({ checkUnused }) => checkUnused !== undefined);

function unusedFindings(suppression: Suppression, { rules, options }: CheckContext): Iterable<Finding> {
  const { name, checkUnused: check } = ruleOnUnused(rules) ?? {};
  if (name === undefined || !check) return [];
  const asked = { name, severity: 'warning', place: inFile(suppression.path), onFailure: options.onFailure } as const;
  return askRule(asked, () => [check(suppression)]);
}

/** Reads again what is not kept of each slice, since it is rarely needed. */
export interface Again {
  /** The links of all plans. */
  readonly links: () => Promise<readonly Link[]>;
  /** The texts of these files. */
  readonly texts: (paths: readonly string[]) => Promise<Texts>;
}

/**
 * The findings of a whole agenda: those of each slice and those between slices, without suppressed ones.
 * @param again reads again what rules about the whole agenda need
 */
export async function conclude(
  slices: readonly Inspected[],
  context: CheckContext,
  again: Again,
): Promise<readonly Diagnostic[]> {
  const outside = slices[0]?.suppressions.map(({ suppression }) => suppression) ?? [];
  const whole = checkAgenda(slices.some((slice) => slice.leadsForward) ? await again.links() : [], outside, context);
  const located =
    whole.length === 0 ? [] : await locateAll(await again.texts(whole.map(({ place }) => place.path)), whole);
  const found = inReadingOrder([...slices.flatMap(({ diagnostics }) => diagnostics), ...located]);
  const unusedRule = ruleOnUnused(context.rules);
  const { kept, unused } = applySuppressions(
    slices.flatMap(({ suppressions }) => suppressions),
    found,
    context.rules,
    unusedRule ? severityOf(unusedRule, context.agenda.settings.rules) : 'off',
  );
  return unused.length === 0 ? kept : inReadingOrder([...kept, ...unused]);
}

/** The findings of an agenda that was read as a whole. */
export async function inspect(
  loaded: Loaded,
  rules: readonly Rule[],
  options: CheckOptions,
): Promise<readonly Diagnostic[]> {
  const slices = yearSlicesOf(loaded);
  const context = checkContextOf(loaded.agenda, slices[0] as YearSlice, catalogueOfAll(loaded), rules, options);
  const inspected = [];
  for (const slice of slices) inspected.push(await inspectSlice(slice, context));
  return conclude(inspected, context, {
    links: () => Promise.resolve(loaded.agenda.plans.flatMap(linksIn)),
    texts: () => Promise.resolve(loaded),
  });
}

/** @param outside the files outside the years */
export const checkContextOf = (
  agenda: Omit<Agenda, 'plans'>,
  outside: YearSlice,
  catalogue: Catalogue,
  rules: readonly Rule[],
  options: CheckOptions,
): CheckContext => ({
  agenda,
  problems: outside.problems,
  catalogue,
  rules,
  enabled: enabledRules(rules, agenda, options),
  options,
});

const catalogueOfAll = ({ agenda, roles, tree }: Loaded): Catalogue =>
  catalogueOf(agenda.plans, (year) => ({
    records: roles.filter((role) => 'number' in role && role.year === year) as readonly RecordName[],
    reports: reportNames(roles.filter((role) => 'year' in role && role.year === year)),
    isWhole: !tree.entries.some(({ path, kind }) => kind === 'folder' && yearFolderOf(`${path}/`) === String(year)),
  }));
