import type { Update } from '../model/update.ts';
import { correctionsIn } from '../query/corrections.ts';
import type { Row } from '../query/row.ts';
import { type Element, xmlDocument } from '../render/xml.ts';
import { sha256 } from '../text/hash.ts';
import { signed } from '../views/marks.ts';
import { pageText } from '../views/page.ts';
import { momentId } from '../views/report/account.ts';
import type { ReportContext } from '../views/report/context.ts';
import { oneLine } from '../views/report/pieces.ts';
import { type Addresses, addressesOf } from './site/addresses.ts';

/** Readers of feeds want what is new; the site has the rest. */
const MOST_ENTRIES = 200;

/**
 * Reports as a feed (Atom, RFC 4287): one entry each, the newest first. Links are seen from where the feed stands, in
 * the site.
 */
export function feedOf(context: ReportContext): string {
  const { agenda, plan, asOf, rows, t } = context;
  const addresses = addressesOf(context);
  const reports = rows
    .flatMap((row) => {
      const updates = context.reportsOn(row.commitment);
      const corrected = correctionsIn(updates);
      return updates.map((update) => ({ row, update, isCorrected: corrected.has(update.name) }));
    })
    .sort((a, b) => (a.update.date === b.update.date ? 0 : a.update.date < b.update.date ? 1 : -1))
    .slice(0, MOST_ENTRIES);
  const feed: Element = {
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': agenda.language ?? context.language },
    content: [
      element('id', identifier(agenda.organisation.name, String(plan.year))),
      element('title', `${plan.title}: ${t({ nl: 'voortgangsmeldingen', en: 'progress reports' })}`),
      element('updated', moment(reports[0]?.update.date ?? asOf)),
      { name: 'author', attributes: {}, content: [element('name', agenda.organisation.name)] },
      { name: 'link', attributes: { rel: 'alternate', href: addresses.pageNamed('front'), type: 'text/html' } },
      ...(plan.notice === undefined ? [] : [element('subtitle', oneLine(plan.notice))]),
      ...reports.map(({ row, update, isCorrected }) => entryOf(row, update, isCorrected, context, addresses)),
    ],
  };
  return [...xmlDocument(feed)].join('');
}

function entryOf(
  { commitment }: Row,
  update: Update,
  isCorrected: boolean,
  { agenda, plan, t }: ReportContext,
  addresses: Addresses,
): Element {
  const status = update.status === undefined ? '' : `: ${pageText([signed(update.status, t)])}`;
  const assessor = update.assessedBy && (agenda.parties.get(update.assessedBy) ?? update.assessedBy);
  const asides = [
    ...(assessor === undefined ? [] : [t({ nl: `oordeel van ${assessor}`, en: `assessed by ${assessor}` })]),
    ...(isCorrected ? [t({ nl: 'later gecorrigeerd; telt niet meer', en: 'corrected later; no longer counts' })] : []),
  ];
  const words = [
    update.note,
    update.explanation?.cause && `${t({ nl: 'Oorzaak', en: 'Cause' })}: ${update.explanation.cause}`,
    update.explanation?.remedy && `${t({ nl: 'Bijsturing', en: 'Remedy' })}: ${update.explanation.remedy}`,
  ].filter((part) => part !== undefined && part !== '');
  return {
    name: 'entry',
    attributes: {},
    content: [
      element('id', identifier(agenda.organisation.name, String(plan.year), update.name)),
      element(
        'title',
        [`${commitment.number} ${commitment.title}${status}`, ...asides.map((each) => `(${each})`)].join(' '),
      ),
      element('updated', moment(update.date)),
      {
        name: 'link',
        attributes: {
          rel: 'alternate',
          href: `${addresses.pathOf(commitment)}#${momentId(update)}`,
          type: 'text/html',
        },
      },
      { name: 'content', attributes: { type: 'text' }, content: words.join('\n\n') },
    ],
  };
}

const element = (name: string, content: string): Element => ({ name, attributes: {}, content });

const moment = (day: string): string => `${day}T00:00:00Z`;

/** The same for the same report wherever the feed is made: a UUID of our own making (RFC 9562, version 8). */
function identifier(...parts: readonly string[]): string {
  const hash = sha256(parts.join('\0'));
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(16), 16) % 4);
  const groups = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${[...groups, hash.slice(20, 32)].join('-')}`;
}
