// The plan's text as others would have typed it.
import { asText, PLAIN, wrapped } from './as-text.ts';
import { blocksIn, COMMITMENTS_LABEL, GOAL_LABEL, PLAN } from './plan.ts';

const text = asText(PLAN);
const lines = text.split('\n');
const LABELS = [GOAL_LABEL, COMMITMENTS_LABEL, 'Beeld 2034', 'Aandacht 2031'];
const isTheme = (line: string): boolean => /^[1-3]\. (?:Bereik|Schoon|De school)/.test(line);
const isHeading = (line: string): boolean => isTheme(line) || /^\d\.\d /.test(line) || LABELS.includes(line);
const each = (change: (line: string) => string): string => lines.map(change).join('\n');
const bullets = (bullet: string): string => asText(PLAN, { ...PLAIN, bullet });
const labels = (goal: string, commitments: string): string =>
  text.replaceAll(GOAL_LABEL, goal).replaceAll(COMMITMENTS_LABEL, commitments);
const contents = blocksIn(PLAN)
  .filter((block) => block.is === 'theme' || block.is === 'objective')
  .map(({ text: title, ...block }, at) => ({
    title: `${'number' in block ? block.number : ''} ${title}`,
    page: at + 3,
  }));

/** Puts lines in after every so many. */
const withPages = (every: number, made: (page: number) => readonly string[]): string =>
  lines.flatMap((line, at) => (at > 0 && at % every === 0 ? [...made(at / every), line] : [line])).join('\n');

/** A label on the line of what it is about. */
const onOneLine = (between: string): string =>
  LABELS.reduce((whole, label) => whole.replaceAll(`${label}\n\n`, `${label}${between}`), text);

/** By what was done to it. */
export const DISTURBED: Readonly<Record<string, string>> = {
  'as it is': text,
  'no blank lines': lines.filter((line) => line !== '').join('\n'),
  'a blank line behind every line': lines.filter((line) => line !== '').join('\n\n'),
  '45 columns': asText(PLAN, { ...PLAIN, width: 45 }),
  'one line a paragraph': asText(PLAN, { ...PLAIN, width: 10_000 }),
  'every line broken at 45 columns': lines.flatMap((line) => wrapped(line, 45)).join('\n'),
  CRLF: text.replaceAll('\n', '\r\n'),
  'dots for bullets': bullets('• '),
  'stars for bullets': bullets('* '),
  'Wingdings for bullets': bullets('\uf0b7 '),
  'long dashes for bullets': bullets('– '),
  'bullets on a line of their own': bullets('•\n'),
  'letters for bullets': lettered(),
  'labels that are questions': labels('Wat willen we bereiken?', 'Wat gaan we doen?'),
  'labels that nobody knows': labels('Horizon', 'Stappen dit jaar'),
  'no labels': lines.filter((line) => line !== GOAL_LABEL && line !== COMMITMENTS_LABEL).join('\n'),
  'headings in capitals': each((line) => (isHeading(line) ? line.toUpperCase() : line)),
  'a running header': withPages(20, () => ['Bond van Eilanden']),
  'a running header with page numbers': withPages(20, (page) => ['', `Jaarplan 2031 | ${page}`, '']),
  'pages with a header': withPages(20, () => ['\fBond van Eilanden']),
  'Thema before a number': asText(PLAN, { ...PLAIN, theme: (number) => `Thema ${number}: ` }),
  'no point behind a number': asText(PLAN, { ...PLAIN, theme: (number) => `${number} ` }),
  'a table of contents': `Inhoudsopgave\n\n${contents.map(({ title, page }) => `${title} ${'.'.repeat(5)} ${page}`).join('\n')}\n\n${text}`,
  'a table of contents with tabs': `Inhoud\n${contents.map(({ title, page }) => `${title}\t${page}`).join('\n')}\n\n${text}`,
  'labels on one line with their text': onOneLine(': '),
  'labels on one line, no colon': onOneLine(' '),
  'no numbers': each((line) => (isHeading(line) ? line.replace(/^\d\.(?:\d)? /, '') : line)),
  'indented by four': each((line) => (line === '' ? '' : `    ${line}`)),
  'no-break spaces': text.replaceAll('- ', '-\u00a0').replaceAll(' 2031', '\u00a02031'),
  'two spaces behind a sentence': text.replaceAll('. ', '.  '),
};

function lettered(): string {
  let at = 0;
  return asText(PLAN)
    .split('\n')
    .map((line) => {
      if (isHeading(line)) at = 0;
      return line.startsWith('- ') ? `${String.fromCharCode(97 + at++)}) ${line.slice(2)}` : line;
    })
    .join('\n');
}
