/** Between two spaces each, the words of a text are found whole. */
export const padded = (bareText: string): string => ` ${bareText.replaceAll(' ', '  ')} `;

/** How often a padded phrase stands in a padded text; the space behind it is not that before the next. */
export function countPadded(sought: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) count++;
  return count;
}

/** How often a phrase in bare words stands in a padded text. */
export const countPhrase = (phrase: string, text: string): number => countPadded(padded(phrase), text);
