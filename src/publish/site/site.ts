import { SCRIPT, STYLE } from 'agenda:site';
import type { Item } from '../../query/index-agenda.ts';
import type { Row } from '../../query/row.ts';
import type { Page } from '../../views/page.ts';
import { amendmentsPage } from '../../views/report/amendments.ts';
import { commitmentPage } from '../../views/report/commitment.ts';
import { comparisonPage } from '../../views/report/comparison.ts';
import type { ReportContext } from '../../views/report/context.ts';
import { dataPage } from '../../views/report/data.ts';
import { frontPage } from '../../views/report/front.ts';
import { guidePage } from '../../views/report/guide.ts';
import { listPage } from '../../views/report/list.ts';
import { planPage } from '../../views/report/plan.ts';
import { roundPage } from '../../views/report/round.ts';
import { objectivePage, themePage } from '../../views/report/theme.ts';
import { filesByPath, MEDIA_TYPES, type PublishedFile, type PublishedFiles } from '../files.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { dataFiles } from './data-files.ts';
import { statusFilter } from './filter.ts';
import { drawPage, HOUSE_STYLE, type SiteOptions, type SitePage } from './page.ts';
import { SEARCH_INDEX, searchIndex } from './search.ts';

/** A report as a site: a page for each record and each question, complete without a server and without a script. */
export function siteOf(context: ReportContext, options: SiteOptions): PublishedFiles {
  const addresses = addressesOf(context);
  const page = (path: string, make: () => Omit<SitePage, 'path'>): PublishedFile => ({
    path,
    mediaType: MEDIA_TYPES.html,
    content: () => drawPage({ path, ...make() }, context, addresses, options),
  });
  return filesByPath([
    ...pagesAbout(context, addresses).map(({ path, make }) => page(path, make)),
    ...recordPages(context, addresses).map(({ path, make }) => page(path, make)),
    { path: 'site.css', mediaType: MEDIA_TYPES.css, content: () => STYLE },
    ...(options.css === undefined
      ? []
      : [{ path: HOUSE_STYLE, mediaType: MEDIA_TYPES.css, content: () => options.css ?? '' }]),
    { path: 'site.js', mediaType: MEDIA_TYPES.js, content: () => SCRIPT },
    ...dataFiles(context),
    { path: SEARCH_INDEX, mediaType: MEDIA_TYPES.js, content: () => searchIndex(context, addresses) },
  ]);
}

interface Made {
  readonly path: string;
  readonly make: () => Omit<SitePage, 'path'>;
}

/** The pages that are about no record. */
function pagesAbout(context: ReportContext, addresses: Addresses): readonly Made[] {
  const { before, rounds, rows, t } = context;
  const made = (name: string, page: () => Page, more: Partial<SitePage> = {}): readonly Made[] => {
    const path = addresses.pageNamed(name);
    return path === undefined ? [] : [{ path, make: () => ({ page: page(), above: [], ...more }) }];
  };
  return [
    ...made('front', () => frontPage(context)),
    ...made('list', () => listPage(context), { controls: statusFilter(rows, t) }),
    ...made('plan', () => planPage(context)),
    ...(before
      ? made('comparison', () => (context.comparison ? comparisonPage(context.comparison, context) : []))
      : []),
    ...made('amendments', () => amendmentsPage(context)),
    ...rounds.flatMap((round) => made(`round ${round.id}`, () => roundPage(round, context))),
    ...made('guide', () => guidePage(context)),
    ...made('data', () => dataPage(context)),
  ];
}

function recordPages(context: ReportContext, addresses: Addresses): readonly Made[] {
  const { standing, rows, t } = context;
  const front = { text: t({ nl: 'Overzicht', en: 'Overview' }), path: addresses.pageNamed('front') ?? '' };
  const linkTo = (item: Item): { readonly text: string; readonly path: string } => ({
    text: `${item.number} ${item.title}`,
    path: addresses.pathOf(item) ?? '',
  });
  const pathOf = (item: Item): string => addresses.pathOf(item) ?? '';
  const themes = standing.groups.map(({ theme }) => theme);
  const commitment = (row: Row, at: number): Made => ({
    path: pathOf(row.commitment),
    make: () => ({
      page: commitmentPage(row, context),
      above: [front, linkTo(row.theme), ...(row.objective ? [linkTo(row.objective)] : [])],
      before: rows[at - 1] && linkTo((rows[at - 1] as Row).commitment),
      after: rows[at + 1] && linkTo((rows[at + 1] as Row).commitment),
    }),
  });
  return [
    ...standing.groups.map(
      (group, at): Made => ({
        path: pathOf(group.theme),
        make: () => ({
          page: themePage(group, context),
          above: [front],
          before: themes[at - 1] && linkTo(themes[at - 1] as Item),
          after: themes[at + 1] && linkTo(themes[at + 1] as Item),
        }),
      }),
    ),
    ...standing.groups.flatMap(({ theme, objectives }) =>
      objectives.map(
        (each): Made => ({
          path: pathOf(each.objective),
          make: () => ({ page: objectivePage(each, theme, context), above: [front, linkTo(theme)] }),
        }),
      ),
    ),
    ...rows.map(commitment),
  ];
}
