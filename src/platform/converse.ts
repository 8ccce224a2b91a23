// The real end of a conversation in JSON-RPC over standard input and output.
import {
  createMessageConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { again } from './again.ts';
import type { Conversation, Converse, Ending } from './converse-door.ts';

/** How often is looked whether files changed on disk, in milliseconds: an editor is open all day. */
const LOOK_EVERY = 1_000;
const REST = 20;
/** How long a program that was told to end may take, in milliseconds, and its exit code if it takes longer. */
const GRACE = 2_000;
const INTERRUPTED = 130;

export const converseOver =
  (process: NodeJS.Process): Converse =>
  (handlers) => {
    const connection = createMessageConnection(
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
      SILENT,
    );
    for (const [method, handle] of Object.entries(handlers.requests))
      connection.onRequest(method, async (params: unknown) => {
        try {
          return (await handle(params)) ?? null;
        } catch (error) {
          throw new ResponseError(ErrorCodes.InternalError, handlers.failed(method, error));
        }
      });
    for (const [method, handle] of Object.entries(handlers.notifications))
      connection.onNotification(method, (params: unknown) => void attempt(() => handle(params), method));
    const attempt = async (work: () => unknown, name: string): Promise<void> => {
      try {
        await work();
      } catch (error) {
        handlers.failed(name, error);
      }
    };
    const ended = new Promise<Ending>((resolve) => {
      connection.onNotification('exit', () => resolve('exit'));
      connection.onClose(() => resolve('closed'));
      process.stdin.once('end', () => resolve('closed'));
      process.stdout.once('error', () => resolve('closed'));
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          resolve('ended');
          // The program ends, even if something is still open.
          setTimeout(() => process.exit(INTERRUPTED), GRACE).unref();
        });
    });
    const conversation: Conversation = {
      // A message to an editor that is gone is dropped; `ended` notices that it is gone.
      send: (method, params) => void connection.sendNotification(method, params).catch(() => undefined),
      ended: async (look) => {
        const stop = again(() => attempt(look, 'look'), LOOK_EVERY, REST);
        connection.listen();
        const ending = await ended;
        stop();
        connection.dispose();
        process.stdin.destroy();
        return ending;
      },
    };
    return conversation;
  };

/** What the package would tell of its own accord. */
const SILENT = { error: () => undefined, warn: () => undefined, info: () => undefined, log: () => undefined };
