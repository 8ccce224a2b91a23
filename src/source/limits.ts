const MIB = 1024 * 1024;

/**
 * How much the program reads and shows. CI checks branches of strangers: at each limit there is a finding or an error,
 * and no file makes a check endless. The list of rules has these as a table.
 */
export const LIMITS = {
  /** Files in an agenda, also those of which only the name is read. A plan has some hundreds. */
  files: 100_000,
  /**
   * Bytes in all files that are read, together: twice ten years of 2,000 promises each. As hostile as YAML can be, that
   * takes two minutes and a gigabyte.
   */
  totalBytes: 100 * MIB,
  /** Bytes in a file of the agenda. */
  fileBytes: MIB,
  /** Maps and lists in each other. */
  depth: 64,
  /** Keys in one map. */
  keys: 2_000,
  /**
   * Words, marks and line endings in the data of a file. `yaml` needs four microseconds and a kilobyte for each; the
   * largest agenda.yaml has a tenth of this.
   */
  tokens: 100_000,
  /** Problems of one kind in a file. The rest would be the same, and a hostile file could contain a million. */
  problemsOfAKind: 1_000,
  /** Findings of one file that are shown; the rest is counted. */
  findingsOfAFile: 200,
  /** Bytes in a paper to import. */
  paperBytes: 50 * MIB,
  /** Bytes in a Word or Excel file when it is unpacked. */
  unpackedBytes: 200 * MIB,
  /** Pages in a PDF. */
  paperPages: 1_000,
  /** Cells in a sheet. */
  sheetCells: 2_000_000,
  /** How long a paper may take, in milliseconds. A plan of 50 pages takes seconds. */
  paperMilliseconds: 60_000,
  /** How much memory its process may use; a plan of 50 pages takes some 200. */
  paperMegabytes: 1_024,
} as const;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

/**
 * The limits that a person may raise, in the unit in which they name them. The others are fixed: what a file of the
 * format may be is the same for all who read it, and the readers of YAML were tried and timed within these.
 */
export const RAISABLE = {
  files: { limit: 'files', unit: 1 },
  'total-mib': { limit: 'totalBytes', unit: MIB },
  findings: { limit: 'findingsOfAFile', unit: 1 },
  'paper-mib': { limit: 'paperBytes', unit: MIB },
  'paper-unpacked-mib': { limit: 'unpackedBytes', unit: MIB },
  'paper-pages': { limit: 'paperPages', unit: 1 },
  'paper-cells': { limit: 'sheetCells', unit: 1 },
  'paper-seconds': { limit: 'paperMilliseconds', unit: 1_000 },
  'paper-memory-mib': { limit: 'paperMegabytes', unit: 1 },
} as const satisfies Readonly<Record<string, { readonly limit: LimitName; readonly unit: number }>>;
export type RaisableName = keyof typeof RAISABLE;

/** A limit may be raised to this many times itself; what is more would be no limit. */
export const MOST_RAISED = 10;

/** What a limit is, in the unit in which people name it. */
export const namedAs = (name: RaisableName, limits: Limits = LIMITS): number =>
  limits[RAISABLE[name].limit] / RAISABLE[name].unit;

/** How to raise a limit that was reached, as on the command line; undefined where it cannot be higher. */
export function raising(name: RaisableName, limits: Limits): string | undefined {
  const [now, most] = [namedAs(name, limits), namedAs(name) * MOST_RAISED];
  return now < most ? `--limit ${name}=${Math.min(now * 2, most)}` : undefined;
}
