import { same } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { knownWords } from '../text/known-words.ts';
import { PROFILES } from '../views/report/context.ts';
import type { Command, Option } from './command.ts';
import type { MakeReport, ReportCommandOptions } from './report-form.ts';
import { FILTER_OPTIONS } from './selecting.ts';

/** A form of a report: its code is loaded only when it is asked for. */
interface Form {
  readonly load: () => Promise<MakeReport>;
  /** What it can be asked besides what every form can. */
  readonly knows: readonly string[];
}

const TOLD = ['--since', '--round', '--statement'];
/** The year is an argument here, and a round says as of which day the report is. */
const FILTERS = FILTER_OPTIONS.filter(({ flags }) => !/^--(?:year|round) /.test(flags));
const FILTER_FLAGS = FILTERS.map(({ flags }) => flags.split(' ')[0] as string);

const FORMS: Readonly<Record<string, Form>> = {
  html: { load: async () => (await import('./report-html.ts')).reportHtml, knows: [...TOLD, '--css'] },
  docx: { load: async () => (await import('./report-document.ts')).reportDocx, knows: [...TOLD, '--template'] },
  pdf: { load: async () => (await import('./report-document.ts')).reportPdf, knows: [...TOLD, '--template', '--css'] },
  md: { load: async () => (await import('./report-text.ts')).reportMarkdown, knows: TOLD },
  post: { load: async () => (await import('./report-text.ts')).reportLetter, knows: TOLD },
  xlsx: { load: async () => (await import('./report-data.ts')).reportXlsx, knows: FILTER_FLAGS },
  csv: {
    load: async () => (await import('./report-data.ts')).reportCsv,
    knows: [...FILTER_FLAGS, '--table', '--separator'],
  },
  ics: { load: async () => (await import('./report-data.ts')).reportIcs, knows: FILTER_FLAGS },
  feed: { load: async () => (await import('./report-data.ts')).reportFeed, knows: [] },
};

export const REPORT_FORMS: readonly string[] = Object.keys(FORMS);

/** Every form knows these. */
const SHARED = ['--out', '--profile'];

const OPTIONS: readonly Option[] = [
  {
    flags: '--out <path>',
    what: {
      nl: 'waar het verslag komt: een bestand, bij html een map',
      en: 'where the report goes: a file; with html a folder',
    },
  },
  {
    flags: '--since <moment>',
    what: {
      nl: 'vertel wat er sindsdien veranderde: een dag, of een versie in git',
      en: 'tell what changed since then: a day, or a revision in git',
    },
  },
  {
    flags: '--round <id>',
    what: { nl: 'op de peildatum van een rapportageronde', en: 'as of the day of a reporting round' },
  },
  {
    flags: '--profile <profile>',
    what: {
      nl: 'voor wie: public laat weg wat intern is',
      en: 'for whom: public leaves out what is internal',
    },
    choices: PROFILES,
    byDefault: same('public'),
  },
  { flags: '--css <file>', what: { nl: 'eigen huisstijl, bovenop de onze', en: 'your own style, on top of ours' } },
  {
    flags: '--statement <url>',
    what: { nl: 'adres van de toegankelijkheidsverklaring', en: 'address of the accessibility statement' },
  },
  {
    flags: '--template <file>',
    what: { nl: 'Word-document waarvan de stijlen gelden', en: 'Word document whose styles are used' },
  },
  {
    flags: '--table <table>',
    what: { nl: 'welke tabel (csv)', en: 'which table (csv)' },
    choices: ['commitments', 'deliverables', 'updates', 'indicators'],
    byDefault: same('commitments'),
  },
  {
    flags: '--separator <sign>',
    what: { nl: 'teken tussen de cellen (csv)', en: 'sign between cells (csv)' },
    byDefault: { nl: ';', en: ',' },
  },
  ...FILTERS,
];

export const report: Command<ReportCommandOptions> = {
  args: '<form> [year]',
  takes: ['--root', '--as-of'],
  formats: [],
  examples: [
    {
      line: 'agenda report html --out site',
      what: { nl: 'een website van het jaarplan', en: 'a website of the plan' },
    },
    {
      line: 'agenda report html 2021 --since 2021-06-30 --out site',
      what: { nl: 'met wat er sindsdien veranderde', en: 'with what changed since then' },
    },
    {
      line: 'agenda report docx --out verslag.docx --template huisstijl.docx',
      what: { nl: 'een Word-document in eigen huisstijl', en: 'a Word document in your own style' },
    },
    {
      line: 'agenda report post --since 2021-06-30',
      what: { nl: 'een brief aan de leden, als Markdown', en: 'a letter to the members, as Markdown' },
    },
    {
      line: 'agenda report ics --owner bestuur --out bestuur.ics',
      what: { nl: 'de streefdata van één trekker, als agenda', en: 'the due days of one owner, as a calendar' },
    },
  ],
  options: OPTIONS,
  async run(session, [form = '', year], options) {
    const found = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
    if (!found)
      throw new UserError(
        { nl: `De vorm "${form}" is niet bekend.`, en: `The form "${form}" is not known.` },
        knownWords(form, REPORT_FORMS),
      );
    refuseUnknown(form, found, options);
    return (await found.load())(session, year, options);
  },
};

/** @throws UserError for an option that a form would pass over. */
function refuseUnknown(form: string, { knows }: Form, options: ReportCommandOptions): void {
  const given = OPTIONS.map(({ flags }) => flags.split(' ')[0] as string).filter((flag) => keyOf(flag) in options);
  const other = given.find((flag) => !SHARED.includes(flag) && !knows.includes(flag));
  if (other === undefined) return;
  const forms = REPORT_FORMS.filter((name) => FORMS[name]?.knows.includes(other));
  throw new UserError(
    { nl: `${other} kan niet bij ${form}.`, en: `${other} cannot be used with ${form}.` },
    { nl: `Wel bij: ${forms.join(', ')}`, en: `It can with: ${forms.join(', ')}` },
  );
}

/** `--due-before` is `dueBefore`. */
const keyOf = (flag: string): string =>
  flag.slice('--'.length).replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
