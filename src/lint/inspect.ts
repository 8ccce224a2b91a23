import type { Agenda } from '../model/agenda.ts';
import type { Loaded } from '../model/loaded.ts';
import { partsOf, type Part } from '../model/year-slice.ts';
import { catalogueOf, type Catalogue, type RecordName } from '../query/catalogue.ts';
import { leadsForward, linksIn, type Link } from '../query/links.ts';
import { checkAgenda, checkPart, severityOf, speakingRules, type CheckOptions, type Surroundings } from './check.ts';
import { inReadingOrder, locateAll, type Diagnostic, type Texts } from './locate.ts';
import { applySuppressions, type LocatedSuppression } from './apply-suppressions.ts';
import type { Rule } from './rule.ts';
import type { Finding } from '../source/finding.ts';
import { suppressionsIn, type Suppression } from './suppressions.ts';

/** What is left of a part when it has been checked. It is data alone: it may come from before. */
export interface Inspected {
  readonly diagnostics: readonly Diagnostic[];
  /** Comments that ask for silence, each with what there is to say if it silences nothing. */
  readonly suppressions: readonly LocatedSuppression[];
  /** Whether any link of its plan leads to the same year or a later one. */
  readonly leadsForward: boolean;
}

/** Asks every rule about one part, and finds every place. */
export async function inspectPart(part: Part, around: Surroundings): Promise<Inspected> {
  const suppressions: Suppression[] = [];
  for (const document of part.documents.values()) suppressions.push(...suppressionsIn(document));
  const diagnostics = await locateAll(part, await checkPart(part, suppressions, around));
  const unused = await locateAll(part, suppressions.flatMap((suppression) => unusedFinding(suppression, around.rules)));
  const unusedAt = new Map(unused.map((diagnostic) => [`${diagnostic.path} ${diagnostic.span.start}`, diagnostic]));
  return {
    diagnostics,
    suppressions: suppressions.flatMap((suppression) => {
      const at = unusedAt.get(`${suppression.path} ${suppression.span.start}`);
      return at ? [{ suppression, unused: at }] : [];
    }),
    leadsForward: part.plan !== undefined && leadsForward(part.plan),
  };
}

const ruleOnUnused = (rules: readonly Rule[]): Rule | undefined => rules.find(({ checkUnused }) => checkUnused !== undefined);

function unusedFinding(suppression: Suppression, rules: readonly Rule[]): readonly Finding[] {
  const rule = ruleOnUnused(rules);
  return rule?.checkUnused ? [{ rule: rule.name, severity: 'warning', ...rule.checkUnused(suppression) }] : [];
}

/** What is not kept of a part, since it is seldom asked for. */
export interface Again {
  /** The links of all plans. */
  readonly links: () => Promise<readonly Link[]>;
  /** The files that findings are about. */
  readonly texts: (paths: readonly string[]) => Promise<Texts>;
}

/**
 * All there is to say about an agenda: what was found in each part and what goes from part to part, without what somebody silenced for a reason.
 * @param again reads again what a rule about the whole asks for
 */
export async function conclude(parts: readonly Inspected[], around: Surroundings, again: Again): Promise<readonly Diagnostic[]> {
  const beside = parts[0]?.suppressions.map(({ suppression }) => suppression) ?? [];
  const whole = checkAgenda(parts.some((part) => part.leadsForward) ? await again.links() : [], beside, around);
  const located = whole.length === 0 ? [] : await locateAll(await again.texts(whole.map(({ place }) => place.path)), whole);
  const found = inReadingOrder([...parts.flatMap(({ diagnostics }) => diagnostics), ...located]);
  const unusedRule = ruleOnUnused(around.rules);
  const { kept, unused } = applySuppressions(parts.flatMap(({ suppressions }) => suppressions), found, around.rules, unusedRule ? severityOf(unusedRule, around.agenda.settings.rules) : 'off');
  return unused.length === 0 ? kept : inReadingOrder([...kept, ...unused]);
}

/** All there is to say about an agenda that was read as a whole. */
export async function inspect(loaded: Loaded, rules: readonly Rule[], options: CheckOptions): Promise<readonly Diagnostic[]> {
  const parts = partsOf(loaded);
  const around = surroundingsOf(loaded.agenda, parts[0] as Part, catalogueOfAll(loaded), rules, options);
  const inspected = [];
  for (const part of parts) inspected.push(await inspectPart(part, around));
  return conclude(inspected, around, { links: () => Promise.resolve(loaded.agenda.plans.flatMap(linksIn)), texts: () => Promise.resolve(loaded) });
}

/** @param beside what stands beside the years */
export const surroundingsOf = (agenda: Omit<Agenda, 'plans'>, beside: Part, catalogue: Catalogue, rules: readonly Rule[], options: CheckOptions): Surroundings => ({
  agenda,
  problems: beside.problems,
  catalogue,
  rules,
  speaking: speakingRules(rules, agenda, options),
  options,
});

const catalogueOfAll = ({ agenda, slots }: Loaded): Catalogue => catalogueOf(agenda.plans, (year) => slots.filter((slot) => 'number' in slot && slot.year === year) as readonly RecordName[]);
