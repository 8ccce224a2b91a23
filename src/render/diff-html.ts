import { STYLE } from 'agenda:site';
import type { Language } from '../i18n/text.ts';
import type { DiffReport } from '../views/diff-report.ts';
import { diffBlocks } from '../views/report/comparison.ts';
import type { Say } from '../views/wording.ts';
import { blocksHtml } from './html/blocks.ts';
import { html } from './html/html.ts';
import { numberedIds } from './html/options.ts';
import { standalonePage } from './html/standalone.ts';
import { type Rendered, rendered } from './rendered.ts';
import { withoutCommandsInXml } from './workflow-command.ts';

/** A comparison as one page on its own: no script, nothing fetched, old and new side by side, fit to print. */
export function diffHtml(report: DiffReport, language: Language, textLanguage: Language, t: Say): Rendered {
  const page = [
    { kind: 'heading', text: report.heading, level: 1 } as const,
    ...diffBlocks(report, t, { beside: true }),
  ];
  const main = blocksHtml(page, {
    t,
    language,
    textLanguage,
    hrefOf: () => undefined,
    prose: (text) => html`<p>${text}</p>`,
    nextId: numberedIds(),
  });
  return rendered(withoutCommandsInXml(standalonePage({ language, title: report.heading, style: STYLE, t, main })));
}
