import type { Text } from '../../i18n/text.ts';
import type { Rule, Violation } from '../../lint/rule.ts';
import type { Plan } from '../../model/plan.ts';
import { wasRead } from '../../model/shared.ts';
import { atValue, inFile, type Place } from '../../source/place.ts';

/**
 * What was adopted must still be there, but for what the amendments changed. Compares with the fingerprints in the
 * plan, so it also works without git. A fingerprint that was taken away is found by an earlier version, by amendments,
 * and where the plan of an earlier year has one.
 */
export const fingerprint: Rule = {
  name: 'plan/fingerprint',
  severity: 'error',
  fixed: true,
  summary: {
    nl: 'Wat is vastgesteld, moet er nog staan, op de wijzigingen bij besluit na.',
    en: 'What was adopted must still be there, but for what was amended by decision.',
  },
  *check({ plan, recorded, base, catalogue }) {
    if (plan.stage === 'draft') return;
    const { path, amendments } = plan;
    const before = base?.plans.find(({ year }) => year === plan.year)?.fingerprint;
    if (before !== undefined && plan.fingerprint !== before) {
      yield goneOrOther(plan.fingerprint === undefined ? inFile(path) : atValue(path, 'fingerprint'));
      return;
    }
    if (recorded === undefined) {
      const earlier = [...catalogue.pages.values()].find(
        ({ year, fingerprint: recordedThen }) => year < plan.year && recordedThen !== undefined,
      );
      if (earlier && wasRead(plan)) yield missing(plan, earlier.year);
      return;
    }
    if (plan.fingerprint === undefined) {
      yield goneOrOther(inFile(path));
      return;
    }
    const { broken, unrecorded, adopted } = recorded;
    for (const at of unrecorded) yield violation(UNRECORDED, RECORD, atValue(path, 'amendments', at, 'of'));
    for (const at of broken)
      yield violation(FURTHER(amendments[at]?.of ?? ''), RECORD, atValue(path, 'amendments', at, 'of'));
    if (broken.length + unrecorded.length === 0 && adopted !== plan.fingerprint)
      yield violation(amendments.length > 0 ? BEYOND : CHANGED, RECORD, atValue(path, 'fingerprint'));
  },
};

const CHANGED: Text = {
  nl: 'Na de vaststelling van dit jaarplan is iets veranderd, maar er staat niets onder "amendments".',
  en: 'Something changed after this plan was adopted, but there is nothing under "amendments".',
};
const BEYOND: Text = {
  nl: 'In dit vastgestelde jaarplan is meer veranderd dan onder "amendments" staat.',
  en: 'More changed in this adopted plan than is under "amendments".',
};
const UNRECORDED: Text = {
  nl: 'Bij deze wijziging ontbreekt het controlegetal. Zonder dat is niet na te gaan wat zij veranderde.',
  en: 'This amendment has no fingerprint. Without one nobody can verify what it changed.',
};
const FURTHER = (of: string): Text => ({
  nl: `Na deze wijziging is "${of}" nog een keer veranderd.`,
  en: `After this amendment, "${of}" changed again.`,
});
const RECORD: Text = {
  nl: 'Maak de verandering ongedaan, of leg het besluit erover vast met: agenda amend',
  en: 'Undo the change, or record the decision on it with: agenda amend',
};

const violation = (message: Text, hint: Text, place: Place): Violation => ({ message, hint, place });

const missing = ({ path, year }: Plan, other: number): Violation => {
  return violation(
    {
      nl: `Dit jaarplan is vastgesteld, maar heeft geen controlegetal. Dat van ${other} heeft het wel.`,
      en: `This plan was adopted, but has no fingerprint. That of ${other} has one.`,
    },
    {
      nl: `Is het weggehaald? Zet het terug. Was het er nooit? Leg dan vast wat is vastgesteld, met: agenda adopt ${year}`,
      en: `Was it removed? Put it back. Was it never there? Then record what was adopted, with: agenda adopt ${year}`,
    },
    inFile(path),
  );
};

const goneOrOther = (place: Place): Violation =>
  violation(
    {
      nl: 'Het controlegetal van dit vastgestelde jaarplan is weggehaald of veranderd.',
      en: 'The fingerprint of this adopted plan was removed or changed.',
    },
    { nl: 'Zet het terug zoals het was.', en: 'Put it back as it was.' },
    place,
  );
