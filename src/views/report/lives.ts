import { term } from '../../i18n/own-labels.ts';
import { capitalised } from '../../i18n/plural.ts';
import type { Text } from '../../i18n/text.ts';
import type { Item } from '../../query/index-agenda.ts';
import type { OtherYear, Relation } from '../../query/lives.ts';
import { wordDiff } from '../../text/word-diff.ts';
import { signed } from '../marks.ts';
import { type Page, type PageLine, quoted, recordLink } from '../page.ts';
import { noticeOf } from '../wording.ts';
import type { ReportContext } from './context.ts';

const RELATIONS: Readonly<Record<Relation, Text>> = {
  'same-id': { nl: 'dezelfde belofte', en: 'the same promise' },
  continues: { nl: 'hieruit voortgekomen', en: 'where it came from' },
  'continued-by': { nl: 'voortgezet als', en: 'continued as' },
  replaces: { nl: 'hierdoor vervangen', en: 'replaced by this' },
  'replaced-by': { nl: 'vervangen door', en: 'replaced by' },
};

/** A record in all years in which it lives, and how its text differs from the year before. */
export function lifeBlocks(item: Item, context: ReportContext): Page {
  const { t } = context;
  const others = context.livesOf(item);
  if (others.length === 0) return [];
  const title = t({ nl: 'In andere jaren', en: 'In other years' });
  const hasStatus = item.kind === 'commitment';
  return [
    { kind: 'heading', text: title, id: 'jaren' },
    ...noticesOfOthers(others, context),
    {
      kind: 'table',
      caption: title,
      columns: [
        { title: t({ nl: 'Jaar', en: 'Year' }) },
        { title: capitalised(term(t, item.kind)), flexible: true },
        { title: t({ nl: 'Verband', en: 'Relation' }) },
        ...(hasStatus ? [{ title: t({ nl: 'Status', en: 'Status' }) }] : []),
      ],
      rows: [...others, { item, relation: undefined, status: undefined }]
        .sort((a, b) => a.item.year - b.item.year)
        .map((other) => rowOf(other, hasStatus, context)),
    },
    ...wordingBlocks(item, others, context),
  ];
}

/** A notice stands wherever something of its plan is shown. */
function noticesOfOthers(others: readonly OtherYear[], { agenda }: ReportContext): Page {
  const years = new Set(others.map(({ item }) => item.year));
  return agenda.plans.flatMap(({ year, notice }) =>
    notice === undefined || !years.has(year) ? [] : [noticeOf(`${year}: ${notice}`)],
  );
}

function rowOf(
  { item, relation, status }: Pick<OtherYear, 'item' | 'status'> & { readonly relation: Relation | undefined },
  hasStatus: boolean,
  { t }: ReportContext,
): readonly PageLine[] {
  return [
    String(item.year),
    relation === undefined ? [quoted(`${item.number} ${item.title}`)] : [recordLink(item)],
    relation === undefined ? t({ nl: 'deze bladzijde', en: 'this page' }) : t(RELATIONS[relation]),
    ...(hasStatus ? [status === undefined ? '' : [signed(status, t)]] : []),
  ];
}

/** How the text differs from that of the year before, where the two are one promise and mostly the same. */
function wordingBlocks(item: Item, others: readonly OtherYear[], { t }: ReportContext): Page {
  const earlier = others.filter((other) => other.item.year < item.year && other.relation !== 'replaces');
  const [before] = earlier;
  if (earlier.length !== 1 || !before || before.item.text === '' || item.text === '') return [];
  const changes = wordDiff(before.item.text, item.text);
  if (!changes || changes.length === 0) return [];
  return [
    {
      kind: 'fold',
      summary: t({
        nl: `Wat er in de tekst veranderde ten opzichte van ${before.item.year}`,
        en: `What changed in the text since ${before.item.year}`,
      }),
      blocks: [{ kind: 'words', changes }],
    },
  ];
}
