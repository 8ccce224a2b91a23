import { writtenDate } from '../../i18n/date.ts';
import { countedTerm } from '../../i18n/own-labels.ts';
import { type News, newsOf } from '../../query/news.ts';
import type { Page, PageBlock } from '../page.ts';
import { quoted } from '../page.ts';
import type { ReportContext } from './context.ts';
import { developmentBlocks } from './developments.ts';
import { deviationBlocks, standingBlocks } from './front.ts';
import { noticesOf } from './pieces.ts';

/** The letter to the members: what happened since the last one, how things stand now, and what needs attention. */
export function letterPage(context: ReportContext): Page {
  const { plan, asOf, t } = context;
  const on = writtenDate(asOf);
  return [
    {
      kind: 'heading',
      text: [
        quoted(plan.title),
        t({ nl: `: hoe staat het ervoor op ${on.nl}?`, en: `: how do things stand on ${on.en}?` }),
      ],
      level: 1,
    },
    ...noticesOf(context),
    ...summary(context),
    ...developmentBlocks(context),
    ...standingBlocks(context),
    ...deviationBlocks(context),
  ];
}

/** The news in one paragraph. */
function summary({ developments, rows, t }: ReportContext): readonly PageBlock[] {
  if (!developments) return [];
  const { since, all } = developments;
  const reported = all.filter(({ update }) => update !== undefined).length;
  const count = (news: News): number => all.filter((development) => newsOf(development) === news).length;
  const [done, attention] = [count('done'), count('attention')];
  const total = countedTerm(t, rows.length, 'commitment');
  const sentences = [
    reported === 0
      ? t({ nl: `Sinds ${since} is er niets gemeld.`, en: `Nothing was reported since ${since}.` })
      : t({
          nl: `Sinds ${since} is over ${reported} van de ${total} gemeld.`,
          en: `Since ${since}, ${reported} of ${total} were reported on.`,
        }),
    ...(done > 0
      ? [
          t({
            nl: `Daarvan ${done === 1 ? 'is er 1' : `zijn er ${done}`} behaald.`,
            en: `Of these, ${done} ${done === 1 ? 'is' : 'are'} done.`,
          }),
        ]
      : []),
    ...(attention > 0
      ? [
          t({
            nl: attention === 1 ? 'Eén vraagt er sindsdien aandacht.' : `Sindsdien vragen er ${attention} aandacht.`,
            en: `Since then, ${attention} ${attention === 1 ? 'asks' : 'ask'} for attention.`,
          }),
        ]
      : []),
  ];
  return [{ kind: 'paragraph', text: sentences.join(' ') }];
}
