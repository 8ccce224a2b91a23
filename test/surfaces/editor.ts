// What an editor is given of an agenda by `agenda lsp`, in parts by what it does with them.
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
} from 'vscode-languageserver-types';
import { replaceUnseen } from '../../src/text/unseen-characters.ts';
import type { Files } from '../fake-world.ts';
import { addressOf, editing } from '../lsp/in-process.ts';

/** Stands for the end of a line where an editor has room for one line. */
export const BROKEN = '⏎';

/**
 * Opens every file, and asks everything of every place in it. A part whose name ends with `plaintext` is shown as it
 * is; any other may be read as Markdown.
 */
export async function shownInEditor(files: Files): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, Set<string>>();
  const put = (part: string, ...texts: readonly string[]): void => {
    const all = parts.get(part) ?? new Set();
    for (const text of texts) all.add(text);
    parts.set(part, all);
  };
  const line = (...texts: readonly string[]): void =>
    put('one line plaintext', ...texts.map((text) => text.replaceAll('\n', BROKEN)));
  const contents = (shown: Hover['contents'] | string): void => {
    // A text by itself is Markdown only in a hover, which nothing here gives.
    const { kind = 'unknown', value } =
      typeof shown === 'string' ? { kind: 'plaintext', value: shown } : (shown as MarkupContent);
    put(`text ${kind}`, value);
  };
  const written = Object.values(files).join('\n');
  const edit = (text: string): void =>
    // What somebody wrote may come back; what is made may hold nothing unseen.
    put(
      'edits plaintext',
      replaceUnseen(text, (character) => (written.includes(character) ? '·' : character)),
    );
  const location = ({ uri }: Location): void => put('addresses plaintext', uri);
  const finding = ({ message, code, codeDescription, source, relatedInformation = [] }: Diagnostic): void => {
    contents(message);
    line(String(code), String(source));
    if (codeDescription) put('addresses plaintext', codeDescription.href);
    for (const related of relatedInformation) {
      contents(related.message);
      location(related.location);
    }
  };
  const said = await editing(files, async ({ ask, tell, told }) => {
    const result = async <T>(method: string, params: object): Promise<T> => {
      const answer = await ask(`textDocument/${method}`, params);
      if ('failed' in answer) throw answer.error;
      return answer.result as T;
    };
    for (const [path, text] of Object.entries(files)) {
      if (!/\.(?:md|yaml)$/.test(path) || typeof text !== 'string') continue;
      const textDocument = { uri: addressOf(path), languageId: 'markdown', version: 1, text };
      await tell('textDocument/didOpen', { textDocument });
      const lines = text.split('\n');
      // At the beginning, behind the colon of a field, and in the last word.
      for (const [at, own] of lines.entries())
        for (const character of new Set([0, own.indexOf(': ') + 2, Math.max(0, own.length - 2)])) {
          const params = { textDocument, position: { line: at, character } };
          const hover = await result<Hover | null>('hover', params);
          if (hover) contents(hover.contents);
          for (const item of await result<readonly CompletionItem[]>('completion', params)) {
            line(item.label, item.filterText ?? '', item.detail ?? '');
            if (item.documentation !== undefined) contents(item.documentation);
            edit(item.textEdit?.newText ?? '');
          }
          const definition = await result<Location | null>('definition', params);
          if (definition) location(definition);
          for (const each of await result<readonly Location[]>('references', params)) location(each);
        }
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      for (const action of await result<readonly CodeAction[]>('codeAction', { textDocument, range })) {
        line(action.title);
        for (const each of action.diagnostics ?? []) finding(each);
        for (const [uri, edits] of Object.entries(action.edit?.changes ?? {})) {
          put('addresses plaintext', uri);
          for (const { newText } of edits) edit(newText);
        }
      }
    }
    for (const { uri, diagnostics } of told.values()) {
      put('addresses plaintext', uri);
      for (const each of diagnostics) finding(each);
    }
  });
  put('stderr plaintext', said.err);
  return new Map([...parts].map(([part, texts]) => [part, [...texts].join('\n')]));
}
