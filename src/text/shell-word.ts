/** A word as it is typed in a shell: in quotes where a character of it could mean something there. */
export const shellWord = (word: string): string =>
  /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
