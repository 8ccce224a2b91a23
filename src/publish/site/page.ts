import { term } from '../../i18n/own-labels.ts';
import { blocksHtml } from '../../render/html/blocks.ts';
import { attribute, type Html, html } from '../../render/html/html.ts';
import { type HtmlOptions, numberedIds } from '../../render/html/options.ts';
import { proseHtml } from '../../render/html/prose.ts';
import { navHtml, pageHtml } from '../../render/html/shell.ts';
import { readProse } from '../../render/prose/markdown.ts';
import { type Page, pageText } from '../../views/page.ts';
import type { ReportContext } from '../../views/report/context.ts';
import { CHANGED } from '../../views/report/guide.ts';
import { asOfText } from '../../views/report/pieces.ts';
import { type Addresses, hrefFrom, rootFrom } from './addresses.ts';
import { searchBox } from './search.ts';

/** How a site is made, besides what it says. */
export interface SiteOptions {
  /** The organisation's own style, on top of ours. */
  readonly css: string | undefined;
  /** Whether pages reload when the agenda changes: only where they are served from this machine. */
  readonly live: boolean;
}

/** One page of a site before it is drawn. */
export interface SitePage {
  readonly path: string;
  readonly page: Page;
  /** The pages above it, from the top. */
  readonly above: readonly { readonly text: string; readonly path: string }[];
  readonly before?: { readonly text: string; readonly path: string } | undefined;
  readonly after?: { readonly text: string; readonly path: string } | undefined;
  /** What stands above the last thing on the page, such as a filter above a table. */
  readonly controls?: Html;
}

// `'self'` covers a folder on disk as well: tried in Chromium, from file:// and over HTTP.
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
const LIVE_POLICY = `${POLICY}; connect-src 'self'`;

/** Draws one page with everything around it. */
export function drawPage(page: SitePage, context: ReportContext, addresses: Addresses, options: SiteOptions): string {
  const { t, plan, agenda, language } = context;
  const root = rootFrom(page.path);
  const htmlOptions: HtmlOptions = {
    t,
    language,
    textLanguage: agenda.language ?? language,
    hrefOf: hrefFrom(addresses, page.path),
    prose: (text, level) => proseHtml(readProse(text), level),
    nextId: numberedIds(),
  };
  const [title] = page.page;
  const name = title?.kind === 'heading' ? pageText(title.text) : plan.title;
  const isFront = page.path === addresses.pageNamed('front');
  return pageHtml({
    language,
    title: isFront ? `${plan.title} · ${agenda.organisation.name}` : `${name} · ${plan.title}`,
    policy: options.live ? LIVE_POLICY : POLICY,
    head: [
      html`<link rel="stylesheet" href="${root}site.css">`,
      ...(options.css === undefined ? [] : [html`<link rel="stylesheet" href="${root}${HOUSE_STYLE}">`]),
      html`<link rel="alternate" type="application/atom+xml" href="${root}feed.xml" title="${plan.title}">`,
      html`<script src="${root}site.js" defer></script>`,
      ...(options.live ? [html`<script src="${root}live.js" defer></script>`] : []),
    ],
    skip: t({ nl: 'Naar de inhoud', en: 'To the content' }),
    header: html`<p>${agenda.organisation.name} · <a href="${root}${addresses.pageNamed('front')}">${plan.title}</a></p>
${navigation(page.path, context, addresses)}${searchBox(root, t)}`,
    main: html`${crumbs(page, t)}${page.controls ? html`${blocksHtml(page.page.slice(0, -1), htmlOptions)}${page.controls}${blocksHtml(page.page.slice(-1), htmlOptions)}` : blocksHtml(page.page, htmlOptions)}${turns(page, t)}`,
    footer: footer(page.path, context, addresses),
  });
}

/** An organisation's own style stands under this name. */
export const HOUSE_STYLE = 'huisstijl.css';

function navigation(from: string, { t, before, rounds }: ReportContext, addresses: Addresses): Html {
  const round = rounds.at(-1);
  const entries: readonly (readonly [string, string])[] = [
    ['front', t({ nl: 'Overzicht', en: 'Overview' })],
    ['list', t({ nl: `Alle ${term(t, 'commitments')}`, en: `All ${term(t, 'commitments')}` })],
    ['plan', t({ nl: 'Het plan', en: 'The plan' })],
    ...(before
      ? [['comparison', t({ nl: `Vergelijking met ${before.year}`, en: `Comparison with ${before.year}` })] as const]
      : []),
    ['amendments', t({ nl: 'Wijzigingen', en: 'Changes' })],
    ...(round ? [[`round ${round.id}`, round.title] as const] : []),
    ['guide', t({ nl: 'Leeswijzer', en: 'Reading guide' })],
    ['data', t({ nl: 'Gegevens', en: 'Data' })],
  ];
  const links = entries.flatMap(([name, text]) => {
    const path = addresses.pageNamed(name);
    return path === undefined ? [] : [{ href: `${rootFrom(from)}${path}`, text, isHere: path === from }];
  });
  return navHtml(t({ nl: 'Hoofdmenu', en: 'Main menu' }), links);
}

function crumbs({ above, path }: SitePage, t: ReportContext['t']): Html | undefined {
  if (above.length === 0) return undefined;
  const root = rootFrom(path);
  return html`<nav class="crumbs" aria-label="${t({ nl: 'Kruimelpad', en: 'Breadcrumbs' })}"><ol>${above.map(
    (each) => html`
<li><a href="${root}${each.path}">${each.text}</a></li>`,
  )}
</ol></nav>
`;
}

function turns({ before, after, path }: SitePage, t: ReportContext['t']): Html | undefined {
  if (!before && !after) return undefined;
  const root = rootFrom(path);
  const turn = (to: SitePage['before'], rel: string, text: string): Html | undefined =>
    to &&
    html`<a href="${root}${to.path}"${attribute('rel', rel)}>${text}: ${to.text}</a>
`;
  return html`<nav class="turns" aria-label="${t({ nl: 'Vorige en volgende', en: 'Previous and next' })}">
${turn(before, 'prev', t({ nl: 'Vorige', en: 'Previous' }))}${turn(after, 'next', t({ nl: 'Volgende', en: 'Next' }))}</nav>
`;
}

/** The day and the revision on every page, and where to read on. */
function footer(from: string, context: ReportContext, addresses: Addresses): Html {
  const { t, asOf, revision, statement, plan } = context;
  const guide = addresses.pageNamed('guide');
  const version = revision && `${revision.commit.slice(0, 12)}${revision.changed ? ` ${t(CHANGED)}` : ''}`;
  return html`<p>${plan.title}: ${t(asOfText(asOf))}.${version !== undefined && html` ${t({ nl: 'Versie van de bestanden:', en: 'Version of the files:' })} <code>${version}</code>.`}</p>
<p><a href="${rootFrom(from)}${guide}#toegankelijkheid">${t({ nl: 'Toegankelijkheid', en: 'Accessibility' })}</a>${statement !== undefined && html` · <a href="${statement}">${t({ nl: 'Toegankelijkheidsverklaring', en: 'Accessibility statement' })}</a>`}</p>
`;
}
