/**
 * Makes an id of a text: `Financiële steun` becomes `financiele-steun`. Characters that an id cannot have become a
 * hyphen, and everything before the first letter is dropped. Undefined where nothing is left.
 */
export function idFrom(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/(?<!-)-+$/, '');
  return id === '' ? undefined : id;
}
