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
  due: { nl: 'de streefdatum', en: 'the due date' },
  deliverables: { nl: 'de onderdelen', en: 'the deliverables' },
};

/** An adopted commitment changes only by decision. Applies only where there is an earlier version to compare with. */
export const changedAfterAdoption: Rule = {
  name: 'plan/changed-after-adoption',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Een vastgesteld inzetpunt mag alleen door een besluit veranderen.',
    en: 'An adopted commitment must change only by decision.',
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
  // An amendment that the earlier version has too is about an earlier change.
  const earlier = new Set(before.amendments.map((amendment) => JSON.stringify(amendment)));
  const amended = new Set(
    after.amendments.filter((amendment) => !earlier.has(JSON.stringify(amendment))).map(({ of }) => of),
  );
  const now = new Map(commitmentsOf(after).map((commitment) => [commitment.id, commitment]));
  for (const adopted of commitmentsOf(before)) {
    if (amended.has(adopted.id)) continue;
    const current = now.get(adopted.id);
    if (!current) {
      yield violation(
        {
          nl: `"${adopted.title}" (${adopted.id}) is zonder besluit verwijderd uit een vastgesteld jaarplan.`,
          en: `"${adopted.title}" (${adopted.id}) was removed from an adopted plan without a decision.`,
        },
        adopted.id,
        inFile(after.path),
      );
      continue;
    }
    const parts = changedParts(adopted, current);
    if (parts.length === 0) continue;
    const nl = together(parts.map((part) => PARTS[part].nl)).nl;
    const en = together(parts.map((part) => PARTS[part].en)).en;
    const one = parts.length === 1 && parts[0] !== 'deliverables';
    const place = parts[0] === 'text' ? inFile(current.path) : atKey(current.path, parts[0] ?? 'target');
    const message = {
      nl: `"${adopted.title}" is vastgesteld, maar ${nl} ${one ? 'is' : 'zijn'} zonder besluit gewijzigd.`,
      en: `"${adopted.title}" was adopted, but ${en} changed without a decision.`,
    };
    yield violation(message, adopted.id, place);
  }
  const known = new Set(commitmentsOf(before).map(({ id }) => id));
  for (const [id, { path, title }] of now) {
    if (known.has(id) || amended.has(id)) continue;
    yield violation(
      {
        nl: `"${title}" is zonder besluit toegevoegd aan een vastgesteld jaarplan.`,
        en: `"${title}" was added to an adopted plan without a decision.`,
      },
      id,
      inFile(path),
    );
  }
}

const violation = (message: Text, id: string, place: Violation['place']): Violation => ({
  message,
  hint: {
    nl: `Voeg op de pagina van het jaarplan onder "amendments" een wijziging toe (of: ${id}): wat er verandert, waarom, en met welk besluit. Heb je alleen een tikfout verbeterd? Zet er dan editorial: true bij.`,
    en: `Add an amendment on the plan's page under "amendments" (of: ${id}): what changes, why, and by which decision. Did you only fix a typo? Then add editorial: true.`,
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
