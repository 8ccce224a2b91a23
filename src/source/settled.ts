/** How the files of an agenda stand, beside how they stood when what is remembered of them was found. */
export interface Settled {
  /** Whether only the year that was known to have changed did so: if not, what was read meanwhile may be older than what it is remembered with. */
  readonly isAlone: boolean;
  /** The years in which something came, went or got another name, each with the paths that were there before. */
  readonly renamed: ReadonlyMap<string, readonly string[]>;
}
