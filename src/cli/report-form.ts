import type { ExitCode } from './exit-codes.ts';
import type { ReportOptions } from './report-question.ts';
import type { FilterOptions } from './selecting.ts';
import type { Session } from './session.ts';

export interface ReportCommandOptions extends ReportOptions, FilterOptions {
  readonly out?: string;
  readonly css?: string;
  readonly template?: string;
  readonly table?: string;
  readonly separator?: string;
}

export type MakeReport = (
  session: Session,
  year: string | undefined,
  options: ReportCommandOptions,
) => Promise<ExitCode>;
