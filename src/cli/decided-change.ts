// A change to what was adopted goes together with the decision on it: what is asked of a person, and what is recorded.
import type { GivenDecision } from '../actions/adopt.ts';
import { amendment } from '../actions/amend.ts';
import type { Operation } from '../edit/operation.ts';
import { PART_LABELS } from '../i18n/labels.ts';
import { together } from '../i18n/plural.ts';
import { UserError } from '../i18n/user-error.ts';
import { inspectYears } from '../lint/inspect-years.ts';
import type { Loaded } from '../model/loaded.ts';
import type { Plan } from '../model/plan.ts';
import { moreThanWording } from '../query/more-than-wording.ts';
import { differingParts, type Part, protectedIn } from '../query/protected.ts';
import { RULES } from '../rules/index.ts';
import { byYears, type Tree } from '../source/tree.ts';
import { checksOf } from './check-options.ts';
import type { Option } from './command.ts';
import type { Session } from './session.ts';
import { notTogether } from './shared-options.ts';
import { DECISION_OPTION, decisionFrom } from './update-options.ts';

export interface DecidedOptions {
  readonly what?: string;
  readonly why?: string;
  readonly decision?: string;
  readonly editorial?: boolean;
}

export const DECIDED_OPTIONS: readonly Option[] = [
  {
    flags: '--what <text>',
    what: { nl: 'wat er is veranderd, in gewone woorden', en: 'what changed, in plain words' },
  },
  { flags: '--why <text>', what: { nl: 'waarom', en: 'why' } },
  DECISION_OPTION,
  { flags: '--editorial', what: { nl: 'alleen de woorden zijn verbeterd', en: 'only the wording was corrected' } },
];

/** What was given for an amendment; undefined where nothing was. */
export interface Given {
  readonly what: string;
  readonly why: string;
  readonly decision: GivenDecision | undefined;
}

/** @throws UserError where a part is missing, or two do not go together */
export function givenOf({ what, why, decision, editorial }: DecidedOptions): Given | undefined {
  if ([what, why, decision, editorial].every((each) => each === undefined)) return undefined;
  if (editorial && decision !== undefined) throw notTogether('--editorial', '--decision');
  const missing = [
    what?.trim() ? undefined : '--what',
    why?.trim() ? undefined : '--why',
    editorial || decision !== undefined ? undefined : '--decision',
  ].filter((each) => each !== undefined);
  if (missing.length > 0) throw lacks(missing);
  return {
    what: oneLine(what ?? ''),
    why: oneLine(why ?? ''),
    decision: decision === undefined ? undefined : (decisionFrom(decision) as unknown as GivenDecision),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const lacks = (flags: readonly string[]): UserError =>
  new UserError(
    { nl: `Er ontbreekt: ${together(flags).nl}.`, en: `Missing: ${together(flags).en}.` },
    {
      nl: 'Geef --what "…" --why "…" --decision "Bestuur; 2021-06-24". Is het alleen een tikfout? Dan --editorial in plaats van --decision.',
      en: 'Give --what "…" --why "…" --decision "Board; 2021-06-24". Is it only a typo? Then --editorial in place of --decision.',
    },
  );

/**
 * What has to be added to the page of an adopted plan: an amendment for each record of which the promise changed.
 * @param after the plan as it will be
 * @param ids of the records that changed
 * @returns nothing where no promise changed, or the plan is a draft
 * @throws UserError where a decision is needed and was not given, or the other way round
 */
export async function amendmentsOf(
  session: Session,
  { tree, agenda }: Pick<Loaded, 'tree' | 'agenda'>,
  plan: Plan,
  after: Plan,
  ids: readonly string[],
  given: Given | undefined,
): Promise<readonly Operation[]> {
  const changed = ids.filter((id) => changedIn(plan, after, id).length > 0);
  if (changed.length === 0 || plan.stage === 'draft') {
    if (given) throw needsNone(plan);
    return [];
  }
  if (!given) throw needsDecision(plan, [...new Set(changed.flatMap((id) => changedIn(plan, after, id)))]);
  if (!given.decision) for (const id of changed) mustBeWording(plan, after, id, agenda.language);
  await mustFollow(session, tree, plan);
  const operations: Operation[] = [];
  for (const id of changed) operations.push(...(await amendment(plan, after, { of: id, ...given }, agenda.language)));
  return operations;
}

/** The parts of what was adopted that a change touches. */
function changedIn(before: Plan, after: Plan, id: string): readonly Part[] {
  const [then, now] = [protectedIn(before).get(id), protectedIn(after).get(id)];
  return then && now ? differingParts(then, now) : [];
}

/** @throws UserError where more than the wording changes */
function mustBeWording(before: Plan, after: Plan, id: string, language: 'nl' | 'en' | undefined): void {
  const more = moreThanWording(protectedIn(before).get(id), protectedIn(after).get(id), language);
  if (!more) return;
  const words = [...(more.words?.gone ?? []), ...(more.words?.came ?? [])];
  const { nl } = together([...more.parts.map((part) => PART_LABELS[part].nl), ...words]);
  const { en } = together([...more.parts.map((part) => PART_LABELS[part].en), ...words]);
  throw new UserError(
    { nl: `Dit is meer dan een tikfout: ${nl}.`, en: `This is more than a typo: ${en}.` },
    { nl: 'Noem het besluit met --decision.', en: 'Name the decision with --decision.' },
  );
}

/** @throws UserError where the plan holds a change that nobody recorded: it would seem to be part of this one */
async function mustFollow(session: Session, tree: Tree, plan: Plan): Promise<void> {
  if (plan.fingerprint === undefined)
    throw new UserError(
      {
        nl: `Van het jaarplan ${plan.year} is nog niet vastgelegd wat er is vastgesteld; er is niets geschreven.`,
        en: `What was adopted in the plan of ${plan.year} was not recorded yet; nothing was written.`,
      },
      {
        nl: `Doe dat eerst, met het besluit dat er al staat: agenda adopt ${plan.year} --body "…" --date …`,
        en: `Do that first, with the decision that is there already: agenda adopt ${plan.year} --body "…" --date …`,
      },
    );
  const { diagnostics } = await inspectYears(byYears(tree), RULES, checksOf(session), [String(plan.year)]);
  if (!diagnostics.some(({ rule, path }) => rule === 'plan/fingerprint' && path === plan.path)) return;
  throw new UserError(
    {
      nl: `In het jaarplan ${plan.year} is al iets veranderd zonder dat het is vastgelegd; er is niets geschreven.`,
      en: `Something in the plan of ${plan.year} changed already without being recorded; nothing was written.`,
    },
    {
      nl: 'Leg dat eerst vast met agenda amend, of zet het terug. Wat het is, zegt: agenda validate',
      en: 'First record that with agenda amend, or put it back. What it is, says: agenda validate',
    },
  );
}

const needsDecision = ({ year }: Plan, parts: readonly Part[]): UserError => {
  const nl = together(parts.map((part) => PART_LABELS[part].nl)).nl;
  const en = together(parts.map((part) => PART_LABELS[part].en)).en;
  return new UserError(
    {
      nl: `Het jaarplan ${year} is vastgesteld; dit verandert wat is beloofd (${nl}).`,
      en: `The plan of ${year} was adopted; this changes what was promised (${en}).`,
    },
    {
      nl: 'Zeg wat er verandert, waarom, en wie dat besloot: --what "…" --why "…" --decision "Bestuur; 2021-06-24". Is het alleen een tikfout? Dan --editorial in plaats van --decision.',
      en: 'Say what changes, why, and who decided: --what "…" --why "…" --decision "Board; 2021-06-24". Is it only a typo? Then --editorial in place of --decision.',
    },
  );
};

const needsNone = ({ year, stage }: Plan): UserError =>
  new UserError(
    stage === 'draft'
      ? {
          nl: `Het jaarplan ${year} is nog een concept; daar hoort geen besluit bij.`,
          en: `The plan of ${year} is still a draft; no decision goes with that.`,
        }
      : {
          nl: 'Dit verandert niets aan wat is vastgesteld; daar hoort geen besluit bij.',
          en: 'This changes nothing of what was adopted; no decision goes with that.',
        },
    {
      nl: 'Laat --what, --why, --decision en --editorial weg.',
      en: 'Leave out --what, --why, --decision and --editorial.',
    },
  );
