/** The system's own word for what went wrong, such as EACCES. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/** Something that stands in the way, in the form in which the system tells such things. */
export const obstacle = (code: 'ENOTFILE' | 'ELOOP' | 'EREADONLY' | 'EEXIST'): Error =>
  Object.assign(new Error(code), { code });
