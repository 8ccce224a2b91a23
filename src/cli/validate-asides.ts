// What `agenda validate` says beside its answer.
import { writtenDate } from '../i18n/date.ts';
import type { ValidateReport } from '../lint/report.ts';
import type { Session } from './session.ts';

/** Rules whose findings depend on which day it is. */
const ABOUT_THE_DAY: ReadonlySet<string> = new Set(['update/future', 'commitment/overdue', 'commitment/stale']);

/** Says which day was counted with, and who says so, where a finding depends on it. */
export function tellDay(session: Session, diagnostics: readonly { readonly rule: string }[]): void {
  if (!diagnostics.some(({ rule }) => ABOUT_THE_DAY.has(rule))) return;
  const { today, asOf, options, world } = session;
  const [now, then] = [writtenDate(today), writtenDate(asOf)];
  const isSet = world.env['SOURCE_DATE_EPOCH'] !== undefined;
  session.tell({
    nl: `Vandaag is het ${now.nl} volgens ${isSet ? 'SOURCE_DATE_EPOCH' : 'de klok van deze computer'}${options.asOf === undefined ? '' : `; gekeken is naar ${then.nl} (--as-of)`}.`,
    en: `Today is ${now.en} according to ${isSet ? 'SOURCE_DATE_EPOCH' : "this computer's clock"}${options.asOf === undefined ? '' : `; the check is about ${then.en} (--as-of)`}.`,
  });
}

/** Says what is left to do once the fixes are made, of which only the changes are shown. */
export function tellLeft({ tell }: Session, { summary: { errors, warnings, infos } }: ValidateReport): void {
  const left = errors + warnings + infos;
  const [nl, en] =
    left === 0
      ? ['is er niets meer te melden', 'there is nothing left to tell']
      : left === 1
        ? ['is er nog 1 bevinding', 'there is 1 finding left']
        : [`zijn er nog ${left} bevindingen`, `there are ${left} findings left`];
  tell({ nl: `Er is niets geschreven. Daarna ${nl}.`, en: `Nothing was written. After it ${en}.` });
}

/** Says how many findings --fix can take away, so that people need not know of it. */
export function tellMendable({ tell }: Session, diagnostics: readonly { readonly fix: readonly object[] }[]): void {
  const count = diagnostics.filter(({ fix }) => fix.length > 0).length;
  if (count === 0) return;
  tell({
    nl: `${count === 1 ? 'Eén hiervan is' : `${count} hiervan zijn`} vanzelf te herstellen met: agenda validate --fix`,
    en: `${count === 1 ? 'One of these can' : `${count} of these can`} be fixed with: agenda validate --fix`,
  });
}
