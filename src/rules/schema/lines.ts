import type { Text } from '../../i18n/text.ts';

/** Lines of a file as part of a sentence: `"body: …" en daaronder "date: …"`. */
export const inOrder = (lines: readonly string[]): Text => {
  const quoted = lines.map((line) => `"${line}"`);
  return { nl: quoted.join(' en daaronder '), en: quoted.join(' and below that ') };
};
