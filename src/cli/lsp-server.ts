// What `agenda lsp` does for an editor: it keeps the texts that are open, checks after every change, and answers
// questions about a place in a text. Every message of the protocol comes in here.
import { HOMEPAGE, NAME, VERSION } from 'agenda:package';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorDiagnostic, type Shown } from '../lsp/diagnostics.ts';
import type { Conversation, Handlers } from '../platform/converse-door.ts';
import type { SeenTree, Watching } from '../platform/watching-door.ts';
import type { AgendaPlace } from '../platform/world.ts';
import type { Unsaved } from '../source/overlay.ts';
import { fromRepository, textOf } from '../source/tree.ts';
import { rulePageAt } from '../views/answers/diagnostics.ts';
import { type EditedAgenda, lookedAt, savedAs } from './lsp-agenda.ts';
import { changesIn, fieldOf, numberIn, QUESTIONS, textIn, uriIn } from './lsp-params.ts';
import { asEditorsCount } from './lsp-places.ts';
import type { Asked, Open, Texts } from './lsp-questions.ts';
import { laterIn, type Session } from './session.ts';

export interface EditorServer {
  readonly handlers: Omit<Handlers, 'failed'>;
  begin(conversation: Conversation): void;
  /** Looks whether files changed on disk. */
  readonly look: () => Promise<void>;
  wasShutDown(): boolean;
}

const CAPABILITIES = {
  textDocumentSync: { openClose: true, change: 2, save: true },
  completionProvider: { triggerCharacters: [':', ' ', '-', '[', '/'] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  definitionProvider: true,
  referencesProvider: true,
} as const;

export function editorServer(session: Session): EditorServer {
  const { world } = session;
  const open = new Map<string, Open>();
  const unsaved = new Map<string, Unsaved>();
  const agendas = new Map<string, EditedAgenda>();
  /** By uri, what the editor was told. */
  const told = new Map<string, string>();
  let door: Watching | undefined;
  let conversation: Conversation | undefined;
  let isShutDown = false;
  let isReady = false;
  /** Whether a text was opened or closed of which the editor has not been told yet. */
  let isOpened = false;

  // --- The texts that are open

  const placed = (document: TextDocument): Open => {
    const file = pathOf(document.uri);
    const place = file === undefined ? undefined : (world.agendaAround(file) ?? undefined);
    const path = place && file !== undefined ? world.resolveUnsaved(place, file) : undefined;
    const isInside = place !== undefined && place.unreadable === undefined && path !== undefined && path !== '';
    return isInside ? { document, place, path } : { document, place: undefined, path: '' };
  };
  const opened = (document: TextDocument): void => {
    open.set(document.uri, placed(document));
    unsaved.delete(document.uri);
  };
  /** Agendas come and go while a text is open: with another branch, or because somebody begins one. */
  const placeAgain = (): void => {
    for (const { document, place, path } of open.values()) {
      const now = placed(document);
      if (now.place?.folder === place?.folder && now.path === path) continue;
      opened(document);
      isOpened = true;
    }
  };
  /** As it would be saved; the same object until something is typed. */
  const unsavedOf = ({ document, path }: Open, { tree }: SeenTree): Unsaved => {
    const onDisk = tree.entries.find((entry) => entry.path === path);
    const bytes = savedAs(document.getText(), onDisk && textOf(onDisk));
    const before = unsaved.get(document.uri);
    if (before?.bytes.length === bytes.length) return before;
    unsaved.set(document.uri, { path, bytes });
    return { path, bytes };
  };
  const openIn = (place: AgendaPlace): readonly Open[] =>
    [...open.values()].filter((each) => each.place?.folder === place.folder);

  // --- Checks, one after the other; what comes in meanwhile is taken together

  let checking: Promise<void> | undefined;
  let isAsked = false;
  let isToRead = true;
  const check = (reads: boolean): Promise<void> => {
    isAsked = true;
    isToRead ||= reads;
    checking ??= run().finally(() => {
      checking = undefined;
    });
    return checking;
  };
  const run = async (): Promise<void> => {
    while (isAsked) {
      // All messages that came in together count.
      await new Promise(setImmediate);
      const reads = isToRead;
      [isAsked, isToRead] = [false, false];
      await checkAll(reads);
    }
  };
  const checkAll = async (reads: boolean): Promise<void> => {
    door ??= await world.watching();
    if (reads) placeAgain();
    const here = world.findAgenda(session.options.root);
    const places = new Map(
      [...(here ? [here] : []), ...[...open.values()].flatMap(({ place }) => place ?? [])].map((place) => [
        place.folder,
        place,
      ]),
    );
    const before = [...agendas.values()];
    for (const [folder] of agendas) if (!places.has(folder)) agendas.delete(folder);
    for (const [folder, place] of places) {
      const was = agendas.get(folder);
      const seen = was && !reads ? was.seen : door.readTree(place, was?.seen);
      const texts = openIn(place).map((each) => unsavedOf(each, seen));
      agendas.set(folder, await lookedAt(session, place, seen, texts, was));
    }
    const isOther =
      before.length !== agendas.size ||
      before.some((each) => agendas.get(each.place.folder)?.diagnostics !== each.diagnostics);
    if (isOther || isOpened) publish();
    isOpened = false;
  };

  // --- What the editor is told

  const publish = (): void => {
    const now = new Map<string, object[]>([...told.keys()].map((uri) => [uri, []]));
    for (const uri of open.keys()) now.delete(uri);
    for (const agenda of agendas.values()) {
      const shown = shownIn(agenda);
      for (const diagnostic of agenda.diagnostics) {
        const uri = uriOf(agenda, diagnostic.file);
        const own = now.get(uri) ?? [];
        own.push(editorDiagnostic(diagnostic, shown));
        now.set(uri, own);
      }
    }
    // Open texts come last: when an editor hears of one, it has already heard of all other files.
    const inOrder = [...[...now.keys()].filter((uri) => !open.has(uri)), ...open.keys()];
    for (const uri of inOrder) {
      const diagnostics = now.get(uri) ?? [];
      const version = open.get(uri)?.document.version;
      const params = { uri, ...(version === undefined ? {} : { version }), diagnostics };
      const text = JSON.stringify(params);
      if (told.get(uri) === text) continue;
      if (diagnostics.length === 0 && version === undefined) told.delete(uri);
      else told.set(uri, text);
      conversation?.send('textDocument/publishDiagnostics', params);
    }
  };
  const shownIn = (agenda: EditedAgenda): Shown => ({
    t: (text) => text[agenda.language],
    rangeOf: asEditorsCount((file) => textAt(agenda, file)),
    uriOf: (file) => uriOf(agenda, file),
    pageOf: (rule) => rulePageAt(HOMEPAGE, rule),
  });
  /** As the editor itself names a file that is open. */
  const uriOf = ({ place }: EditedAgenda, file: string): string =>
    openIn(place).find(({ path }) => fromRepository(place, path) === file)?.document.uri ??
    pathToFileURL(`${repositoryOf(place)}/${file}`).href;
  /** The text of a file as the editor has it, or will have it. */
  const textAt = ({ place, live }: EditedAgenda, file: string): string => {
    const path = place.prefix === '' ? file : file.slice(place.prefix.length + 1);
    const { file: read } = live.documents.get(path) ?? { file: live.undecodable.find((each) => each.path === path) };
    return (
      openIn(place)
        .find((each) => each.path === path)
        ?.document.getText() ??
      read?.text ??
      ''
    );
  };

  // --- The messages of the protocol

  const requests: Handlers['requests'] = {
    initialize: () => ({ capabilities: CAPABILITIES, serverInfo: { name: NAME, version: VERSION } }),
    shutdown: () => {
      isShutDown = true;
    },
  };
  // --- Questions about a place in a text

  /** The text that is asked about, once what was typed before is checked; undefined where nothing is known of it. */
  const asked = async (params: unknown): Promise<Asked | undefined> => {
    await checking;
    const found = open.get(uriIn(params));
    const agenda = found?.place && agendas.get(found.place.folder);
    return agenda && { agenda, document: found.document, path: found.path, asOf: laterIn(session).asOf };
  };
  const texts: Texts = { asked, openIn, uriOf, shownIn };
  // The first findings need not wait until the answers are loaded.
  const questions = Object.fromEntries(
    QUESTIONS.map((question) => [
      question,
      async (params: unknown) => (await import('./lsp-questions.ts')).answersTo(texts)[question](params),
    ]),
  );
  const notifications: Handlers['notifications'] = {
    initialized: () => {
      isReady = true;
      return check(true);
    },
    'textDocument/didOpen': (params) => {
      const { uri, languageId, version, text } = fieldOf(params, 'textDocument');
      opened(TextDocument.create(textIn(uri), textIn(languageId), numberIn(version), textIn(text)));
      isOpened = true;
      return check(true);
    },
    'textDocument/didChange': (params) => {
      const version = numberIn(fieldOf(params, 'textDocument')['version']);
      const changes = changesIn(params);
      const known = open.get(uriIn(params));
      if (!known) return;
      isOpened = true;
      opened(TextDocument.update(known.document, [...changes], version));
      return check(false);
    },
    'textDocument/didSave': () => check(true),
    'textDocument/didClose': (params) => {
      const uri = uriIn(params);
      open.delete(uri);
      unsaved.delete(uri);
      isOpened = true;
      return check(true);
    },
    'workspace/didChangeWatchedFiles': () => check(true),
  };
  return {
    handlers: { requests: { ...requests, ...questions }, notifications },
    begin: (begun) => {
      conversation = begun;
    },
    // The protocol forbids messages before `initialized`.
    look: () => (isReady ? check(true) : Promise.resolve()),
    wasShutDown: () => isShutDown,
  };
}

/** The full path of a file; undefined for a text that is no file. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

const repositoryOf = ({ folder, prefix }: AgendaPlace): string =>
  prefix === '' ? folder : folder.slice(0, -prefix.length - 1);
