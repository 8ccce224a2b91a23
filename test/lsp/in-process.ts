// An editor in the same process, on a map of files: what it sends goes straight to what `agenda lsp` does with it.
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { agenda, type Files, FOLDER, type Said } from '../fake-world.ts';

export interface EditorHere {
  /** Asks something. */
  ask(method: string, params: unknown): Promise<Answered>;
  /** Sends what has no answer, and waits until it is done. */
  tell(method: string, params: unknown): Promise<Answered>;
  /** What it was told last of each file, by its address. */
  readonly told: ReadonlyMap<string, Told>;
}

export interface Told {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What came of a message; what failed is as the program tells it. */
export type Answered = { readonly result: unknown } | { readonly failed: string; readonly error: unknown };

/** The address of a file of the agenda. */
export const addressOf = (path: string): string => pathToFileURL(`${FOLDER}/${path}`).href;

/** Starts `agenda lsp` on some files, and lets an editor do something with it. */
export const editing = (files: Files, work: (editor: EditorHere) => Promise<void>): Promise<Said> =>
  agenda(files, ['lsp'], {
    editor: async ({ handlers, hear }) => {
      const told = new Map<string, Told>();
      hear((_method, params) => {
        const about = params as Told;
        told.set(about.uri, about);
      });
      type Handle = (params: unknown) => unknown;
      const sent =
        (by: Readonly<Record<string, Handle>>) =>
        async (method: string, params: unknown): Promise<Answered> => {
          try {
            // What nobody handles is answered before it gets here.
            return { result: (Object.hasOwn(by, method) ? await by[method]?.(params) : undefined) ?? null };
          } catch (error) {
            return { failed: String(handlers.failed(method, error)), error };
          }
        };
      const [ask, tell] = [sent(handlers.requests), sent(handlers.notifications)];
      await ask('initialize', { capabilities: {} });
      await tell('initialized', {});
      await work({ ask, tell, told });
    },
  });
