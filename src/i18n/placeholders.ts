import type { Text } from './text.ts';

/** The texts of the template of a progress report that somebody is to replace. */
export const PLACEHOLDERS = {
  note: {
    nl: 'Schrijf hier in een paar zinnen hoe het ervoor staat.',
    en: 'Write here in a few sentences how things stand.',
  },
  cause: { nl: 'Waardoor komt het?', en: 'What is the cause?' },
  consequence: { nl: 'Wat betekent dat?', en: 'What does that mean?' },
  remedy: { nl: 'Wat wordt eraan gedaan?', en: 'What is done about it?' },
  source: { nl: 'Verslag van de vergadering', en: 'Minutes of the meeting' },
} as const satisfies Record<string, Text>;

/** The address in the template. */
export const PLACEHOLDER_URL = 'https://example.org/';

const ALL: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS).flatMap(({ nl, en }) => [nl, en]));

/** Whether a text is one of the template's. */
export const isPlaceholder = (text: string | undefined): boolean => text !== undefined && ALL.has(text.trim());
