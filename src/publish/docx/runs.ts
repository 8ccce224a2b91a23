import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Language } from '../../i18n/text.ts';
import { isWeb } from '../../render/prose/prose.ts';
import { safe } from '../../render/safe.ts';
import type { Mark } from '../../views/marks.ts';
import { SIGNS } from '../../views/marks.ts';
import { type Destination, type PageLine, type PagePiece, pagePiecesOf } from '../../views/page.ts';
import type { Tone } from '../../views/view.ts';
import { inkOf } from './bar.ts';

/** What a document is written with. */
export interface DocxOptions {
  /** The reader's language, and that of texts from files. */
  readonly language: Language;
  readonly textLanguage: Language;
  /** The id of a style, by what Word calls it; undefined where the template has none. */
  readonly styleId: (name: string) => string | undefined;
  /** A place in the document; undefined for what is not in it. */
  readonly anchorOf: (to: Destination) => string | undefined;
  /** Another number for each numbered list, so that it begins anew. */
  readonly nextList: () => number;
}

const CODES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
export const languageCode = (language: Language): string => CODES[language];

/** A line of text as Word has it. */
export const runsOf = (line: PageLine, options: DocxOptions, look: IRunOptions = {}): readonly ParagraphChild[] =>
  pagePiecesOf(line).map((piece) => runOf(piece, options, look));

function runOf(piece: PagePiece, options: DocxOptions, look: IRunOptions): ParagraphChild {
  if (typeof piece === 'string') return textRun(piece, look);
  const own = 'quoted' in piece && piece.quoted ? languageOf(options) : {};
  if ('to' in piece) return linkRun(piece.text, piece.to, options, { ...look, ...own });
  if ('tone' in piece) return textRun(piece.text, { ...look, ...lookOf(piece.tone) });
  return textRun(piece.text, { ...look, ...own });
}

/** A text from a file is checked for spelling in its own language. */
export const languageOf = ({ language, textLanguage }: DocxOptions): IRunOptions =>
  language === textLanguage ? {} : { language: { value: languageCode(textLanguage) } };

/**
 * A text wherever Word has one: in the document, beside a picture, in the properties. Soft hyphens have an element of
 * their own in Word; here they are only for narrow columns on the web.
 */
export const wordText = (text: string): string => safe(text).replaceAll('\u00ad', '').replace(/\s+/g, ' ');

export const textRun = (text: string, look: IRunOptions): TextRun => new TextRun({ ...look, text: wordText(text) });

function linkRun(text: string, to: Destination, options: DocxOptions, look: IRunOptions): ParagraphChild {
  const style = options.styleId('hyperlink');
  const run = textRun(text, { ...look, ...(style === undefined ? {} : { style }) });
  if ('web' in to)
    return isWeb(to.web) ? new ExternalHyperlink({ link: to.web, children: [run] }) : textRun(text, look);
  const anchor = options.anchorOf(to);
  return anchor === undefined ? textRun(text, look) : new InternalHyperlink({ anchor, children: [run] });
}

const DIM = '57606a';

function lookOf(tone: Tone): IRunOptions {
  if (tone in SIGNS) return { bold: true, color: inkOf(tone as Mark) };
  switch (tone) {
    case 'strong':
      return { bold: true };
    case 'overdue':
    case 'error':
      return { bold: true, color: inkOf('not-done') };
    case 'removed':
      return { strike: true };
    case 'inserted':
      return { underline: {} };
    default:
      return { color: DIM };
  }
}
