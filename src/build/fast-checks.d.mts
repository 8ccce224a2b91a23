/** The text of a module with a check for each of these schemas, by name; `makers` is the file of the functions that it calls. */
export function plainChecks(
  schemas: Readonly<Record<string, object>>,
  names: readonly string[],
  makers: string,
): string;
