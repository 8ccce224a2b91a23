/** The most characters of a text from a file that are quoted in a message. */
export const LONGEST_QUOTED = 60;

/** A text of at most so many characters, ending with `…` where it was cut. */
export function shorten(text: string, most = LONGEST_QUOTED): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 3);
  // Do not cut a character of two UTF-16 units in half.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
