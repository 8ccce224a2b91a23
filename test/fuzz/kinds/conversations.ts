// What an editor may say to `agenda lsp`, whether or not it keeps to the protocol.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
  Position,
  Range,
} from 'vscode-languageserver-types';
import { savedAs } from '../../../src/cli/lsp-agenda.ts';
import { editorText } from '../../../src/render/editor-text.ts';
import { isIgnored, isRead } from '../../../src/source/tree.ts';
import { unseenIn } from '../../../src/text/unseen-characters.ts';
import { agenda, type Content, type Files, FOLDER } from '../../fake-world.ts';
import { type Answered, addressOf, type EditorHere, editing, type Told } from '../../lsp/in-process.ts';
import { BASE } from '../base.ts';
import type { Chance } from '../chance.ts';
import { type Fault, printedFaults, type Trial } from '../faults.ts';
import { mutate, mutateText, NAMES, TOKENS } from '../mutate.ts';
import { filesShown } from '../world.ts';

export function conversation(chance: Chance): Trial {
  const files: Record<string, Content> = { ...BASE };
  const story: string[] = [];
  for (let left = chance.below(3); left > 0; left--) story.push(mutate(files, chance));
  const steps = 2 + chance.below(10);
  const editor = new Editor(files, chance);
  return {
    story: `${steps} messages · ${story.join(', ')}`,
    run: async () => {
      const said = await editing(files, async (server) => {
        for (let left = steps; left > 0; left--) await editor.step(server);
        editor.faults.push(...(await foundFaults(editor.asSaved(), editor, server.told)));
      });
      return [...editor.faults, ...printedFaults(said.out + said.err)];
    },
    outcome: () => (editor.answers > 0 ? 'answered' : 'nothing to answer'),
    shown: () => `\n${filesShown(files, BASE)}\n${editor.sent.join('\n')}`,
  };
}

const QUESTIONS = ['hover', 'completion', 'definition', 'references', 'codeAction'] as const;
type Question = (typeof QUESTIONS)[number];
/** What no message has where something else belongs. */
const ODD: readonly unknown[] = [undefined, null, 0, -1, 1.5, Number.NaN, 'x', true, [], {}, [null], { line: 'x' }];

/** An editor that does anything, and knows what its texts are. */
class Editor {
  readonly faults: Fault[] = [];
  readonly sent: string[] = [];
  answers = 0;
  readonly files: Files;
  readonly #chance: Chance;
  /** By address. */
  readonly open = new Map<string, string>();
  #version = 1;

  constructor(files: Files, chance: Chance) {
    this.files = files;
    this.#chance = chance;
  }

  async step(server: EditorHere): Promise<void> {
    const what = this.#chance.below(20);
    if (what < 4 || this.open.size === 0) await this.#opens(server);
    else if (what < 9) await this.#types(server);
    else if (what < 16) await this.#asks(server);
    else if (what < 17) await this.#closes(server);
    else if (what < 19) await this.#babbles(server);
    else await this.#send(server.tell, this.#chance.of(['didSave', 'x', '__proto__', 'constructor']), this.#odd());
  }

  /** The files as they would be if everything that is open were saved. */
  asSaved(): Files {
    const saved: Record<string, Content> = { ...this.files };
    for (const [uri, text] of this.open) {
      const path = pathOf(uri);
      if (path === undefined || isIgnored(path)) continue;
      const there = saved[path];
      if (typeof there === 'object' && 'kind' in there) continue;
      saved[path] = isRead(path) ? savedAs(text, there === undefined ? undefined : decoded(there)) : '';
    }
    return saved;
  }

  /** The text of a file as an editor has it, or would have it. */
  textAt(uri: string): string | undefined {
    const path = pathOf(uri);
    const there = path === undefined ? undefined : this.files[path];
    return this.open.get(uri) ?? (there === undefined ? undefined : decoded(there).replace(/^\ufeff/, ''));
  }

  async #opens(server: EditorHere): Promise<void> {
    const chance = this.#chance;
    const known = Object.keys(this.files).filter((path) => /\.(?:md|yaml)$/.test(path));
    const path = known.length > 0 && chance.below(6) > 0 ? chance.of(known) : chance.of(NAMES);
    const there = this.files[path];
    const own = there === undefined ? '' : decoded(there);
    const text = chance.below(3) === 0 ? own : decoded(mutateText(own, chance));
    const uri = chance.below(12) === 0 ? chance.of(ELSEWHERE) : addressOf(path);
    const item = { uri, languageId: 'markdown', version: this.#nextVersion(), text };
    if (!('failed' in (await this.#send(server.tell, 'didOpen', { textDocument: item })))) this.open.set(uri, text);
  }

  async #types(server: EditorHere): Promise<void> {
    const chance = this.#chance;
    const uri = chance.of([...this.open.keys()]);
    let text = this.open.get(uri) ?? '';
    const contentChanges = Array.from({ length: 1 + chance.below(3) }, () => {
      if (chance.below(5) === 0) {
        text = decoded(mutateText(text, chance));
        return { text };
      }
      const change = { range: this.#range(text), text: chance.below(3) === 0 ? '' : chance.of(TOKENS) };
      text = replacedIn(text, change.range, change.text);
      return change;
    });
    const textDocument = { uri, version: this.#nextVersion() };
    if (!('failed' in (await this.#send(server.tell, 'didChange', { textDocument, contentChanges }))))
      this.open.set(uri, text);
  }

  async #closes(server: EditorHere): Promise<void> {
    const uri = this.#chance.of([...this.open.keys(), 'file:///nergens']);
    await this.#send(server.tell, 'didClose', { textDocument: { uri } });
    this.open.delete(uri);
  }

  async #asks(server: EditorHere): Promise<void> {
    const question = this.#chance.of(QUESTIONS);
    const uri = this.#chance.of([...this.open.keys()]);
    const text = this.open.get(uri) ?? '';
    const range = this.#range(text);
    const params = { textDocument: { uri }, position: range.start, range, context: { diagnostics: [] } };
    const answer = await this.#send(server.ask, question, params);
    if ('failed' in answer || answer.result === null) return;
    this.answers++;
    const told = printedIn(question, answer.result);
    this.faults.push(...told.texts.flatMap((each) => printedFaults(each, true)));
    for (const line of told.lines)
      if (/[\n\t]/.test(line)) this.faults.push({ kind: 'control', detail: `a line ${JSON.stringify(line)}` });
    for (const each of told.written) this.#written(each);
    for (const { uri: where = uri, range: place } of told.places) this.#inside(question, where, place);
    if (question === 'completion') this.#typeable(text, range.start, answer.result as readonly CompletionItem[]);
  }

  /** A message that nobody should send: a part of it is something else. Nothing comes of it. */
  async #babbles(server: EditorHere): Promise<void> {
    const chance = this.#chance;
    const uri = chance.of([...this.open.keys()]);
    const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const [method, params, part] = chance.of<readonly [string, object, readonly string[]]>([
      ['didOpen', { textDocument: { uri, languageId: 'x', version: 1, text: 'x' } }, ['textDocument', 'text']],
      ['didOpen', { textDocument: { uri, languageId: 'x', version: 1, text: 'x' } }, ['textDocument', 'uri']],
      ['didOpen', { textDocument: { uri, languageId: 'x', version: 1, text: 'x' } }, ['textDocument', 'version']],
      ['didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'x' }] }, ['contentChanges', '0']],
      ['didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'x' }] }, ['contentChanges']],
      ['didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'x' }] }, ['textDocument']],
      [
        'didChange',
        { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'x' }, { text: 'y', range: { ...whole } }] },
        ['contentChanges', '1', 'range'],
      ],
      [
        'didChange',
        { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'y', range: { ...whole, start: {} } }] },
        ['contentChanges', '0', 'range', 'start', chance.of(['line', 'character'])],
      ],
      ['didClose', { textDocument: { uri } }, ['textDocument']],
      [chance.of(QUESTIONS), { textDocument: { uri }, position: whole.start, range: whole }, ['position']],
      [chance.of(QUESTIONS), { textDocument: { uri }, position: { ...whole.start } }, ['position', 'line']],
      ['codeAction', { textDocument: { uri }, range: { ...whole } }, ['range', 'end']],
    ]);
    const copy = structuredClone(params);
    const where = part.slice(0, -1).reduce<object>((at, key) => at[key as keyof object] as object, copy);
    Object.assign(where, { [String(part.at(-1))]: oddFor(String(part.at(-1)), chance) });
    const answer = await this.#send(method.startsWith('did') ? server.tell : server.ask, method, copy);
    if (method.startsWith('did') && !('failed' in answer))
      this.faults.push({ kind: 'json', detail: `${method} taken: ${JSON.stringify(copy)}` });
  }

  async #send(by: EditorHere['ask'], method: string, params: unknown): Promise<Answered> {
    this.sent.push(`${method} ${JSON.stringify(params)}`);
    const answer = await by(`textDocument/${method}`, params);
    if ('failed' in answer) {
      this.faults.push(...printedFaults(answer.failed));
      // What is refused is refused in so many words.
      if (!/ is missing$/.test(answer.failed))
        this.faults.push({ kind: 'crash', detail: `${method} ${(answer.error as Error).stack}` });
    }
    return answer;
  }

  #written(text: string): void {
    const all = [...this.open.values(), ...Object.values(this.files).map(decoded)].join('\n');
    for (const { character } of unseenIn(text, 5))
      if (!all.includes(character)) this.faults.push({ kind: 'control', detail: `made ${JSON.stringify(text)}` });
  }

  #inside(question: string, uri: string, range: Range): void {
    const why = whyOutside(this.textAt(uri), range);
    if (why) this.faults.push({ kind: 'place', detail: `${question} ${why} ${uri} ${JSON.stringify(range)}` });
  }

  /** What is chosen takes the place of what stands around the cursor, on its line. */
  #typeable(text: string, asked: Position, items: readonly CompletionItem[]): void {
    const document = TextDocument.create('x', 'x', 1, text);
    const at = document.positionAt(document.offsetAt(asked));
    for (const { label, textEdit } of items) {
      const { start, end } = (textEdit as { readonly range: Range }).range;
      const holds = start.line === at.line && start.character <= at.character && end.character >= at.character;
      if (start.line !== end.line || !holds) {
        this.faults.push({ kind: 'place', detail: `${label} in ${JSON.stringify({ start, end, at })}` });
        return;
      }
    }
  }

  /** Mostly inside a text. */
  #range(text: string): Range {
    const start = this.#position(text);
    return { start, end: this.#chance.below(2) === 0 ? start : this.#position(text) };
  }

  #position(text: string): Position {
    const chance = this.#chance;
    if (chance.below(10) === 0)
      return { line: chance.below(2_000), character: chance.of([0, 1, 7, 100_000, 2 ** 31 - 1]) };
    return TextDocument.create('x', 'x', 1, text).positionAt(chance.below(text.length + 1));
  }

  #nextVersion(): number {
    return this.#chance.below(8) === 0 ? this.#chance.of([0, -1, 1, 2 ** 31 - 1]) : ++this.#version;
  }

  #odd(): unknown {
    return this.#chance.of(ODD);
  }
}

/** Something that has no place where a key is. */
function oddFor(key: string, chance: Chance): unknown {
  const isAllowed = (value: unknown): boolean =>
    (key === 'range' && value === undefined) ||
    (key === 'contentChanges' && Array.isArray(value) && value.length === 0) ||
    ((key === 'text' || key === 'uri') && typeof value === 'string') ||
    (/^(?:line|character|version)$/.test(key) && Number.isInteger(value));
  return chance.of(ODD.filter((value) => !isAllowed(value)));
}

const ELSEWHERE = ['untitled:Untitled-1', 'file:///%zz%00', 'file:///elders/x.md', `file://${FOLDER}/../x.md`, 'x', ''];

/** Of a file in the agenda, from its root. */
function pathOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.startsWith(`${FOLDER}/`) ? path.slice(FOLDER.length + 1) : undefined;
  } catch {
    return undefined;
  }
}

const decoded = (content: Content): string =>
  typeof content === 'string'
    ? content
    : content instanceof Uint8Array
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
      : '';

function replacedIn(text: string, range: Range, piece: string): string {
  const document = TextDocument.create('x', 'x', 1, text);
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)].sort((a, b) => a - b);
  return text.slice(0, from) + piece + text.slice(to);
}

function whyOutside(text: string | undefined, { start, end }: Range): string | undefined {
  const document = TextDocument.create('x', 'x', 1, text ?? '');
  for (const place of [start, end]) {
    const { line, character } = document.positionAt(document.offsetAt(place));
    if (line !== place.line || character !== place.character) return 'outside';
  }
  return document.offsetAt(end) < document.offsetAt(start) ? 'backwards' : undefined;
}

const plain = (text: string | MarkupContent): string => (typeof text === 'string' ? text : text.value);

interface Answer {
  /** What is shown. */
  readonly texts: readonly string[];
  /** What is shown where there is room for one line. */
  readonly lines: readonly string[];
  /** What comes into a text. */
  readonly written: readonly string[];
  readonly places: readonly { readonly uri?: string; readonly range: Range }[];
}

function printedIn(question: Question, result: unknown): Answer {
  const none = { texts: [], lines: [], written: [], places: [] };
  if (question === 'hover') {
    const { contents, range } = result as Hover;
    return { ...none, texts: [plain(contents as MarkupContent)], places: range ? [{ range }] : [] };
  }
  if (question === 'completion') {
    const items = result as readonly CompletionItem[];
    const lines = items.flatMap(({ label, detail = '', filterText = '' }) => [label, detail, filterText]);
    return {
      texts: [...lines, ...items.map(({ documentation = '' }) => plain(documentation))],
      lines,
      written: items.map(({ textEdit }) => textEdit?.newText ?? ''),
      places: items.map(({ textEdit }) => textEdit as { readonly range: Range }),
    };
  }
  if (question === 'codeAction') {
    const actions = result as readonly CodeAction[];
    const edits = actions.flatMap(({ edit }) => Object.entries(edit?.changes ?? {}));
    const titles = actions.map(({ title }) => title);
    return {
      texts: titles,
      lines: titles,
      written: edits.flatMap(([, own]) => own.map(({ newText }) => newText)),
      places: edits.flatMap(([uri, own]) => own.map(({ range }) => ({ uri, range }))),
    };
  }
  return { ...none, places: [result].flat() as readonly Location[] };
}

/** What it was told is what `agenda validate` says of the same texts, in places that are there. */
async function foundFaults(
  files: Files,
  editor: Pick<Editor, 'textAt' | 'sent'>,
  told: ReadonlyMap<string, Told>,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const here = new Map<string, readonly string[]>();
  for (const { uri, diagnostics } of told.values()) {
    const text = editor.textAt(uri);
    for (const { message, range, relatedInformation = [] } of diagnostics) {
      faults.push(...printedFaults(plain(message), true));
      for (const each of [{ location: { uri, range }, message }, ...relatedInformation]) {
        faults.push(...printedFaults(plain(each.message), true));
        const why = whyOutside(editor.textAt(each.location.uri), each.location.range);
        if (why)
          faults.push({ kind: 'place', detail: `${why} ${each.location.uri} ${JSON.stringify(each.location.range)}` });
      }
    }
    const own = diagnostics.map((each) => inOffsets(text, each));
    if (own.length > 0) here.set(uri, own);
  }
  const { out } = await agenda(files, ['validate', '--json']);
  const answer = JSON.parse(out) as { readonly kind: string; readonly diagnostics: readonly Found[] };
  if (answer.kind === 'error') return faults;
  const there = new Map<string, string[]>();
  for (const found of answer.diagnostics) {
    const uri = pathToFileURL(`/vereniging/${found.file}`).href;
    const own = there.get(uri) ?? [];
    own.push(foundIn(editor.textAt(uri), found));
    there.set(uri, own);
  }
  for (const uri of new Set([...here.keys(), ...there.keys()])) {
    // A name with something unseen is told otherwise than it is written.
    if (/%|\ufffd/.test(uri)) continue;
    const [one, other] = [here.get(uri) ?? [], there.get(uri) ?? []];
    if (JSON.stringify(one) !== JSON.stringify(other))
      faults.push({
        kind: 'again',
        detail: `${uri}\nonly the editor:\n${minus(one, other)}\nonly validate:\n${minus(other, one)}`,
      });
  }
  return faults;
}

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string | null;
  readonly range: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

const minus = (one: readonly string[], other: readonly string[]): string =>
  one.filter((each) => !other.includes(each)).join('\n');

const inOffsets = (text: string | undefined, { code, severity, message, range }: Diagnostic): string => {
  const document = TextDocument.create('x', 'x', 1, text ?? '');
  return `${code} ${severity} ${plain(message)} ${document.offsetAt(range.start)}-${document.offsetAt(range.end)}`;
};

/** The same of a finding of `validate`, which knows no other ends of lines than a line feed. */
function foundIn(text: string | undefined, { rule, severity, message, hint, range }: Found): string {
  const whole = text ?? '';
  const mark = whole.startsWith('\ufeff') ? 1 : 0;
  const lines = whole.slice(mark).split('\n');
  const document = TextDocument.create('x', 'x', 1, whole);
  const at = ({ line, column }: { readonly line: number; readonly column: number }): number => {
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    return document.offsetAt(document.positionAt(mark + before + column - 1));
  };
  const level = { error: 1, warning: 2, info: 3 }[severity];
  return `${rule} ${level} ${editorText(hint === null ? message : `${message}\n${hint}`)} ${at(range.start)}-${at(range.end)}`;
}
