/** The text of a module that exports a check for each of these schemas, by name; `makers` is the file with the functions that it calls. */
export function fastChecks(schemas: Readonly<Record<string, object>>, names: readonly string[], makers: string): string;
