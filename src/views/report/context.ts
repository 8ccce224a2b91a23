import type { Comparison } from '../../diff/change.ts';
import type { Language } from '../../i18n/text.ts';
import type { Agenda } from '../../model/agenda.ts';
import type { IsoDate } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import type { Update } from '../../model/update.ts';
import type { Index, Item } from '../../query/index-agenda.ts';
import type { OtherYear } from '../../query/lives.ts';
import type { Reported } from '../../query/reported-since.ts';
import type { DatedRound } from '../../query/rounds.ts';
import type { Row } from '../../query/row.ts';
import type { StatusQuestion } from '../../query/status.ts';
import type { Trend } from '../../query/trend.ts';
import type { DiffReport } from '../diff-report.ts';
import type { Say } from '../wording.ts';

/** For whom a report is made: the public does not see what is internal. */
export const PROFILES = ['public', 'internal'] as const;
export type Profile = (typeof PROFILES)[number];

/** Everything that the pages of one report are made of, looked up once. For the public nothing in it is internal. */
export interface ReportContext {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly language: Language;
  readonly t: Say;
  readonly profile: Profile;
  /** In the order of the document. */
  readonly rows: readonly Row[];
  readonly standing: StatusQuestion;
  readonly trend: Trend;
  readonly rounds: readonly DatedRound[];
  /** What changed; undefined where nobody said since when. */
  readonly developments: Developments | undefined;
  /** The plan before this one, where there is one. */
  readonly before: Plan | undefined;
  /** The plan against the one before it, looked up when it is asked for. */
  readonly comparison: Compared | undefined;
  /** The commit that the files were read from; undefined outside git. */
  readonly revision: Revision | undefined;
  /** Files that could not be read in full, as they may be named here; and how many may not. */
  readonly lost: Lost;
  /** The address of the accessibility statement. */
  readonly statement: string | undefined;
  /** The records in other years that one goes back to, or lives on in. */
  readonly livesOf: (item: Item) => readonly OtherYear[];
  /** What was reported on a record until the day of the report, in order. */
  readonly reportsOn: (item: Item) => readonly Update[];
}

export interface Developments {
  /** "30 juni 2021", or a revision as it was named. */
  readonly since: string;
  readonly all: readonly Reported[];
}

export interface Compared {
  readonly before: Plan;
  readonly comparison: Comparison;
  readonly report: DiffReport;
}

export interface Revision {
  readonly commit: string;
  /** Whether the files hold something that is in no commit yet. */
  readonly changed: boolean;
}

export interface Lost {
  readonly files: readonly string[];
  readonly unnamed: number;
}
