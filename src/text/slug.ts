/**
 * The id that a text would make: `Financiële steun` becomes `financiele-steun`. What cannot stand in an id becomes a hyphen, and what
 * stands before the first letter goes. Undefined where nothing is left.
 */
export function idFrom(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/(?<!-)-+$/, '');
  return id === '' ? undefined : id;
}
