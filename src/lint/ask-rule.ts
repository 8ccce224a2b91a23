import type { Finding, Severity } from '../source/finding.ts';
import type { Place } from '../source/place.ts';
import type { Violation } from './rule.ts';

/** Hears of a rule that failed, for whoever wants to know where. */
export type OnFailure = (rule: string, error: unknown) => void;

/** A rule that is asked something. */
export interface Asked {
  readonly name: string;
  readonly severity: Severity;
  /** What the failure is about, should the rule fail. */
  readonly place: Place;
  readonly onFailure?: OnFailure | undefined;
}

/** What a rule finds. Where it fails, that is a finding too, and what it found before stays: one rule never takes the others down. */
export function* askRule(
  { name, severity, place, onFailure }: Asked,
  ask: () => Iterable<Violation>,
): Iterable<Omit<Finding, 'item'>> {
  try {
    for (const violation of ask()) yield { rule: name, severity, ...violation };
  } catch (error) {
    onFailure?.(name, error);
    yield failure(name, place, error);
  }
}

/** What to report of a rule that failed. */
function failure(rule: string, place: Place, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule,
    severity: 'error',
    failed: true,
    place,
    message: {
      nl: `Deze regel kon niet worden gecontroleerd: er ging in het programma zelf iets mis (${reason}).`,
      en: `This rule could not be checked: something went wrong in the program itself (${reason}).`,
    },
    hint: {
      nl: 'De andere regels zijn wel gecontroleerd. Meld dit aan de makers, met de uitvoer van --debug.',
      en: 'The other rules were checked. Report this to the makers, with the output of --debug.',
    },
  };
}
