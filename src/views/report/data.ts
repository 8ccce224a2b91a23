import type { Text } from '../../i18n/text.ts';
import { linked, type Page, type PageLine } from '../page.ts';
import type { ReportContext } from './context.ts';
import { noticesOf } from './pieces.ts';

interface Download {
  readonly name: string;
  readonly what: Text;
}

const SHEETS: readonly Download[] = [
  {
    name: 'report.xlsx',
    what: {
      nl: 'Alles in één Excel-bestand, met een tabblad voor elke tabel',
      en: 'All in one Excel file, a sheet for each table',
    },
  },
  { name: 'commitments.csv', what: { nl: 'Inzetpunten met hun status', en: 'Commitments with their status' } },
  { name: 'deliverables.csv', what: { nl: 'Onderdelen van inzetpunten', en: 'Deliverables of commitments' } },
  { name: 'updates.csv', what: { nl: 'Voortgangsmeldingen', en: 'Progress reports' } },
  { name: 'indicators.csv', what: { nl: 'Indicatoren over de jaren', en: 'Indicators over the years' } },
];

const PROGRAMS: readonly Download[] = [
  { name: 'commitments.jsonl', what: { nl: 'Inzetpunten, één per regel', en: 'Commitments, one a line' } },
];

const FOLLOW: readonly Download[] = [
  { name: 'agenda.ics', what: { nl: 'Streefdata voor je eigen agenda', en: 'Due days for your own calendar' } },
  {
    name: 'feed.xml',
    what: { nl: 'Nieuwe voortgangsmeldingen in een nieuwslezer', en: 'New progress reports in a news reader' },
  },
];

/** Where the same data is found in other forms. */
export function dataPage(context: ReportContext): Page {
  const { t } = context;
  const part = (title: Text, id: string, downloads: readonly Download[]): Page => [
    { kind: 'heading', text: t(title), id },
    { kind: 'list', items: downloads.map((download) => line(download, t)) },
  ];
  return [
    { kind: 'heading', text: t({ nl: 'Gegevens', en: 'Data' }), level: 1 },
    ...noticesOf(context),
    {
      kind: 'paragraph',
      text: t({
        nl: 'Alles wat op deze site staat, is ook als gegevens op te halen. De cijfers zijn dezelfde.',
        en: 'All that is on this site is available as data too. The numbers are the same.',
      }),
    },
    ...part({ nl: 'Voor een rekenblad', en: 'For a spreadsheet' }, 'rekenblad', SHEETS),
    ...part({ nl: 'Voor programma’s', en: 'For programs' }, 'programmas', PROGRAMS),
    ...part({ nl: 'Om te volgen', en: 'To follow' }, 'volgen', FOLLOW),
  ];
}

const line = ({ name, what }: Download, t: ReportContext['t']): PageLine => [
  linked(name, { page: name }),
  `: ${t(what)}`,
];
