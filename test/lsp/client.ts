// An editor that does what a test says: it starts the program as it is built, and talks to it as editors do.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { ENVIRONMENT } from '../environment.ts';

export interface Editor {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly ended: Promise<number | null>;
  /** The findings of each file, as last told. */
  readonly findings: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly uriOf: (file: string) => string;
  open(file: string, text: string): void;
  /** Replaces the whole text. */
  type(file: string, text: string): void;
  close(file: string): void;
  request<T>(method: string, params: object): Promise<T>;
  /** Waits until the findings of a text in a version are told. */
  told(file: string): Promise<readonly Diagnostic[]>;
  /** Says goodbye as the protocol has it. */
  end(): Promise<number | null>;
}

/** Starts an editor in a folder. */
export const startEditor = (folder: string, ...argv: readonly string[]): Promise<Editor> =>
  editorOf(
    spawn(process.execPath, [join(inject('installed'), 'bin/agenda.cjs'), 'lsp', ...argv], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...ENVIRONMENT },
    }),
    folder,
  );

/** An editor in a folder, with a program that was started for it. */
export async function editorOf(child: ChildProcess, folder: string): Promise<Editor> {
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout as Readable),
    new StreamMessageWriter(child.stdin as Writable),
  );
  const findings = new Map<string, readonly Diagnostic[]>();
  const versions = new Map<string, number>();
  const toldVersions = new Map<string, number>();
  let heard = (): void => undefined;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
      findings.set(params.uri, params.diagnostics);
      if (params.version !== undefined) toldVersions.set(params.uri, params.version);
      heard();
    },
  );
  connection.onError(() => undefined);
  connection.listen();
  const uriOf = (file: string): string => pathToFileURL(join(folder, file)).href;
  const send = (method: string, params: object): void =>
    void connection.sendNotification(method, params).catch(() => undefined);
  const request = <T>(method: string, params: object): Promise<T> => connection.sendRequest(method, params);
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {},
  });
  send('initialized', {});
  return {
    process: child,
    connection,
    ended,
    findings,
    uriOf,
    request,
    open: (file, text) => {
      const uri = uriOf(file);
      versions.set(uri, 1);
      toldVersions.delete(uri);
      send('textDocument/didOpen', {
        textDocument: { uri, languageId: file.endsWith('.md') ? 'markdown' : 'yaml', version: 1, text },
      });
    },
    type: (file, text) => {
      const uri = uriOf(file);
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    },
    close: (file) => send('textDocument/didClose', { textDocument: { uri: uriOf(file) } }),
    told: (file) => {
      const uri = uriOf(file);
      return new Promise((resolve) => {
        heard = () => {
          if (toldVersions.get(uri) === versions.get(uri)) resolve(findings.get(uri) ?? []);
        };
        heard();
      });
    },
    end: async () => {
      await request('shutdown', {});
      send('exit', {});
      return ended;
    },
  };
}
