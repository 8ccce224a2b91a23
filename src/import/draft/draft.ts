// The files of a draft plan, as data.
import type { Outline } from '../outline.ts';
import type { Paper } from '../paper.ts';
import type { RecordDraft } from '../records/record.ts';
import { recordsOf, type Surroundings } from '../records/records.ts';
import { LONGEST_TITLE } from '../records/titles.ts';
import { type Destination, destinationsOf, repairsOf } from './destinations.ts';
import { mapFile, repairsFile, restFile } from './evidence.ts';
import { recordFile } from './record-file.ts';

/** A file to write: its path from the agenda's folder, and what is in it. */
export interface DraftFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Draft {
  readonly records: readonly RecordDraft[];
  readonly destinations: readonly Destination[];
  /** The plan's own files first, then those under `evidence/import/`. */
  readonly files: readonly DraftFile[];
}

/** The paper as it was given. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function draftOf(paper: Paper, outline: Outline, source: Source, around: Surroundings): Draft {
  const records = recordsOf(outline, around);
  const destinations = destinationsOf(paper, outline, records);
  const writing = {
    language: around.language,
    isMarkdown: paper.format === 'md',
    hasObjectives: outline.levels === 'theme-objective-commitment',
    document: nameOf(outline, source),
  };
  const beside = `${around.year}/evidence/import`;
  const files: readonly DraftFile[] = [
    ...records.map((record) => ({ path: record.path, content: recordFile(record, writing) })),
    { path: `${beside}/${safeName(source.name)}`, content: source.bytes },
    { path: `${beside}/text.txt`, content: paper.text.replace(/\p{Cs}/gu, '\ufffd') },
    { path: `${beside}/map.tsv`, content: mapFile(destinations) },
    { path: `${beside}/repairs.tsv`, content: repairsFile(paper, repairsOf(destinations)) },
    { path: `${beside}/rest.md`, content: restFile(paper, destinations, source.name, around.language) },
  ];
  return { records, destinations, files };
}

/** What the paper is called in a field of one line: its title, or the name of its file. */
const nameOf = ({ title }: Outline, { name }: Source): string =>
  (title?.text ?? safeName(name)).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);

/** A name that every system can hold, and none of ours: `text.txt` and the others are taken. */
function safeName(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0].toLowerCase() ?? '';
  const stem = name
    .slice(0, name.length - extension.length)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/^[. -]+|(?<![. -])[. -]+$/g, '')
    .slice(0, 80);
  const safe = `${stem || 'paper'}${extension}`;
  return /^(?:text\.txt|map\.tsv|repairs\.tsv|rest\.md)$/i.test(safe) ||
    /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe)
    ? `paper-${safe}`
    : safe;
}
