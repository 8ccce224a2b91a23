// What an editor sends along, which may be anything. Nothing is done with a message before all of it was looked at.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';

/** What an editor asks about a place in a text, by the protocol's names. */
export const QUESTIONS = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/definition',
  'textDocument/references',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** A part that has parts of its own. @throws TypeError where it is missing */
export const fieldOf = (params: unknown, key: string): Readonly<Record<string, unknown>> => {
  const value = (params as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  throw new TypeError(`${key} is missing`);
};

/** @throws TypeError where it is no text */
export const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new TypeError('a text is missing');
};

/** @throws TypeError where it is no whole number */
export const numberIn = (value: unknown): number => {
  if (Number.isInteger(value)) return value as number;
  throw new TypeError('a number is missing');
};

/** The address of the text that a message is about. @throws TypeError where there is none */
export const uriIn = (params: unknown): string => textIn(fieldOf(params, 'textDocument')['uri']);

/** @throws TypeError where it is missing */
export const positionIn = (params: unknown, key = 'position'): Position => {
  const { line, character } = fieldOf(params, key);
  return { line: numberIn(line), character: numberIn(character) };
};

/** @throws TypeError where it is missing */
export const rangeIn = (params: unknown): Range => {
  const range = fieldOf(params, 'range');
  return { start: positionIn(range, 'start'), end: positionIn(range, 'end') };
};

/** What was typed. @throws TypeError where a part of it is missing */
export const changesIn = (params: unknown): readonly TextDocumentContentChangeEvent[] => {
  const changes = fieldOf(params, 'contentChanges');
  if (!Array.isArray(changes)) throw new TypeError('contentChanges is missing');
  return changes.map((change: unknown) => {
    const { text, range } = fieldOf({ change }, 'change');
    return range === undefined ? { text: textIn(text) } : { text: textIn(text), range: rangeIn(change) };
  });
};
