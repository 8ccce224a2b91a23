import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import { commitmentsOf } from '../query/index-agenda.ts';
import type { Rendered } from '../render/rendered.ts';
import { terminalLine } from '../render/terminal-text.ts';
import type { ReportContext } from '../views/report/context.ts';
import { givenFile } from './given-file.ts';
import type { Session } from './session.ts';

/** @throws UserError where nobody said where a report goes. */
export function outOf(out: string | undefined, example: string): string {
  if (out !== undefined && out !== '') return out;
  throw new UserError(
    { nl: 'Zeg waar het verslag komt.', en: 'Say where the report goes.' },
    { nl: `Bijvoorbeeld: agenda report ${example}`, en: `For instance: agenda report ${example}` },
  );
}

/** Writes a report to a file, and says so. @throws UserError where it cannot be written. */
export async function writeReport(session: Session, out: string, content: Uint8Array): Promise<void> {
  await session.world.writeReport(out, content);
  session.wrote(terminalLine(`${out}  ${sizeText(content.length, session)}`));
}

/** An organisation's own style, as CSS or as a Word document, is no larger than this; in bytes. */
export const LARGEST_STYLE = 16 * 1024 * 1024;

/** An organisation's own style sheet, if one was named. @throws UserError where it cannot be read. */
export async function readStyle(session: Session, file: string | undefined): Promise<string | undefined> {
  return file === undefined ? undefined : new TextDecoder().decode(await givenFile(session, file, LARGEST_STYLE));
}

/** A report that is text goes to the file that was named, else to stdout. */
export async function printReport(
  session: Session,
  out: string | undefined,
  text: string,
  printed: (text: string) => Rendered,
): Promise<void> {
  if (out === undefined) return session.world.out.write(printed(text));
  await writeReport(session, out, new TextEncoder().encode(text));
}

export function sizeText(bytes: number, { language }: Session): string {
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
  return bytes < 1_000_000 ? `${format.format(Math.ceil(bytes / 1000))} kB` : `${format.format(bytes / 1_000_000)} MB`;
}

/** Says how many commitments a report for the public leaves out. */
export function tellHidden(session: Session, agenda: Agenda, { plan }: ReportContext): void {
  const all = agenda.plans.find(({ year }) => year === plan.year);
  const count = (all ? commitmentsOf(all).length : 0) - commitmentsOf(plan).length;
  if (count <= 0) return;
  session.tell({
    nl: `! ${count === 1 ? '1 inzetpunt is intern en staat' : `${count} inzetpunten zijn intern en staan`} er niet in (alles: --profile internal)`,
    en: `! ${count === 1 ? '1 commitment is internal' : `${count} commitments are internal`}, left out (all: --profile internal)`,
  });
}
