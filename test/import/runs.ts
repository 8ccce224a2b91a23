/** How often a law is tried; `IMPORT_RUNS=1000` in front of the command tries longer. */
export const RUNS = { numRuns: Number(process.env['IMPORT_RUNS'] ?? 60) };
