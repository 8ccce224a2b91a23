import { UserError } from '../i18n/user-error.ts';
import { csvOf } from '../publish/csv.ts';
import { feedOf } from '../publish/feed.ts';
import { icsOf } from '../publish/ics.ts';
import { tableSource } from '../publish/site/data-files.ts';
import type { TableName } from '../publish/tables/table.ts';
import { type TableSource, tableNamed } from '../publish/tables/tables.ts';
import type { Row } from '../query/row.ts';
import { select } from '../query/select.ts';
import { BYTE_ORDER_MARK } from '../render/csv-text.ts';
import { dataText } from '../render/data-text.ts';
import { finish } from './open-agenda.ts';
import type { MakeReport, ReportCommandOptions } from './report-form.ts';
import { outOf, printReport, tellHidden, writeReport } from './report-out.ts';
import { type Asked, askReport } from './report-question.ts';
import type { Session } from './session.ts';

const SHEETS: readonly TableName[] = ['commitments', 'deliverables', 'updates', 'indicators'];

/** A workbook with a sheet for each table. */
export const reportXlsx: MakeReport = async (session, year, options) => {
  const out = outOf(options.out, 'xlsx --out verslag.xlsx');
  const asked = await askReport(session, year, options);
  const { context } = asked;
  const { xlsxOf } = await import('../publish/xlsx.ts');
  const source = sourceOf(asked, options);
  const tables = SHEETS.map((name) => tableNamed(name, source));
  await writeReport(session, out, await xlsxOf(tables, context.language, context.asOf));
  return done(session, asked);
};

/** One table as CSV, for people and their spreadsheets. */
export const reportCsv: MakeReport = async (session, year, options) => {
  const asked = await askReport(session, year, options);
  const { language } = asked.context;
  const { separator } = options;
  if (separator !== undefined && (separator.length !== 1 || /["\r\n]/.test(separator)))
    throw new UserError(
      { nl: 'Tussen cellen staat één teken.', en: 'Between cells stands one sign.' },
      { nl: 'Kies bijvoorbeeld: --separator ";"', en: 'Choose for instance: --separator ","' },
    );
  const table = tableNamed((options.table ?? 'commitments') as TableName, sourceOf(asked, options));
  await printReport(session, options.out, BYTE_ORDER_MARK + csvOf(table, language, separator), dataText);
  return done(session, asked);
};

/** A calendar of the days on which promises are due. */
export const reportIcs: MakeReport = async (session, year, options) => {
  const asked = await askReport(session, year, options);
  const isAsked = selectionOf(asked, options);
  await printReport(session, options.out, icsOf(asked.context, asked.context.rows.filter(isAsked)), dataText);
  return done(session, asked);
};

/** A feed of the reports. */
export const reportFeed: MakeReport = async (session, year, options) => {
  const asked = await askReport(session, year, options);
  await printReport(session, options.out, feedOf(asked.context), dataText);
  return done(session, asked);
};

function done(session: Session, { loaded, context }: Asked): ReturnType<typeof finish> {
  tellHidden(session, loaded.agenda, context);
  return finish(session, loaded);
}

const sourceOf = (asked: Asked, options: ReportCommandOptions): TableSource => ({
  ...tableSource(asked.context),
  isAsked: selectionOf(asked, options),
});

/**
 * Which commitments the filters ask for. They are found in the whole agenda: also who may not see an owner can ask for
 * what is theirs.
 */
function selectionOf({ loaded, context }: Asked, options: ReportCommandOptions): (row: Row) => boolean {
  const selector = { ...options, selector: String(context.plan.year) };
  const { rows, filtered } = select(loaded.agenda, loaded.index, selector, context.asOf);
  const ids = new Set(rows.map(({ commitment }) => commitment.id));
  return filtered ? ({ commitment }) => ids.has(commitment.id) : () => true;
}
