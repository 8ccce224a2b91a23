import type { Loaded } from '../model/loaded.ts';
import { check, severityOf, type CheckOptions } from './check.ts';
import { inReadingOrder, locateAll, type Diagnostic } from './locate.ts';
import { silence, unusedSuppression } from './meta/unused-suppression.ts';
import type { Rule } from './rule.ts';

/** All there is to say about an agenda: every rule asked, every place found, what somebody silenced for a reason left out. */
export async function inspect(loaded: Loaded, rules: readonly Rule[], options: CheckOptions): Promise<readonly Diagnostic[]> {
  const found = await locateAll(loaded, check(loaded, rules, options));
  const { kept, unused } = silence(loaded, found, rules, severityOf(unusedSuppression, loaded.agenda.settings.rules));
  return unused.length === 0 ? kept : inReadingOrder([...kept, ...(await locateAll(loaded, unused))]);
}
