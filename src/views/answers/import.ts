import { isGuess } from '../../import/draft/record-file.ts';
import type { Imported } from '../../import/import-paper.ts';
import type { Paper } from '../../import/paper.ts';
import { orNull } from './shared.ts';

/** What happened to the files. */
export interface ImportOutcome {
  readonly year: number;
  /** From the repository, as people give them. */
  readonly pathOf: (path: string) => string;
  readonly isWritten: boolean;
}

/** The JSON answer of `agenda import`; see schemas/import.schema.json. */
export function importAnswer(paper: Paper, imported: Imported, outcome: ImportOutcome): object {
  const { draft, lookAt, readings, shape, outline } = imported;
  return {
    schemaVersion: 1,
    kind: 'import',
    year: outcome.year,
    format: paper.format,
    pages: orNull(paper.pages),
    encoding: orNull(paper.read.encoding),
    structure: orNull(paper.read.structure),
    characters: paper.text.length,
    shape: imported.isEmpty ? null : shape,
    shapes: readings,
    levels: outline.levels === 'theme-commitment' ? ['theme', 'commitment'] : ['theme', 'objective', 'commitment'],
    records: draft.records.map((record) => ({
      kind: record.kind,
      number: record.number === '' ? null : record.number,
      id: record.id === '' ? null : record.id,
      title: record.title,
      proposed: isGuess(record.titleFrom),
      due: orNull(record.due?.value),
      deliverables: record.deliverables.length,
      file: outcome.pathOf(record.path),
    })),
    rest: outline.rest.map(({ block, reason }) => ({ reason, page: block.page, text: block.text })),
    lookAt: lookAt.map(({ doubt, number, line, page, words }) => ({
      doubt,
      number: number === '' ? null : number,
      line: orNull(line),
      page: orNull(page),
      words,
    })),
    files: draft.files.map(({ path }) => outcome.pathOf(path)),
    written: outcome.isWritten,
  };
}
