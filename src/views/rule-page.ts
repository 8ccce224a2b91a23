import type { Language } from '../i18n/text.ts';

/** The headings of a rule's page, in order. A section for both languages has both names: `Fout · Bad`. */
export const PAGE_SECTIONS = {
  why: { nl: 'Waarom', en: 'Why' },
  bad: { nl: 'Fout', en: 'Bad' },
  says: { nl: 'Wat agenda zegt', en: 'What agenda says' },
  good: { nl: 'Goed', en: 'Good' },
} as const;

/** A rule's page in one language: its title, and the sections in that language or in both. */
export function rulePageFor(page: string, language: Language): string {
  const own = new Set<string>(Object.values(PAGE_SECTIONS).map((names) => names[language]));
  const [title = '', ...parts] = page.split(/^## /m);
  const chosen = parts.flatMap((part) => {
    const newline = part.indexOf('\n');
    const name = part
      .slice(0, newline)
      .split('·')
      .map((each) => each.trim())
      .find((each) => own.has(each));
    return name === undefined ? [] : [`## ${name}${part.slice(newline)}`];
  });
  return `${[title.trim(), ...chosen.map((part) => part.trim())].join('\n\n')}\n`;
}
