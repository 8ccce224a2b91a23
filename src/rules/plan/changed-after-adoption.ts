import { together } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { changedParts, type Protected } from '../../query/fingerprint.ts';
import { commitmentsOf } from '../../query/index-agenda.ts';
import { atKey, atValue, inFile } from '../../source/place.ts';

const PARTS: Readonly<Record<Protected, Text>> = {
  text: { nl: 'de tekst', en: 'the text' },
  target: { nl: 'de streefwaarde', en: 'the target' },
  due: { nl: 'de datum', en: 'the due date' },
  deliverables: { nl: 'de resultaten', en: 'the deliverables' },
};

/** What was adopted changes by decision. Asked only where there is an earlier version to compare with. */
export const changedAfterAdoption: Rule = {
  name: 'plan/changed-after-adoption',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Een vastgestelde belofte verandert alleen door een besluit.',
    en: 'An adopted promise changes only by decision.',
  },
  *check({ plan, base }) {
    const before = base?.plans.find(({ year }) => year === plan.year);
    if (before && wasAdopted(before)) yield* changesIn(before, plan);
  },
  *checkAgenda({ agenda, catalogue, base }) {
    for (const before of base?.plans ?? [])
      if (wasAdopted(before) && !catalogue.pages.has(before.year)) yield removedPlan(before, agenda.path);
  },
};

const wasAdopted = ({ stage }: Plan): boolean => stage === 'adopted' || stage === 'closed';

function* changesIn(before: Plan, after: Plan): Iterable<Violation> {
  if (after.stage === 'draft') yield backToDraft(after);
  // An amendment that was there before is about an earlier change.
  const earlier = new Set(before.amendments.map((amendment) => JSON.stringify(amendment)));
  const amended = new Set(
    after.amendments.filter((amendment) => !earlier.has(JSON.stringify(amendment))).map(({ of }) => of),
  );
  const now = new Map(commitmentsOf(after).map((commitment) => [commitment.id, commitment]));
  for (const promise of commitmentsOf(before)) {
    if (amended.has(promise.id)) continue;
    const current = now.get(promise.id);
    if (!current) {
      yield remark(
        {
          nl: `"${promise.title}" (${promise.id}) is zonder besluit verwijderd uit een vastgesteld jaarplan.`,
          en: `"${promise.title}" (${promise.id}) was removed from an adopted plan without a decision.`,
        },
        promise.id,
        inFile(after.path),
      );
      continue;
    }
    const parts = changedParts(promise, current);
    if (parts.length === 0) continue;
    const nl = together(parts.map((part) => PARTS[part].nl)).nl;
    const en = together(parts.map((part) => PARTS[part].en)).en;
    const one = parts.length === 1 && parts[0] !== 'deliverables';
    const place = parts[0] === 'text' ? inFile(current.path) : atKey(current.path, parts[0] ?? 'target');
    const message = {
      nl: `"${promise.title}" is vastgesteld, en nu ${one ? 'verandert' : 'veranderen'} ${nl} zonder besluit.`,
      en: `"${promise.title}" was adopted, and now ${en} ${one ? 'changes' : 'change'} without a decision.`,
    };
    yield remark(message, promise.id, place);
  }
  const known = new Set(commitmentsOf(before).map(({ id }) => id));
  for (const [id, { path, title }] of now) {
    if (known.has(id) || amended.has(id)) continue;
    yield remark(
      {
        nl: `"${title}" is zonder besluit toegevoegd aan een vastgesteld jaarplan.`,
        en: `"${title}" was added to an adopted plan without a decision.`,
      },
      id,
      inFile(path),
    );
  }
}

const remark = (message: Text, id: string, place: Violation['place']): Violation => ({
  message,
  hint: {
    nl: `Zet er op de pagina van het jaarplan onder "amendments" een wijziging bij (of: ${id}): wat er verandert, waarom, en met welk besluit. Alleen een tikfout? Zet er editorial: true bij.`,
    en: `Add an amendment on the plan's page under "amendments" (of: ${id}): what changes, why, and by which decision. Only a slip of the pen? Add editorial: true.`,
  },
  place,
});

const backToDraft = ({ path }: Plan): Violation => ({
  message: {
    nl: 'Dit jaarplan was vastgesteld, en heet nu weer een concept.',
    en: 'This plan was adopted, and is called a draft again.',
  },
  hint: {
    nl: 'Zet "stage" terug. Wat er verandert, komt onder "amendments", met het besluit.',
    en: 'Put "stage" back. What changes goes under "amendments", with the decision.',
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
