/** The system's own word for what went wrong, such as EACCES. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';
