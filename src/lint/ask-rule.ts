import type { Finding, Severity } from '../source/finding.ts';
import type { Place } from '../source/place.ts';
import type { Violation } from './rule.ts';

/** Called with each rule that fails, so that the error can be shown. */
export type OnFailure = (rule: string, error: unknown) => void;

/** The rule that is run. */
export interface Asked {
  readonly name: string;
  readonly severity: Severity;
  /** The place of the finding if the rule fails. */
  readonly place: Place;
  readonly onFailure?: OnFailure | undefined;
}

/**
 * The findings of a rule. If it fails, that is a finding too, and its earlier findings are kept: the other rules still
 * run.
 */
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

/** The finding about a rule that failed. */
function failure(rule: string, place: Place, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule,
    severity: 'error',
    failed: true,
    place,
    message: {
      nl: `Deze regel is niet gecontroleerd: er zit een fout in het programma (${reason}).`,
      en: `This rule was not checked: there is an error in the program (${reason}).`,
    },
    hint: {
      nl: 'De andere regels zijn wel gecontroleerd. Meld dit aan de makers, met de uitvoer van --debug.',
      en: 'The other rules were checked. Report this to the makers, with the output of --debug.',
    },
  };
}
