import type { Say } from '../i18n/own-labels.ts';
import { same } from '../i18n/text.ts';
import { GROUPINGS, type Grouping, groupRows } from '../query/group.ts';
import type { Row } from '../query/row.ts';
import { planAsked, select } from '../query/select.ts';
import { SORTINGS, type Sorting, sortRows } from '../query/sort.ts';
import type { Rendered } from '../render/rendered.ts';
import { listAnswer } from '../views/answers/list.ts';
import { listView } from '../views/list.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { askOnePlan, finish, type OpenAgenda, sayIn } from './open-agenda.ts';
import { FILTER_OPTIONS, type FilterOptions, selectorOf } from './selecting.ts';
import type { Session } from './session.ts';
import { ASKS_AGENDA, notTogether } from './shared-options.ts';

interface ListOptions extends FilterOptions {
  readonly by?: Grouping;
  readonly sort?: Sorting;
}

export const list: Command<ListOptions> = {
  ...ASKS_AGENDA,
  formats: ['human', 'json', 'csv', 'markdown'],
  args: '[selector] [name]',
  examples: [
    { line: 'agenda list', what: { nl: 'alle inzetpunten van het jaarplan', en: 'all commitments of the plan' } },
    { line: 'agenda list 2021/3', what: { nl: 'die van thema 3 in 2021', en: 'those of theme 3 in 2021' } },
    {
      line: 'agenda list --unreported',
      what: { nl: 'inzetpunten waarover nog niet is gemeld', en: 'commitments without a progress report' },
    },
    {
      line: 'agenda list --by owner',
      what: { nl: 'per trekker, met aantallen', en: 'by owner, with counts' },
    },
    {
      line: 'agenda list --due 2021-Q3 --sort due',
      what: { nl: 'wat dit kwartaal klaar moet zijn', en: 'what is due in a quarter, by date' },
    },
    {
      line: 'agenda list --search wonen',
      what: { nl: 'waarin dat woord staat', en: 'those in which a word stands' },
    },
    {
      line: 'agenda list --format csv > inzetpunten.csv',
      what: { nl: 'een bestand voor Excel, met alle velden', en: 'a file for Excel, with all fields' },
    },
    {
      line: 'agenda list --party rijk --json',
      what: { nl: 'die met het Rijk, voor een ander programma', en: 'those with a certain party, for another program' },
    },
  ],
  options: [
    ...FILTER_OPTIONS,
    {
      flags: '--by <what>',
      what: { nl: 'groepeer, met aantallen', en: 'group, with counts' },
      choices: GROUPINGS,
    },
    {
      flags: '--sort <what>',
      what: { nl: 'de volgorde', en: 'the order' },
      choices: SORTINGS,
      byDefault: same('number'),
    },
  ],
  async run(session, args, options) {
    if (options.by && session.format === 'csv') throw notTogether(`--by ${options.by}`, '--format csv');
    const selector = selectorOf(args, options);
    const { loaded, found: selection } = await askOnePlan(
      session,
      (agenda) => planAsked(agenda, selector, session.asOf),
      ({ agenda, index }) => select(agenda, index, selector, session.asOf),
    );
    const { asOf } = selection;
    const { agenda } = loaded;
    const sorted = { ...selection, rows: sortRows(selection.rows, options.sort ?? 'number', agenda) };
    const groups = options.by && groupRows(sorted.rows, options.by, agenda);
    const t = sayIn(session, agenda);
    await answerWith(
      session,
      loaded,
      () => listAnswer(loaded, sorted.rows, asOf, groups),
      () => listView(sorted, asOf, t, options.by, groups),
      {
        markdown: async (view) => (await import('../render/view-markdown.ts')).viewMarkdown(view()),
        csv: async () => sheetOf(session, loaded, sorted.rows, t),
      },
    );
    return finish(session, loaded);
  },
};

/** In Excel every column can be sorted and grouped; so there is one row a commitment. */
async function sheetOf(session: Session, loaded: OpenAgenda, rows: readonly Row[], t: Say): Promise<Rendered> {
  const [{ csvText, CSV_SIGNS }, { commitmentSheet }] = await Promise.all([
    import('../render/csv-text.ts'),
    import('../views/commitment-sheet.ts'),
  ]);
  return csvText(commitmentSheet(rows, loaded.agenda, loaded.incomplete, t), CSV_SIGNS[session.language]);
}
