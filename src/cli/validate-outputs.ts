import { HOMEPAGE, NAME, RULE_PAGES, VERSION } from 'agenda:package';
import { UserError } from '../i18n/user-error.ts';
import type { ValidateReport } from '../lint/report.ts';
import type { DiagnosticsOptions } from '../render/diagnostics/diagnostics.ts';
import { DIAGNOSTICS_FORMATS } from '../render/diagnostics/formats.ts';
import { wantsLinks } from '../render/links.ts';
import { painter, wantsColour } from '../render/paint.ts';
import { type Printed, partsOf } from '../render/rendered.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { knownWords } from '../text/known-words.ts';
import type { Session } from './session.ts';

/** Where the report goes, and in which formats: one to stdout, any number to files. */
export interface Outputs {
  readonly stdout: string;
  readonly files: readonly { readonly format: string; readonly file: string }[];
}

/** @throws UserError for an unknown format, or an output without a file */
export function outputsOf({ format }: Session, output: readonly string[] = []): Outputs {
  const files = output.map(outputOf);
  const twice = files.find(({ file }, at) => files.findIndex((other) => other.file === file) < at);
  if (twice)
    throw new UserError(
      {
        nl: `Twee vormen kunnen niet in één bestand: ${twice.file}`,
        en: `Two formats cannot go into one file: ${twice.file}`,
      },
      { nl: 'Geef elke vorm een eigen bestand.', en: 'Give each format its own file.' },
    );
  return { stdout: format, files };
}

function outputOf(written: string): Outputs['files'][number] {
  const [, format = '', file = ''] = /^([^=]*)=(.+)$/s.exec(written) ?? [];
  if (file === '')
    throw new UserError(
      {
        nl: `Bij --output ontbreekt het bestand: "${written}".`,
        en: `--output does not say which file: "${written}".`,
      },
      {
        nl: 'Schrijf de vorm en het bestand: --output sarif=agenda.sarif',
        en: 'Write the format and the file: --output sarif=agenda.sarif',
      },
    );
  if (STREAM.test(file))
    throw new UserError(
      {
        nl: `--output ${format}=${file} noemt geen bestand, maar de uitvoer.`,
        en: `--output ${format}=${file} does not name a file, but the output.`,
      },
      {
        nl: `Daarheen gaat wat je vraagt met --format ${format}; een bestand schrijf je als ./-`,
        en: `What you ask with --format ${format} goes there; a file is written as ./-`,
      },
    );
  return { format: known(format), file };
}

/** Names of the streams of the process. Where one is sent to a file, writing to its name could destroy what is there. */
const STREAM = /^(?:-|\/dev\/std(?:in|out|err)|\/dev\/fd\/\d+|\/proc\/(?:self|\d+)\/fd\/\d+)$/;

function known(format: string): string {
  if (Object.hasOwn(DIAGNOSTICS_FORMATS, format)) return format;
  throw new UserError(
    { nl: `De vorm "${format}" is niet bekend.`, en: `The format "${format}" is not known.` },
    knownWords(format, Object.keys(DIAGNOSTICS_FORMATS)),
  );
}

/** @throws UserError (environment) where a file cannot be written; stdout is written before that */
export async function writeOutputs(session: Session, report: ValidateReport, outputs: Outputs): Promise<void> {
  const { world } = session;
  world.out.write(await drawn(outputs.stdout, report, await surface(session, false)));
  tellHidden(session, report, outputs.stdout);
  if ([outputs.stdout, ...outputs.files.map(({ format }) => format)].includes('github'))
    await addStepSummary(session, report);
  for (const { format, file } of outputs.files)
    await world.writeReport(file, await drawn(format, report, await surface(session, true)));
}

const drawn = async (format: string, report: ValidateReport, options: DiagnosticsOptions): Promise<Printed> => {
  const draw = await DIAGNOSTICS_FORMATS[format]?.();
  if (!draw) throw new Error(`no such format: ${format}`);
  return draw(report, options);
};

const surface = async (session: Session, isFile: boolean): Promise<DiagnosticsOptions> => ({
  t: session.t,
  language: session.language,
  ...(await screen(session, isFile)),
  program: { name: NAME, version: VERSION, homepage: HOMEPAGE, rulePages: RULE_PAGES },
});

/** How it is shown: in files nothing is coloured, nor a link, and nothing is fitted. */
const screen = async (
  { world, options }: Session,
  isFile: boolean,
): Promise<Pick<DiagnosticsOptions, 'paint' | 'links' | 'columns' | 'quiet'>> => ({
  paint: await painter(!isFile && wantsColour(world.out, world.env, options.color)),
  links: !isFile && wantsLinks(world.out, world.env),
  columns: isFile ? undefined : world.out.columns,
  quiet: !isFile && options.quiet === true,
});

/** Formats that say themselves how many findings are left out. */
const NOTED: ReadonlySet<string> = new Set(['human', 'sarif', 'github', 'junit', 'markdown']);

function tellHidden({ tell }: Session, { hidden }: ValidateReport, format: string): void {
  const count = hidden.reduce((sum, file) => sum + file.count, 0);
  if (count === 0 || NOTED.has(format)) return;
  tell({
    nl: `Er zijn nog ${count} bevindingen; in één bestand zitten er te veel om te tonen.`,
    en: `There are ${count} more findings; one file has too many to show.`,
  });
}

/** In bytes. GitHub keeps 1 MiB for a step, and drops everything where there is more. */
const MOST_IN_STEP_SUMMARY = 900 * 1024;
/** With less room than this, no table is written. In bytes. */
const LEAST = 2000;

/** Adds the table of findings to the page of the workflow's run. If that fails, the check itself still counts. */
async function addStepSummary(session: Session, report: ValidateReport): Promise<void> {
  const { world } = session;
  const file = world.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  const most = MOST_IN_STEP_SUMMARY - (await world.sizeOfReport(file));
  if (most < LEAST) return;
  try {
    const options = { ...(await surface(session, true)), most: most - 1 };
    await world.appendToReport(file, [...partsOf(await drawn('markdown', report, options)), terminalLine('')]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    session.reply({ nl: `agenda: ${error.text.nl}`, en: `agenda: ${error.text.en}` });
  }
}
