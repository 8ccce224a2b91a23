import { KIND_LABELS } from '../../i18n/labels.ts';
import { alternatives } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Commitment } from '../../model/commitment.ts';
import type { Reference } from '../../query/references.ts';
import { type Candidates, candidatesOf } from './candidates.ts';

/** An id must refer to the right kind of record. */
export const wrongKind: Rule = {
  name: 'ref/wrong-kind',
  severity: 'error',
  summary: {
    nl: 'Een id moet verwijzen naar de goede soort.',
    en: 'An id must refer to the right kind of record.',
  },
  *check({ brokenReferences, commitments }) {
    const candidatesFor = candidatesOf();
    for (const reference of brokenReferences) {
      const { written, place, wants, known } = reference;
      const found = known.get(written);
      if (found === undefined) continue;
      const { nl } = alternatives(wants.map((want) => KIND_LABELS[want].nl));
      const { en } = alternatives(wants.map((want) => KIND_LABELS[want].en));
      yield {
        message:
          place.pointer === undefined
            ? {
                nl: `Een voortgangsmelding gaat over ${nl}, maar "${written}" is ${KIND_LABELS[found].nl}.`,
                en: `A progress report is about ${en}, but "${written}" is ${KIND_LABELS[found].en}.`,
              }
            : {
                nl: `Hier hoort ${nl}, maar "${written}" is ${KIND_LABELS[found].nl}.`,
                en: `${en.charAt(0).toUpperCase()}${en.slice(1)} belongs here, but "${written}" is ${KIND_LABELS[found].en}.`,
              },
        hint: reportedWith(reference, commitments) ?? hintFor(reference, candidatesFor(reference)),
        place,
      };
    }
  },
};

/** A deliverable is reported on in the report on its commitment. */
function reportedWith({ written, place }: Reference, commitments: readonly Commitment[]): Text | undefined {
  const of = commitments.find(({ deliverables }) => deliverables.some(({ id }) => id === written));
  if (place.pointer !== undefined || of === undefined) return undefined;
  const day = place.path.slice(place.path.lastIndexOf('/') + 1).slice(0, '2021-01-01'.length);
  const line = `deliverables: { ${written}: on-track }`;
  return {
    nl: `Meld dit bij het inzetpunt, in ${day}-${of.id}.md, met een regel als:  ${line}`,
    en: `Report this with the commitment, in ${day}-${of.id}.md, with a line such as:  ${line}`,
  };
}

function hintFor({ place }: Reference, { some }: Candidates): Text {
  if (some === undefined) return { nl: 'Noem een ander id, of verwijder het.', en: 'Name another id, or remove it.' };
  return place.pointer === undefined
    ? {
        nl: `Zet na de datum in de bestandsnaam het id van een inzetpunt: ${some}.`,
        en: `Put the id of a commitment after the date in the file name: ${some}.`,
      }
    : { nl: `Je kunt kiezen uit: ${some}.`, en: `You can choose from: ${some}.` };
}
