// Which options of `agenda validate` do not go together: none is passed over in silence.
import { UserError } from '../i18n/user-error.ts';
import type { Session } from './session.ts';
import { formatAskedBy, notTogether } from './shared-options.ts';
import type { FixOptions } from './validate-fix.ts';
import type { ScopeOptions } from './validate-scope.ts';

export interface ValidateOptions extends ScopeOptions, FixOptions {
  readonly writeBaseline?: boolean;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly output?: readonly string[];
}

/**
 * A baseline holds all that is wrong, and nothing is told beside it.
 * @throws UserError for what would be passed over
 */
export function mustGoWithBaseline(
  { options: shared }: Session,
  { output, failOn, maxWarnings }: ValidateOptions,
): void {
  const unheard = [
    formatAskedBy(shared),
    output && '--output',
    failOn && '--fail-on',
    maxWarnings === undefined ? undefined : '--max-warnings',
  ].find((flag) => flag !== undefined);
  if (unheard !== undefined) throw notTogether('--write-baseline', unheard);
}

/** @throws UserError for what would be passed over beside --fix */
export function mustGoWithFixes({ options: shared }: Session, options: ValidateOptions): void {
  const { fix, fixSuggested, dryRun, since, changed, staged, report, writeBaseline, output } = options;
  const asked = fix ? '--fix' : fixSuggested ? '--fix-suggested' : undefined;
  if (asked === undefined) {
    if (!dryRun) return;
    throw new UserError(
      { nl: '--dry-run hoort bij --fix of --fix-suggested.', en: '--dry-run goes with --fix or --fix-suggested.' },
      {
        nl: 'Laat het weg: zonder die opties schrijft validate niets.',
        en: 'Leave it out: validate then writes nothing.',
      },
    );
  }
  const other = [
    since === undefined ? undefined : '--since',
    changed && '--changed',
    staged && '--staged',
    report && '--report',
    writeBaseline && '--write-baseline',
  ].find(Boolean);
  if (other) throw notTogether(asked, other);
  const unheard = dryRun ? (formatAskedBy(shared) ?? (output && '--output')) : undefined;
  if (unheard) throw notTogether('--dry-run', unheard);
}
