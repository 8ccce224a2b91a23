import { pageMarkdown } from '../render/page-markdown.ts';
import { readProse } from '../render/prose/markdown.ts';
import type { Page } from '../views/page.ts';
import type { ReportContext } from '../views/report/context.ts';
import { documentPage } from '../views/report/document.ts';
import { letterPage } from '../views/report/letter.ts';
import { finish } from './open-agenda.ts';
import type { MakeReport } from './report-form.ts';
import { printReport, tellHidden } from './report-out.ts';
import { askReport } from './report-question.ts';

const textOf =
  (page: (context: ReportContext) => Page): MakeReport =>
  async (session, year, options) => {
    const { loaded, context } = await askReport(session, year, options);
    const text = pageMarkdown(page(context), { t: context.t, readProse });
    await printReport(session, options.out, text, () => text);
    tellHidden(session, loaded.agenda, context);
    return finish(session, loaded);
  };

/** The whole report as Markdown. */
export const reportMarkdown = textOf(documentPage);

/** The letter to the members as Markdown. */
export const reportLetter = textOf(letterPage);
