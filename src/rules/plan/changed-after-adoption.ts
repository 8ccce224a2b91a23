import { PART_LABELS } from '../../i18n/labels.ts';
import { together } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Amendment, Plan } from '../../model/plan.ts';
import { differingParts, type Part, type ProtectedRecord, protectedIn } from '../../query/protected.ts';
import { atKey, atValue, inFile, type Place } from '../../source/place.ts';

const PLURAL: ReadonlySet<Part> = new Set<Part>(['deliverables', 'actors', 'indicators']);

/** What was adopted changes only by decision. Applies only where there is an earlier version to compare with. */
export const changedAfterAdoption: Rule = {
  name: 'plan/changed-after-adoption',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Wat is vastgesteld, mag alleen door een besluit veranderen.',
    en: 'What was adopted must change only by decision.',
  },
  *check({ plan, base, agenda, moreThanWording }) {
    const before = base?.plans.find(({ year }) => year === plan.year);
    if (before && wasAdopted(before))
      yield* changesIn(before, plan, (then, now) => moreThanWording?.(then, now, agenda.language) === undefined);
  },
  *checkAgenda({ agenda, catalogue, base }) {
    for (const before of base?.plans ?? [])
      if (wasAdopted(before) && !catalogue.pages.has(before.year)) yield removedPlan(before, agenda.path);
  },
};

export const wasAdopted = ({ stage }: Plan): boolean => stage === 'adopted' || stage === 'closed';

/** The amendments that an earlier version does not have. */
export function newAmendments(before: Plan, after: Plan): readonly (Amendment & { readonly at: number })[] {
  const earlier = new Set(before.amendments.map((amendment) => JSON.stringify(amendment)));
  return after.amendments.flatMap((amendment, at) =>
    earlier.has(JSON.stringify(amendment)) ? [] : [{ ...amendment, at }],
  );
}

type IsWording = (before: ProtectedRecord, after: ProtectedRecord) => boolean;

function* changesIn(before: Plan, after: Plan, isWording: IsWording): Iterable<Violation> {
  if (after.stage === 'draft') yield backToDraft(after);
  yield* lostAmendments(before, after);
  const amended = new Set(newAmendments(before, after).map(({ of }) => of));
  const [then, now] = [protectedIn(before), protectedIn(after)];
  for (const [id, adopted] of then) {
    if (amended.has(id)) continue;
    const current = now.get(id);
    const { title } = adopted.record;
    if (!current) {
      yield violation(
        {
          nl: `"${title}" (${id}) is zonder besluit verwijderd uit een vastgesteld jaarplan.`,
          en: `"${title}" (${id}) was removed from an adopted plan without a decision.`,
        },
        id,
        inFile(after.path),
        false,
      );
      continue;
    }
    const parts = differingParts(adopted, current);
    if (parts.length === 0) continue;
    const nl = together(parts.map((part) => PART_LABELS[part].nl)).nl;
    const en = together(parts.map((part) => PART_LABELS[part].en)).en;
    const one = parts.length === 1 && !PLURAL.has(parts[0] as Part);
    const message = {
      nl: `"${title}" is vastgesteld, maar ${nl} ${one ? 'is' : 'zijn'} zonder besluit gewijzigd.`,
      en: `"${title}" was adopted, but ${en} changed without a decision.`,
    };
    yield violation(message, id, placeOf(current, parts[0]), isWording(adopted, current));
  }
  for (const [id, { record }] of now) {
    if (then.has(id) || amended.has(id)) continue;
    yield violation(
      {
        nl: `"${record.title}" is zonder besluit toegevoegd aan een vastgesteld jaarplan.`,
        en: `"${record.title}" was added to an adopted plan without a decision.`,
      },
      id,
      inFile(record.path),
      false,
    );
  }
}

const placeOf = ({ record }: ProtectedRecord, part: Part | undefined): Place =>
  part === undefined || part === 'text' || record.document?.data?.[part] === undefined
    ? inFile(record.path)
    : atKey(record.path, part);

/** What was amended earlier stays on the page: without it nobody knows what was promised. */
function* lostAmendments(before: Plan, after: Plan): Iterable<Violation> {
  const now = new Set(after.amendments.map((amendment) => JSON.stringify(amendment)));
  for (const amendment of before.amendments) {
    if (now.has(JSON.stringify(amendment))) continue;
    yield {
      message: {
        nl: `Een eerdere wijziging (${amendment.of}) is weggehaald of veranderd.`,
        en: `An earlier amendment (${amendment.of}) was removed or changed.`,
      },
      hint: {
        nl: 'Zet die terug zoals die was. Voeg een nieuwe wijziging eronder toe.',
        en: 'Put it back as it was. Add a new amendment below it.',
      },
      place: after.amendments.length > 0 ? atValue(after.path, 'amendments') : inFile(after.path),
    };
  }
}

/** A correction of the wording is proposed only where it would be accepted. */
const violation = (message: Text, id: string, place: Place, isWording: boolean): Violation => ({
  message,
  hint: {
    nl: `Voeg op de pagina van het jaarplan onder "amendments" een wijziging toe (of: ${id}): wat er verandert, waarom, en met welk besluit.${isWording ? ' Heb je alleen een tikfout verbeterd? Zet er dan editorial: true bij.' : ''}`,
    en: `Add an amendment on the plan's page under "amendments" (of: ${id}): what changes, why, and by which decision.${isWording ? ' Did you only fix a typo? Then add editorial: true.' : ''}`,
  },
  place,
});

const backToDraft = ({ path }: Plan): Violation => ({
  message: {
    nl: 'Dit jaarplan was vastgesteld, en is nu weer een concept.',
    en: 'This plan was adopted, and is a draft again.',
  },
  hint: {
    nl: 'Zet "stage" terug. Noem wat er verandert onder "amendments", met het besluit.',
    en: 'Put "stage" back. List what changes under "amendments", with the decision.',
  },
  place: atValue(path, 'stage'),
});

const removedPlan = ({ year, title }: Plan, path: string): Violation => ({
  message: {
    nl: `Het vastgestelde jaarplan ${year} (${title}) is verwijderd.`,
    en: `The adopted plan of ${year} (${title}) was removed.`,
  },
  hint: {
    nl: 'Zet de map terug. Is het jaar voorbij? Geef het plan dan "stage: closed".',
    en: 'Put the folder back. Is the year over? Then give the plan "stage: closed".',
  },
  place: inFile(path),
});
