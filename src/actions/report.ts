// A new progress report: what it says, what its status still needs, and the file that it becomes.
import type { Change } from '../edit/change-set.ts';
import { mapOf, newRecord } from '../edit/new-record.ts';
import type { ValueMap } from '../edit/value.ts';
import type { IsoDate } from '../model/date.ts';
import type { Aspect, Light, Status } from '../model/words.ts';
import { deviationIn } from '../rules/update/cause-missing.ts';
import { NOTE_ASKED } from '../rules/update/note-missing.ts';
import { sha256 } from '../text/hash.ts';

/** What a report says, by the names of its fields in the format; what is not said is left out. */
export interface Report {
  readonly status?: Status;
  readonly deliverables?: Readonly<Record<string, Status>>;
  /** The measured value, or one for each deliverable. */
  readonly value?: number | Readonly<Record<string, number>>;
  readonly measured?: string;
  readonly aspects?: Readonly<Partial<Record<Aspect, Light>>>;
  /** In whole euros. */
  readonly spent?: number;
  readonly cause?: string;
  readonly consequence?: string;
  readonly remedy?: string;
  readonly evidence?: readonly ValueMap[];
  readonly due?: string;
  readonly decision?: ValueMap;
  readonly by?: string;
  readonly round?: string;
  readonly corrects?: string;
  readonly note?: string;
}

/** What a report must hold before it can be kept. */
export type Needed = 'status' | 'value' | 'cause' | 'note' | 'evidence' | 'decision';

/** Whether a report says that something goes otherwise than planned, so that it needs an explanation. */
export const deviates = ({ status, aspects = {} }: Report): boolean =>
  deviationIn(status, Object.values(aspects)) !== undefined;

/**
 * What is still missing: some news, and what the rules ask with its status.
 * @param measures whether it is about an indicator, which has no status
 */
export function neededBy(report: Report, measures: boolean): readonly Needed[] {
  if (measures) return report.value === undefined ? ['value'] : [];
  const { status, deliverables, value, note } = report;
  const hasNews = [status, deliverables, value, note, report.aspects].some((part) => part !== undefined);
  const needed: readonly (readonly [Needed, boolean])[] = [
    ['status', !hasNews],
    ['cause', deviates(report) && report.cause === undefined],
    ['note', status !== undefined && NOTE_ASKED[status] !== undefined && note === undefined],
    ['evidence', status === 'done' && report.evidence === undefined],
    ['decision', status === 'stopped' && report.decision === undefined],
  ];
  return needed.filter(([, isNeeded]) => isNeeded).map(([part]) => part);
}

/**
 * The file of a report. Its name holds the day, the id, and a tag made from what it says: two people never make the
 * same name, unless they say the same.
 */
export function newReport(
  year: number,
  id: string,
  date: IsoDate,
  report: Report,
): Change & { readonly kind: 'create' } {
  const { cause, consequence, remedy, note = '' } = report;
  const text = newRecord(
    {
      status: report.status,
      deliverables: report.deliverables,
      value: report.value,
      measured: report.measured,
      aspects: report.aspects && mapOf(Object.entries(report.aspects)),
      money: mapOf([['spent', report.spent]]),
      explanation: mapOf([
        ['cause', cause],
        ['consequence', consequence],
        ['remedy', remedy],
      ]),
      evidence: report.evidence,
      due: report.due,
      decision: report.decision,
      by: report.by,
      round: report.round,
      corrects: report.corrects,
    },
    note,
  );
  return reportFile(year, id, date, report.by, text);
}

/** A report as a file; its text is that of the format. */
export function reportFile(
  year: number,
  id: string,
  date: IsoDate,
  by: string | undefined,
  text: string,
): Change & { readonly kind: 'create' } {
  const tag = [by, shortTag(text)].filter((part) => part !== undefined).join('-');
  return { kind: 'create', path: `${year}/progress/${date}-${id}.${tag}.md`, text };
}

/** Four letters and digits; the first is a letter, as in every name of the format. */
function shortTag(text: string): string {
  const digits = BigInt(`0x${sha256(text)}`);
  const letter = Number(digits % 26n);
  const rest = (digits / 26n) % 36n ** 3n;
  return String.fromCharCode(97 + letter) + rest.toString(36).padStart(3, '0');
}
