import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Schema } from '../model/json-schema.ts';
import { editorLine, editorText } from '../render/editor-text.ts';
import type { Rendered } from '../render/rendered.ts';
import type { Span } from '../source/file.ts';
import type { Pointer } from '../source/place.ts';
import type { Cell } from './cells.ts';
import { wordText } from './hover.ts';
import { type NamedThing, thingsAsKeys, thingsAt, titled } from './names.ts';
import { fieldAt, keysBeside, type Page, textOfCell } from './subject.ts';

/** Something that can be typed in a place. */
export interface Choice {
  readonly word: string;
  /** What takes the place of what was typed. */
  readonly text: string;
  readonly span: Span;
  /** Of what sort it is, by the protocol's numbers. */
  readonly sort: CompletionItemKind;
  /** What it is, in a few words, and in more. */
  readonly what: Rendered;
  readonly more: Rendered | undefined;
}

const FIELD = 5;
const WORD = 12;
const THING = 18;

/** What the format takes for an id, a reference or the name of a report. Nothing else is ever proposed. */
const ACCEPTED = /^[a-z0-9][a-z0-9./-]*$/;
const isAccepted = ({ id }: NamedThing): boolean => ACCEPTED.test(id);

/** Everything that can be typed at an offset; an editor leaves out what does not begin as typed. */
export function choicesAt(page: Page, offset: number): readonly Choice[] {
  const cell = page.cells.at(offset);
  const span = cell && replacedAt(page, cell, offset);
  if (!span) return [];
  const isTight = /[:-]/.test(page.file.text[span.start - 1] ?? '');
  return choicesIn(page, cell, span).map((choice) => (isTight ? { ...choice, text: ` ${choice.text}` } : choice));
}

/** An editor takes only what stands around the cursor, on its line. */
function replacedAt({ file }: Page, { span }: Cell, offset: number): Span | undefined {
  if (span.start === span.end) return { start: offset, end: offset };
  const isAround = span.start <= offset && offset <= span.end;
  return isAround && !/[\r\n]/.test(file.text.slice(span.start, span.end)) ? span : undefined;
}

function choicesIn(page: Page, cell: Cell, span: Span): readonly Choice[] {
  if (cell.part === 'key') {
    const map = cell.pointer.slice(0, -1);
    const present = keysBeside(page, map, cell);
    const isTyped = page.file.text.slice(span.end).trimStart().startsWith(':');
    const things = thingsAsKeys(page, map)?.filter((each) => isAccepted(each) && !present.has(each.id));
    if (things) return things.map((each) => thingChoice(page, each, span, isTyped ? '' : ': '));
    return fieldChoices(page, map, span, present, isTyped);
  }
  const field = fieldAt(page, cell.pointer);
  const things = thingsAt(page, cell.pointer)?.filter(isAccepted);
  const present = new Set(
    typeof cell.pointer.at(-1) === 'number'
      ? page.cells.all
          .filter((other) => other !== cell && other.part === 'value' && isBeside(other.pointer, cell.pointer))
          .map((other) => textOfCell(page, other))
      : [],
  );
  if (things) return things.filter(({ id }) => !present.has(id)).map((each) => thingChoice(page, each, span, ''));
  if (field?.properties && typeof cell.pointer.at(-1) === 'number')
    return fieldChoices(page, cell.pointer, span, new Set(), false);
  const words = field?.enum ?? (field?.type === 'boolean' ? [true, false] : []);
  return words
    .map(String)
    .filter((word) => !present.has(word))
    .map((word) => ({
      word,
      text: word,
      span,
      sort: WORD,
      what: editorLine(wordText(word, field?.enum, page.t) ?? ''),
      more: undefined,
    }));
}

const isBeside = (some: readonly unknown[], other: readonly unknown[]): boolean =>
  some.length === other.length && some.slice(0, -1).every((step, at) => step === other[at]);

function fieldChoices(
  page: Page,
  map: Pointer,
  span: Span,
  present: ReadonlySet<string>,
  isTyped: boolean,
): readonly Choice[] {
  return Object.keys(fieldAt(page, map)?.properties ?? {})
    .filter((key) => !present.has(key))
    .map((key) => {
      const field = fieldAt(page, [...map, key]);
      const own = page.language === 'en' ? { ...field, ...field?.['x-en'] } : field;
      return {
        word: key,
        text: isTyped ? key : `${key}:${isScalar(field) ? ' ' : ''}`,
        span,
        sort: FIELD,
        what: editorLine(own?.title ?? ''),
        more: own?.description === undefined ? undefined : editorText(own.description),
      };
    });
}

const isScalar = (field: Schema | undefined): boolean => field?.type !== 'object';

const thingChoice = (page: Page, thing: NamedThing, span: Span, end: string): Choice => ({
  word: thing.id,
  text: thing.id + end,
  span,
  sort: THING,
  what: editorLine(thing.title),
  more: thing.standing ? editorText(titled(thing, page.t)) : undefined,
});
