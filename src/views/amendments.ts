import { writtenDate } from '../i18n/date.ts';
import { figure } from '../i18n/number.ts';
import type { Due } from '../model/fields.ts';
import type { Amendment } from '../model/plan.ts';
import type { Target } from '../model/shared.ts';
import { lastChange } from '../query/amendments.ts';
import { dim, type Line, type Piece, strong } from './view.ts';
import { dueWords, type Say, targetWords } from './wording.ts';

/** ", was 8: besluit gemeenteraad, 5 maart 2026"; empty where it did not change. */
export function targetWas(amendments: readonly Amendment[], now: Target, t: Say): readonly Piece[] {
  const change = lastChange(amendments, 'target');
  return change ? [dim(wasWords(briefly(change.was, now, t), change.amendment, t))] : [];
}

export function dueWas(amendments: readonly Amendment[], t: Say): readonly Piece[] {
  const change = lastChange(amendments, 'due');
  return change ? [dim(wasWords(t(dueWords(change.was as Due)), change.amendment, t))] : [];
}

/** Only the number where nothing else changed. */
function briefly(was: Target, now: Target, t: Say): string {
  const isSame = was.measure === now.measure && was.unit === now.unit;
  if (isSame && was.atLeast !== undefined && was.atMost === undefined && now.atMost === undefined)
    return t(figure(was.atLeast));
  if (isSame && was.atMost !== undefined && was.atLeast === undefined && now.atLeast === undefined)
    return t(figure(was.atMost));
  return targetWords(was, t);
}

const wasWords = (was: string, { decision }: Amendment, t: Say): string =>
  t({ nl: `, was ${was}`, en: `, was ${was}` }) + (decision ? `: ${decisionWords(decision, t)}` : '');

/** "besluit Bestuur, 24 juni 2021". */
function decisionWords({ body, date }: NonNullable<Amendment['decision']>, t: Say): string {
  const parts = [body, date && t(writtenDate(date))].filter((part) => part !== undefined);
  return `${t({ nl: 'besluit', en: 'decision' })} ${parts.join(', ')}`;
}

/** Each amendment in one line: what, why, and who decided when. */
export const amendmentLines = (amendments: readonly Amendment[], t: Say): readonly Line[] =>
  amendments.map(
    (amendment): Line => [
      strong(amendment.what),
      ` ${amendment.why}`,
      dim(
        ` (${
          amendment.decision ? decisionWords(amendment.decision, t) : t({ nl: 'alleen de woorden', en: 'wording only' })
        })`,
      ),
    ],
  );
