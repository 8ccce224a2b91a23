import { BYTE_ORDER_MARK } from '../../render/csv-text.ts';
import type { ReportContext } from '../../views/report/context.ts';
import { csvOf } from '../csv.ts';
import { feedOf } from '../feed.ts';
import { MEDIA_TYPES, type PublishedFile } from '../files.ts';
import { icsOf } from '../ics.ts';
import { jsonlOf } from '../jsonl.ts';
import { type TableSource, tableNamed } from '../tables/tables.ts';
import { versioned } from '../tables/versioned.ts';
import { FILES } from './addresses.ts';

const TABLES_OF_SITE = ['commitments', 'deliverables', 'updates', 'indicators'] as const;

/** The same data as on the pages, for spreadsheets, programs, calendars and readers of feeds. */
export function dataFiles(context: ReportContext): readonly PublishedFile[] {
  const { language, asOf, rows } = context;
  const source = tableSource(context);
  return [
    ...TABLES_OF_SITE.flatMap((name): readonly PublishedFile[] => [
      {
        path: FILES[`${name}.csv`],
        mediaType: MEDIA_TYPES.csv,
        content: () => BYTE_ORDER_MARK + csvOf(tableNamed(name, source), language),
      },
    ]),
    {
      path: FILES['commitments.jsonl'],
      mediaType: MEDIA_TYPES.jsonl,
      content: () => jsonlOf(versioned(tableNamed('commitments', source), asOf)),
    },
    {
      path: FILES['report.xlsx'],
      mediaType: MEDIA_TYPES.xlsx,
      content: async () => {
        const { xlsxOf } = await import('../xlsx.ts');
        return xlsxOf(
          TABLES_OF_SITE.map((name) => tableNamed(name, source)),
          language,
          asOf,
        );
      },
    },
    { path: FILES['agenda.ics'], mediaType: MEDIA_TYPES.ics, content: () => icsOf(context, rows) },
    { path: FILES['feed.xml'], mediaType: MEDIA_TYPES.atom, content: () => feedOf(context) },
  ];
}

/** The tables of the plan that a report is about. */
export const tableSource = ({ agenda, index, plan, asOf, profile }: ReportContext): TableSource => ({
  agenda,
  index,
  plans: [plan],
  asOf,
  profile,
});
