/**
 * How much the program reads and shows. CI checks branches of strangers: at each limit there is a finding or an error,
 * and no file makes a check endless. The list of rules has these as a table.
 */
export const LIMITS = {
  /** Bytes in a file of the agenda. */
  fileBytes: 1024 * 1024,
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
  paperBytes: 50 * 1024 * 1024,
  /** Bytes in a Word or Excel file when it is unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Pages in a PDF. */
  paperPages: 1_000,
  /** Cells in a sheet. */
  sheetCells: 2_000_000,
  /** How long a paper may take, in milliseconds. A plan of 50 pages takes seconds. */
  paperMilliseconds: 60_000,
  /** How much memory its process may use; a plan of 50 pages takes some 200. */
  paperMegabytes: 1_024,
} as const;
