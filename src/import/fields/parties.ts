// Who acts and who takes part, where a known party is named so.

/** Parties of the agenda: id to name. */
export type Parties = ReadonlyMap<string, string>;

export interface PartiesFound {
  readonly actors: readonly string[];
  readonly partners: readonly string[];
}

const WITH =
  /\b(?:samen met|in samenwerking met|together with|in cooperation with|in partnership with) ([^.;:]{2,160})/giu;

/** The party with which a text begins acts; those behind `samen met` take part. */
export function certainParties(text: string, parties: Parties): PartiesFound {
  const beginning = /^(?:de |het |the )?(.{2,80})/iu.exec(text)?.[1] ?? '';
  const actors = [...parties]
    .filter(([id, name]) => [name, ...shortName(id)].some((each) => startsWithName(beginning, each)))
    .map(([id]) => id);
  const behind = [...text.matchAll(WITH)].map(([, words = '']) => words).join(' ; ');
  const partners = [...parties]
    .filter(([id, name]) => !actors.includes(id) && [name, ...shortName(id)].some((each) => hasName(behind, each)))
    .map(([id]) => id);
  return { actors: actors.slice(0, 1), partners };
}

/** An id that is an abbreviation stands in a text in capitals: `vng` is VNG. */
const shortName = (id: string): readonly string[] => (/^[a-z]{2,5}$/.test(id) ? [id.toUpperCase()] : []);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const startsWithName = (text: string, name: string): boolean =>
  new RegExp(`^${escaped(name)}(?![\\p{L}\\p{N}-])`, 'u').test(text);
const hasName = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}(?![\\p{L}\\p{N}-])`, 'u').test(text);
