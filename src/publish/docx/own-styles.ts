import type { IStylesOptions } from 'docx';

/** The ids of the styles that the package knows, by Word's names for them. */
export const OWN_IDS: ReadonlyMap<string, string> = new Map([
  ['title', 'Title'],
  ['heading 1', 'Heading1'],
  ['heading 2', 'Heading2'],
  ['heading 3', 'Heading3'],
  ['list paragraph', 'ListParagraph'],
  ['hyperlink', 'Hyperlink'],
  ['caption', 'Caption'],
]);

const ACCENT = '154273';
const FONT = 'Calibri';

/** How a document looks where no house style is given. */
export const OWN_STYLES = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: language } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    title: {
      run: { size: 44, bold: true, color: ACCENT },
      paragraph: { spacing: { after: 60 } },
    },
    heading1: {
      run: { size: 32, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 240, after: 40 }, keepNext: true },
    },
    hyperlink: { run: { color: ACCENT, underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'Caption',
      basedOn: 'Normal',
      run: { size: 19, color: '57606A' },
      paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
    },
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      paragraph: { spacing: { after: 30 }, indent: { left: (level - 1) * 284 } },
    })),
  ],
});
