/** The exit codes of all commands. */
export const EXIT = {
  /** Done, nothing at or above the fail level. */
  ok: 0,
  /** Findings at or above the fail level. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The work could not be done completely: something is unreadable, git is missing, or there is a bug. */
  failure: 3,
  /** Interrupted from the keyboard. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
