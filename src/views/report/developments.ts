import { writtenDate } from '../../i18n/date.ts';
import type { Text } from '../../i18n/text.ts';
import { type News, newsOf } from '../../query/news.ts';
import type { Reported } from '../../query/reported-since.ts';
import { markOf, signed, standingPieces } from '../marks.ts';
import { type Page, type PageEntry, type PageLine, recordLink } from '../page.ts';
import { dim } from '../view.ts';
import type { ReportContext } from './context.ts';
import { dayPiece, movedTo } from './pieces.ts';

const NEWS: Readonly<Record<News, Text>> = {
  attention: { nl: 'Vraagt sindsdien aandacht', en: 'Needs attention since' },
  done: { nl: 'Sindsdien behaald', en: 'Done since' },
  changed: { nl: 'Heeft nu een andere status', en: 'Has another status now' },
  first: { nl: 'Voor het eerst gemeld', en: 'Reported for the first time' },
  again: { nl: 'Opnieuw gemeld, met dezelfde status', en: 'Reported again, with the same status' },
};

/** What changed since a day or a revision, what needs attention first. */
export function developmentBlocks(context: ReportContext): Page {
  const { developments, t } = context;
  if (!developments) return [];
  const { since, all } = developments;
  const heading = {
    kind: 'heading',
    text: t({ nl: `Veranderd sinds ${since}`, en: `Changed since ${since}` }),
    id: 'veranderd',
  } as const;
  if (all.length === 0)
    return [
      heading,
      { kind: 'paragraph', text: t({ nl: 'Sindsdien is er niets gemeld.', en: 'Nothing was reported since then.' }) },
    ];
  return [heading, ...(Object.keys(NEWS) as News[]).flatMap((news) => newsBlocks(news, all, context))];
}

function newsBlocks(news: News, all: readonly Reported[], { t }: ReportContext): Page {
  const found = all.filter((development) => newsOf(development) === news);
  if (found.length === 0) return [];
  return [
    { kind: 'heading', text: `${t(NEWS[news])} (${found.length})`, level: 3 },
    { kind: 'entries', items: found.map((development) => entryOf(development, t)) },
  ];
}

function entryOf({ row, before, update }: Reported, t: ReportContext['t']): PageEntry {
  const { standing } = row;
  const isOther = before?.reported === true && before.status !== standing.status;
  const was: PageLine = isOther ? [dim(t({ nl: ', was ', en: ', was ' })), signed(markOf(before), t)] : [];
  const moved = movedTo(standing);
  const when = writtenDate(moved ?? '');
  return {
    head: [recordLink(row.commitment), ': ', ...standingPieces(standing, t), ...was],
    lines: [
      ...(update ? [[dim(t({ nl: 'gemeld op ', en: 'reported on ' })), dayPiece(update.date, t)]] : []),
      ...(moved !== undefined && moved !== before?.expected
        ? [t({ nl: `nu verwacht: ${when.nl}`, en: `now expected: ${when.en}` })]
        : []),
    ],
  };
}
