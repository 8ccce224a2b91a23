// What an editor sends along, which may be anything.

/** A part that has parts of its own. @throws TypeError where it is missing */
export const fieldOf = (params: unknown, key: string): unknown => {
  const value = (params as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (typeof value === 'object' && value !== null) return value;
  throw new TypeError(`${key} is missing`);
};

/** @throws TypeError where it is no text */
export const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new TypeError('a text is missing');
};
