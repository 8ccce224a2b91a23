// What an editor asks about a place in a text that is open, and the answers in the protocol's form.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range } from 'vscode-languageserver-types';
import { choicesAt } from '../lsp/completion.ts';
import { editorDiagnostic, type Shown } from '../lsp/diagnostics.ts';
import { hoverAt } from '../lsp/hover.ts';
import { definitionAt, type Found, referencesAt } from '../lsp/references.ts';
import { repairsOf } from '../lsp/repairs.ts';
import { type Page, pageOf } from '../lsp/subject.ts';
import type { IsoDate } from '../model/date.ts';
import type { AgendaPlace } from '../platform/world.ts';
import type { Span } from '../source/file.ts';
import { fromRepository } from '../source/tree.ts';
import type { EditedAgenda } from './lsp-agenda.ts';
import { positionIn, type Question, rangeIn } from './lsp-params.ts';

/** A text that is open in the editor. */
export interface Open {
  readonly document: TextDocument;
  readonly place: AgendaPlace | undefined;
  /** Relative to the agenda's root. */
  readonly path: string;
}

/** A text that the editor asks about, checked as it is now. */
export interface Asked {
  readonly agenda: EditedAgenda;
  readonly document: TextDocument;
  /** Relative to the agenda's root. */
  readonly path: string;
  readonly asOf: IsoDate;
}

/** The same, with everything that is known around it. */
interface Subject extends Asked {
  readonly page: Page;
  /** How long the mark at the beginning of the text is; offsets in the page are without it. */
  readonly mark: number;
}

/** The texts that are open, and what is known of their agendas. */
export interface Texts {
  /** The text that is asked about; undefined where nothing is known of it. */
  asked(params: unknown): Promise<Asked | undefined>;
  openIn(place: AgendaPlace): readonly Open[];
  /** As the editor names a file, by its path from the repository. */
  uriOf(agenda: EditedAgenda, file: string): string;
  shownIn(agenda: EditedAgenda): Shown;
}

/** The answers to what an editor asks, by the protocol's names. */
export const answersTo = (texts: Texts): Readonly<Record<Question, (params: unknown) => Promise<unknown>>> => ({
  'textDocument/hover': async (params) => {
    const place = await subjectOf(texts, params);
    const told = place && hoverAt(place.page, offsetIn(place, params));
    return told && { contents: { kind: 'plaintext', value: told.text }, range: rangeOf(place, told.span) };
  },
  'textDocument/completion': async (params) => {
    const place = await subjectOf(texts, params);
    return place
      ? choicesAt(place.page, offsetIn(place, params)).map(({ word, text, span, sort, what, more }, at) => ({
          label: word,
          kind: sort,
          detail: what,
          ...(more === undefined ? {} : { documentation: more }),
          filterText: word,
          sortText: String(at).padStart(5, '0'),
          textEdit: { range: rangeOf(place, span), newText: text },
        }))
      : [];
  },
  'textDocument/codeAction': async (params) => {
    const place = await subjectOf(texts, params);
    if (!place) return [];
    const { start, end } = rangeIn(params);
    const { agenda, page, document, mark } = place;
    const [from, to] = [document.offsetAt(start) - mark, document.offsetAt(end) - mark];
    return agenda.diagnostics
      .filter(({ path, span }) => path === page.file.path && span.start <= to && span.end >= from)
      .flatMap((diagnostic) =>
        repairsOf(page, diagnostic).map(({ title, isCertain, edits }) => ({
          title,
          kind: 'quickfix',
          diagnostics: [editorDiagnostic(diagnostic, texts.shownIn(agenda))],
          isPreferred: isCertain,
          edit: { changes: changesOf(edits.map(({ text, ...edit }) => ({ text, ...locationOf(texts, place, edit) }))) },
        })),
      );
  },
  'textDocument/definition': async (params) => {
    const place = await subjectOf(texts, params);
    const found = place && definitionAt(place.page, offsetIn(place, params));
    return found && locationOf(texts, place, found);
  },
  'textDocument/references': async (params) => {
    const place = await subjectOf(texts, params);
    return place
      ? referencesAt(place.page, offsetIn(place, params)).map((found) => locationOf(texts, place, found))
      : [];
  },
});

async function subjectOf(texts: Texts, params: unknown): Promise<Subject | undefined> {
  const asked = await texts.asked(params);
  if (!asked) return undefined;
  const { live, language } = asked.agenda;
  const text = asked.document.getText();
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const page = pageOf({ live, language, asOf: asked.asOf }, { path: asked.path, text: text.slice(mark) });
  return page && { ...asked, page, mark };
}

const offsetIn = ({ document, mark }: Subject, params: unknown): number =>
  Math.max(0, document.offsetAt(positionIn(params)) - mark);
const rangeOf = ({ document, mark }: Pick<Subject, 'document' | 'mark'>, { start, end }: Span): Range => ({
  start: document.positionAt(start + mark),
  end: document.positionAt(end + mark),
});

/** A part of any file of the agenda. */
function locationOf(texts: Texts, place: Subject, { path, span }: Found): Location {
  const { agenda, page } = place;
  const uri = texts.uriOf(agenda, fromRepository(agenda.place, path));
  const other =
    path === page.file.path ? undefined : texts.openIn(agenda.place).find((each) => each.path === path)?.document;
  const text = other?.getText() ?? agenda.live.documents.get(path)?.file.text ?? '';
  const document = other ?? TextDocument.create(uri, '', 0, text);
  const range =
    path === page.file.path
      ? rangeOf(place, span)
      : rangeOf({ document, mark: text.startsWith('\ufeff') ? 1 : 0 }, span);
  return { uri, range };
}

/** By file, as the protocol has it. */
function changesOf(edits: readonly (Location & { readonly text: string })[]): Record<string, object[]> {
  const changes: Record<string, object[]> = {};
  for (const { uri, range, text } of edits) changes[uri] = [...(changes[uri] ?? []), { range, newText: text }];
  return changes;
}
