/** How often a law is tried; `npm run fuzz` tries longer. */
export const RUNS = { numRuns: Number(process.env['IMPORT_RUNS'] ?? 60) };
