import { STYLE } from 'agenda:site';
import { blocksHtml } from '../../render/html/blocks.ts';
import { numberedIds } from '../../render/html/options.ts';
import { proseHtml } from '../../render/html/prose.ts';
import { standalonePage } from '../../render/html/standalone.ts';
import { readProse } from '../../render/prose/markdown.ts';
import type { ReportContext } from '../../views/report/context.ts';
import { documentPage, recordId } from '../../views/report/document.ts';

/** The whole report as one page on its own, fit to be printed. */
export function singlePage(context: ReportContext, css: string | undefined): string {
  const { t, plan, agenda, language } = context;
  return standalonePage({
    language,
    title: plan.title,
    style: css === undefined ? STYLE : `${STYLE}\n${css}`,
    t,
    main: blocksHtml(documentPage(context), {
      t,
      language,
      textLanguage: agenda.language ?? language,
      hrefOf: (to) =>
        'web' in to ? to.web : 'record' in to && to.record.year === plan.year ? `#${recordId(to.record)}` : undefined,
      prose: (text, level) => proseHtml(readProse(text), level),
      nextId: numberedIds(),
    }),
  });
}
