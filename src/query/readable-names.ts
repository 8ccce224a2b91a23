/**
 * Names that can stand for their ids in a list of names with semicolons between them: from each, and from an id where
 * nothing is here, follows one id.
 */
export function readableNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const name of names.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    [...names].filter(
      ([, name]) =>
        name !== '' && name === name.trim() && !/[;\n]/.test(name) && !names.has(name) && count.get(name) === 1,
    ),
  );
}
