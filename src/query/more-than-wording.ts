import type { Language } from '../i18n/text.ts';
import { type ForceChange, forceChange } from '../text/obligation.ts';
import { differingParts, type Part, type ProtectedRecord } from './protected.ts';

/** What makes a change more than editorial; undefined where only the wording differs. */
export interface MoreThanWording {
  readonly parts: readonly Part[];
  readonly words: ForceChange | undefined;
}

export function moreThanWording(
  before: ProtectedRecord | undefined,
  after: ProtectedRecord | undefined,
  language: Language | undefined,
): MoreThanWording | undefined {
  if (!before || !after) return before || after ? { parts: ['text'], words: undefined } : undefined;
  const parts = differingParts(before, after).filter((part) => part !== 'text');
  const said = ({ record }: ProtectedRecord) => ({ text: `${record.title}\n\n${record.text}`, year: record.year });
  const words = forceChange(said(before), said(after), language);
  return parts.length === 0 && !words ? undefined : { parts, words };
}
