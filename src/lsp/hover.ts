import { neededBy } from '../actions/report.ts';
import { ROLE_LABELS, STAGE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import type { Schema } from '../model/json-schema.ts';
import { STATUSES, type Status } from '../model/words.ts';
import { editorText } from '../render/editor-text.ts';
import type { Rendered } from '../render/rendered.ts';
import type { Span } from '../source/file.ts';
import type { Pointer } from '../source/place.ts';
import { thingsAsKeys, thingsAt, titled } from './names.ts';
import { fieldAt, type Page, textOfCell } from './subject.ts';

/** What is told about a place, and of which part of the text. */
export interface Told {
  readonly text: Rendered;
  readonly span: Span;
}

/** What the field at an offset is, and what the word in it stands for. */
export function hoverAt(page: Page, offset: number): Told | undefined {
  const cell = page.cells.at(offset);
  if (!cell || cell.span.start === cell.span.end) return undefined;
  const { t, language } = page;
  const word = textOfCell(page, cell);
  const named = cell.part === 'value' ? thingsAt(page, cell.pointer) : thingsAsKeys(page, cell.pointer.slice(0, -1));
  const thing = named?.find(({ id }) => id === word);
  const field = fieldAt(page, cell.pointer);
  const called = calledAt(page, cell.pointer);
  const own = language === 'en' ? called?.['x-en'] : called;
  const lines = [
    thing && titled(thing, t),
    cell.part === 'value' ? wordText(word, field?.enum, t) : undefined,
    own?.title ?? called?.title,
    own?.description ?? called?.description,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : { text: editorText(lines.join('\n\n')), span: cell.span };
}

/** The schema of a place, or that of the list or map around it where an item of it is called nothing of its own. */
function calledAt(page: Page, pointer: Pointer): Schema | undefined {
  const field = fieldAt(page, pointer);
  return field && !field.title && pointer.length > 1 ? calledAt(page, pointer.slice(0, -1)) : field;
}

const WORDS: Readonly<Record<string, Text>> = { ...STAGE_LABELS, ...ROLE_LABELS, ...STATUS_LABELS };

/** What a word of the format means, and what a status asks besides. */
export function wordText(
  word: string,
  words: readonly unknown[] | undefined,
  t: (text: Text) => string,
): string | undefined {
  if (!words?.includes(word) || !Object.hasOwn(WORDS, word)) return undefined;
  const label = t(WORDS[word] as Text);
  const needs = isStatus(word) && words.length === STATUSES.length ? asked(word) : [];
  return needs.length === 0 ? label : `${label} · ${t(NEEDS)} ${needs.map(t).join(', ')}`;
}

const NEEDS: Text = { nl: 'vraagt:', en: 'asks:' };
const PARTS = {
  status: { nl: 'een status (status)', en: 'a status' },
  value: { nl: 'een getal (value)', en: 'a value' },
  cause: { nl: 'een oorzaak (explanation, cause)', en: 'a cause (explanation)' },
  note: { nl: 'een toelichting onder de gegevens', en: 'a note below the data' },
  evidence: { nl: 'een bron (evidence)', en: 'a source (evidence)' },
  decision: { nl: 'een besluit (decision)', en: 'a decision' },
} as const satisfies Record<string, Text>;

const isStatus = (word: string): word is Status => (STATUSES as readonly string[]).includes(word);
const asked = (status: Status): readonly Text[] => neededBy({ status }, false).map((part) => PARTS[part]);
