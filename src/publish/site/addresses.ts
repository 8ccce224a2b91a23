import type { Language, Text } from '../../i18n/text.ts';
import { type Item, itemsOf } from '../../query/index-agenda.ts';
import type { Destination } from '../../views/page.ts';
import type { ReportContext } from '../../views/report/context.ts';

/** Where everything in a site stands. Records are found by their ids, so that a link outlives a new number. */
export interface Addresses {
  /** Undefined for a record that is not in the report. */
  pathOf(record: Item): string | undefined;
  /** The path of one of the site's other pages; undefined where it has no such page. */
  pageNamed(name: string): string | undefined;
}

const FOLDERS: Readonly<Record<Item['kind'], Text>> = {
  theme: { nl: 'thema', en: 'theme' },
  objective: { nl: 'doelstelling', en: 'objective' },
  commitment: { nl: 'inzetpunt', en: 'commitment' },
};

/** The pages that are about no record, by the names that destinations know. */
const PAGES: Readonly<Record<string, Text>> = {
  front: { nl: 'index', en: 'index' },
  list: { nl: 'inzetpunten', en: 'commitments' },
  plan: { nl: 'plan', en: 'plan' },
  amendments: { nl: 'wijzigingen', en: 'amendments' },
  guide: { nl: 'leeswijzer', en: 'guide' },
  data: { nl: 'gegevens', en: 'data' },
};

export function addressesOf(context: Pick<ReportContext, 'plan' | 'language' | 'before' | 'rounds'>): Addresses {
  const { plan, language, before, rounds } = context;
  const paths = new Map<Item, string>();
  const unique = uniqueNames();
  for (const item of itemsOf(plan))
    paths.set(item, `${FOLDERS[item.kind][language]}/${unique(item.kind, item.id)}.html`);
  const pages = new Map(Object.entries(PAGES).map(([name, text]) => [name, `${text[language]}.html`]));
  if (before) pages.set('comparison', `${COMPARISON[language]}-${before.year}.html`);
  for (const { id } of rounds) pages.set(`round ${id}`, `${ROUND[language]}-${unique('round', id)}.html`);
  for (const [name, path] of Object.entries(FILES)) pages.set(name, path);
  return { pathOf: (record) => paths.get(record), pageNamed: (name) => pages.get(name) };
}

/** Files with the same data, for programs; their names are the same in every language. */
export const FILES = {
  'commitments.csv': 'data/commitments.csv',
  'deliverables.csv': 'data/deliverables.csv',
  'updates.csv': 'data/updates.csv',
  'indicators.csv': 'data/indicators.csv',
  'commitments.jsonl': 'data/commitments.jsonl',
  'report.xlsx': 'data/report.xlsx',
  'agenda.ics': 'agenda.ics',
  'feed.xml': 'feed.xml',
} as const;

const COMPARISON: Readonly<Record<Language, string>> = { nl: 'verschil', en: 'comparison' };
const ROUND: Readonly<Record<Language, string>> = { nl: 'ronde', en: 'round' };

/** Names of devices on Windows, which no file there can have. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Names that stay apart on systems that see no difference between capitals and small letters; the second of two gets a
 * number.
 */
function uniqueNames(): (folder: string, id: string) => string {
  const taken = new Set<string>();
  return (folder, id) => {
    const name = RESERVED.test(id.toLowerCase()) ? `${id}-` : id;
    for (let nth = 1; ; nth++) {
      const candidate = nth === 1 ? name : `${name}-${nth}`;
      const key = `${folder}/${candidate.toLowerCase()}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  };
}

/** Addresses as seen from one page. Only the web and the site itself can be linked. */
export const hrefFrom =
  (addresses: Addresses, from: string) =>
  (to: Destination): string | undefined => {
    if ('web' in to) return /^https?:\/\//i.test(to.web) ? to.web : undefined;
    const part = to.part === undefined ? '' : `#${to.part}`;
    if ('page' in to && to.page === 'this') return part;
    const path = 'record' in to ? addresses.pathOf(to.record) : addresses.pageNamed(to.page);
    return path === undefined ? undefined : `${rootFrom(from)}${path}${part}`;
  };

/** `../` for each folder that a page stands in. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);
