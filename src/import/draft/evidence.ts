// What lies beside the plan: the paper, its text, where each stretch of it went, and what was left out.
import type { Language } from '../../i18n/text.ts';
import type { Repair } from '../block.ts';
import type { AsideReason, Paper } from '../paper.ts';
import type { Destination } from './destinations.ts';

/** Every stretch of the text with the file that holds it, as tab-separated values. Places count UTF-16 units from 0. */
export function mapFile(destinations: readonly Destination[]): string {
  const rows = destinations.map(({ start, end, page, role, path, reason }) => [
    start,
    end,
    page,
    role,
    path ?? '',
    reason ?? '',
  ]);
  return table(['start', 'end', 'page', 'role', 'file', 'reason'], rows);
}

/** Every change to the paper's characters: what stood there and what stands there now, as JSON texts. */
export function repairsFile(paper: Paper, repairs: readonly Repair[]): string {
  const rows = repairs.map(({ start, end, kind, to }) => [
    start,
    end,
    kind,
    JSON.stringify(paper.text.slice(start, end)),
    JSON.stringify(to),
  ]);
  return table(['start', 'end', 'kind', 'from', 'to'], rows);
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`;

/**
 * What is in no file, by the reason why: exactly as it stands in the paper, where no page that shows it can take it for
 * Markdown.
 */
export function restFile(paper: Paper, destinations: readonly Destination[], name: string, language: Language): string {
  const rest = destinations.filter(({ role }) => role === 'rest');
  const words = WORDS[language];
  const reasons = [...new Set(rest.map(({ reason }) => reason as AsideReason))];
  const sections = reasons.map((reason) => {
    const each = rest.filter((one) => one.reason === reason);
    const text = each.map(({ start, end }) => paper.text.slice(start, end).replace(/(?<!\s)\s+$/, '')).join('\n');
    return `## ${REASONS[language][reason]} (${each.length})\n\n${fenced(text)}\n`;
  });
  return `# ${words.title(name)}\n\n${rest.length === 0 ? words.none : words.some}\n${sections.map((section) => `\n${section}`).join('')}`;
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\r\n?|\f/g, '\n')}\n${fence}`;
}

const WORDS = {
  nl: {
    title: (name: string) => `Wat niet in het jaarplan staat: ${name}`,
    none: 'Alles uit het document heeft een plek in het jaarplan.',
    some: 'Deze stukken van het document staan in geen bestand van het jaarplan. Hoort er iets wel in, zet het er dan met de hand bij.',
  },
  en: {
    title: (name: string) => `What is not in the plan: ${name}`,
    none: 'Everything in the document has a place in the plan.',
    some: 'These parts of the document are in no file of the plan. Where something belongs in it, add it by hand.',
  },
} as const;

/** Why something is left out, in words. */
export const REASONS: Readonly<Record<Language, Readonly<Record<AsideReason, string>>>> = {
  nl: {
    contents: 'Inhoudsopgave',
    'running-header': 'Kop- en voetregels',
    'page-number': 'Paginanummers',
    table: 'Tabellen',
    'front-matter': 'Gegevens boven aan het bestand',
    note: 'Noten en scheidingslijnen',
    'by-hand': 'Weggelaten bij het nakijken',
    'not-recognised': 'Niet herkend',
  },
  en: {
    contents: 'Table of contents',
    'running-header': 'Running headers and footers',
    'page-number': 'Page numbers',
    table: 'Tables',
    'front-matter': 'Data at the top of the file',
    note: 'Notes and rules',
    'by-hand': 'Left out on review',
    'not-recognised': 'Not recognised',
  },
};
