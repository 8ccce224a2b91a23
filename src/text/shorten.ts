/** What stands in a message of something that somebody wrote: no more than fits on a line. */
export const LONGEST_QUOTED = 60;

/** A text cut to so many characters, with `…` where something is left out; whole characters only. */
export function shorten(text: string, most = LONGEST_QUOTED): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 3);
  // Half of a character of two units is no character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
