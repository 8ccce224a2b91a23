// Records that a plan was adopted: its stage, the decision, and the fingerprint of what it promises.
import type { ChangeSet } from '../edit/change-set.ts';
import { editFile } from '../edit/edit-file.ts';
import type { Operation } from '../edit/operation.ts';
import { writtenDate } from '../i18n/date.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { IsoDate } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Decision } from '../model/shared.ts';
import { adoptionOf } from '../query/protected.ts';
import { type Tree, textOf } from '../source/tree.ts';

/** The decision as given on the command line. */
export interface GivenDecision {
  readonly body: string;
  readonly date: IsoDate;
  readonly reference: string | undefined;
}

/**
 * The changes to the data of a plan's page.
 * @throws UserError if the plan is adopted already, or its page has another decision
 */
export async function adoption(plan: Plan, given: GivenDecision): Promise<readonly Operation[]> {
  mustNotBeAdopted(plan);
  const { decision } = plan;
  if (decision && differs(decision, given)) throw otherDecision(plan, decision);
  const { body, date, reference } = given;
  const whole = { body, date, ...(reference === undefined ? {} : { reference }) };
  return [
    ...(plan.stage === 'draft' ? [{ do: 'set', at: ['stage'], to: 'adopted' } as const] : []),
    ...(decision ? [] : [{ do: 'set', at: ['decision'], to: whole } as const]),
    ...(decision && reference !== undefined
      ? [{ do: 'set', at: ['decision', 'reference'], to: reference } as const]
      : []),
    { do: 'set', at: ['fingerprint'], to: await adoptionOf({ ...plan, decision: decision ?? asDecision(given) }) },
  ];
}

const asDecision = ({ body, date, reference }: GivenDecision): Decision => ({ body, date, reference });

/** The change set; undefined if the page cannot be edited with certainty. */
export async function pageChange(
  tree: Tree,
  plan: Plan,
  operations: readonly Operation[],
): Promise<ChangeSet | undefined> {
  const entry = tree.entries.find(({ path }) => path === plan.path);
  const splices = await editFile({ path: plan.path, text: textOf(entry) }, 'plan', operations);
  return splices && [{ kind: 'edit', path: plan.path, splices }];
}

/** Adopting twice would replace the fingerprint of the decided promises by that of the current ones. */
function mustNotBeAdopted({ year, stage, fingerprint, decision }: Plan): void {
  if (stage === 'draft' || fingerprint === undefined) return;
  if (stage === 'closed')
    throw new UserError({
      nl: `Het jaarplan ${year} is al afgesloten.`,
      en: `The plan of ${year} was closed already.`,
    });
  const by = decision ? said(decision) : { nl: '', en: '' };
  throw new UserError(
    { nl: `Het jaarplan ${year} is al vastgesteld${by.nl}.`, en: `The plan of ${year} was adopted already${by.en}.` },
    {
      nl: 'Verandert er iets? Zet het onder "amendments" op de pagina van het jaar, met het besluit.',
      en: 'Does something change? Put it under "amendments" on the year\'s page, with the decision.',
    },
  );
}

/**
 * Whether the decision given differs from the one on the page, apart from spaces. A reference that is not given counts
 * as the same.
 */
function differs(decision: Decision, { body, date, reference }: GivenDecision): boolean {
  const isOther = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && one.replace(/\s+/g, ' ').trim().normalize() !== other?.normalize();
  return (
    isOther(decision.body, body) ||
    isOther(decision.date, date) ||
    (reference !== undefined && isOther(decision.reference, reference))
  );
}

const otherDecision = ({ year }: Plan, decision: Decision): UserError => {
  const by = said(decision);
  return new UserError(
    {
      nl: `Bij het jaarplan ${year} staat al een ander besluit${by.nl}; er is niets geschreven.`,
      en: `Another decision already stands with the plan of ${year}${by.en}; nothing was written.`,
    },
    {
      nl: 'Klopt dat besluit? Geef het dan precies zo op. Klopt het niet? Verbeter het dan eerst op de pagina van het jaar.',
      en: "Is that decision right? Then give it exactly so. Is it wrong? Then correct it first on the year's page.",
    },
  );
};

/** A decision in brackets: body, date and reference. */
function said({ body, date, reference }: Decision): Text {
  const day = writtenDate(date ?? '');
  const inBrackets = (written: string): string => {
    const parts = [body, written, reference].filter((part) => part !== undefined && part !== '');
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  };
  return { nl: inBrackets(day.nl), en: inBrackets(day.en) };
}
