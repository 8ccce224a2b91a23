import { Document, Footer, LeaderType, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import { type PageBlock, pageText } from '../../views/page.ts';
import type { ReportContext } from '../../views/report/context.ts';
import { documentPage, recordId } from '../../views/report/document.ts';
import { asOfText } from '../../views/report/pieces.ts';
import { repacked } from '../repacked.ts';
import { type BlockOptions, docxBlocks, styled } from './blocks.ts';
import { LISTS } from './lists.ts';
import { OWN_IDS, OWN_STYLES } from './own-styles.ts';
import { languageCode, textRun, wordText } from './runs.ts';
import type { HouseStyle } from './styles.ts';

/** The report as a Word document (Office Open XML, ISO 29500). The same report gives the same bytes. */
export async function docxOf(context: ReportContext, house: HouseStyle | undefined): Promise<Uint8Array> {
  const { agenda, plan, asOf, language, t } = context;
  const page = documentPage(context);
  const bookmarks = bookmarksIn(page);
  let lists = 0;
  const options: BlockOptions = {
    t,
    language,
    textLanguage: agenda.language ?? language,
    styleId: (name) => (house ? house.ids.get(name) : OWN_IDS.get(name)),
    nextList: () => ++lists,
    bookmarkOf: (id) => bookmarks.get(id) ?? id,
    anchorOf: (to) => ('record' in to ? bookmarks.get(recordId(to.record)) : undefined),
  };
  const [title, ...rest] = page;
  const document = new Document({
    title: wordText(`${plan.title}: ${t(asOfText(asOf))}`),
    creator: wordText(agenda.organisation.name),
    lastModifiedBy: wordText(agenda.organisation.name),
    description: wordText(plan.notice ?? ''),
    numbering: LISTS,
    ...(house ? { externalStyles: house.styles } : { styles: OWN_STYLES(languageCode(language)) }),
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        footers: { default: footer(context, options) },
        children: [
          ...(title ? docxBlocks([title], options) : []),
          ...docxBlocks(rest.slice(0, introduction(rest)), options),
          ...contentsOf(rest, options),
          ...docxBlocks(rest.slice(introduction(rest)), options),
        ],
      },
    ],
  });
  const written = await Packer.toBuffer(document);
  return settled(new Uint8Array(written), context, house);
}

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = { top: 1134, bottom: 1134, left: 1304, right: 1304 };

/** What stands before the first section: under the title, above the table of contents. */
function introduction(page: readonly PageBlock[]): number {
  const first = page.findIndex(({ kind }) => kind === 'heading');
  return first === -1 ? page.length : first;
}

/** A bookmark for each heading with an id. */
function bookmarksIn(page: readonly PageBlock[]): ReadonlyMap<string, string> {
  const ids = page.flatMap((block) => (block.kind === 'heading' && block.id !== undefined ? [block.id] : []));
  return new Map(ids.map((id, at) => [id, `agenda_${at + 1}`]));
}

/** Headings down to this one stand in the table of contents. */
const DEEPEST_IN_CONTENTS = 3;

/** Written out, so that it is there for who never updates it; in Word it can be updated, and then has page numbers. */
function contentsOf(page: readonly PageBlock[], options: BlockOptions): readonly (Paragraph | TableOfContents)[] {
  const entries = page.flatMap((block) => {
    const level = block.kind === 'heading' ? (block.level ?? 2) : undefined;
    if (block.kind !== 'heading' || level === undefined || level > DEEPEST_IN_CONTENTS || block.id === undefined)
      return [];
    return [{ title: wordText(pageText(block.text)), level: level - 1, href: options.bookmarkOf(block.id) }];
  });
  const title = options.t({ nl: 'Inhoud', en: 'Contents' });
  return [
    new Paragraph({ ...styled(options, 'toc heading'), keepNext: true, children: [textRun(title, { bold: true })] }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
      cachedEntries: entries,
    }),
  ];
}

function footer({ plan, asOf, t, revision }: ReportContext, options: BlockOptions): Footer {
  const version = revision ? ` · ${revision.commit.slice(0, 12)}` : '';
  return new Footer({
    children: [
      new Paragraph({
        ...styled(options, 'footer'),
        children: [
          textRun(`${plan.title}: ${t(asOfText(asOf))}${version} · `, {}),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/**
 * Takes out what differs from run to run: moments, ids that the package draws by lot, and numbers that it goes on
 * counting from one document to the next. A template's theme takes the place of the usual one.
 */
function settled(archive: Uint8Array, { asOf }: ReportContext, house: HouseStyle | undefined): Uint8Array {
  const links = inOrder();
  const bookmarks = inOrder();
  const pictures = inOrder();
  return repacked(archive, asOf, (path, content) => {
    if (path === 'word/theme/theme1.xml' && house?.theme !== undefined) return strToU8(house.theme);
    if (path === 'docProps/core.xml')
      return strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${asOf}T00:00:00Z`));
    if (!/^word\/(?:document\.xml|_rels\/document\.xml\.rels)$/.test(path)) return content;
    return strToU8(
      strFromU8(content)
        // No page is known yet: the place for its number would only push long titles apart.
        .replaceAll('<w:tab/><w:t xml:space="default"></w:t>', '')
        .replace(/rId[a-z0-9_-]{21}/g, (id) => `rIdLink${links(id)}`)
        .replace(/(<w:bookmark[^>]* w:id=")(\d+)/g, (_tag, before: string, id: string) => before + bookmarks(id))
        .replace(/(<wp:docPr id=")(\d+)/g, (_tag, before: string, id: string) => before + pictures(id)),
    );
  });
}

/** A number for each word, in the order in which they come. */
function inOrder(): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const number = known.get(word) ?? known.size + 1;
    known.set(word, number);
    return number;
  };
}
