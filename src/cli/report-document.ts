import { docxOf } from '../publish/docx/docx.ts';
import { houseStyleIn } from '../publish/docx/styles.ts';
import { singlePage } from '../publish/site/single-page.ts';
import { givenFile } from './given-file.ts';
import { finish } from './open-agenda.ts';
import type { MakeReport, ReportCommandOptions } from './report-form.ts';
import { LARGEST_STYLE, outOf, readStyle, tellHidden, writeReport } from './report-out.ts';
import { askReport } from './report-question.ts';
import type { Session } from './session.ts';

/** The report as a Word document, to work on. */
export const reportDocx: MakeReport = async (session, year, options) => {
  const out = outOf(options.out, 'docx --out verslag.docx');
  const house = await houseStyle(session, options);
  const { loaded, context } = await askReport(session, year, options);
  await writeReport(session, out, await docxOf(context, house));
  tellHidden(session, loaded.agenda, context);
  return finish(session, loaded);
};

/** The report as a PDF, made by a program that is on this machine. */
export const reportPdf: MakeReport = async (session, year, options) => {
  const out = outOf(options.out, 'pdf --out verslag.pdf');
  const house = await houseStyle(session, options);
  const css = await readStyle(session, options.css);
  const { loaded, context } = await askReport(session, year, options);
  const door = await session.world.publishing();
  const pdf = await door.pdf({ docx: () => docxOf(context, house), html: () => singlePage(context, css) });
  await writeReport(session, out, pdf);
  tellHidden(session, loaded.agenda, context);
  return finish(session, loaded);
};

async function houseStyle(
  session: Session,
  { template }: ReportCommandOptions,
): Promise<ReturnType<typeof houseStyleIn> | undefined> {
  if (template === undefined) return undefined;
  return houseStyleIn(await givenFile(session, template, LARGEST_STYLE), template);
}
