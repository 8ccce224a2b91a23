/** The text of a module with the types of the JSON answers. */
export function answerTypes(): Promise<string>;
