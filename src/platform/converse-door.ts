// A conversation with an editor: JSON-RPC over standard input and output.
import type { Rendered } from '../render/rendered.ts';

export interface Handlers {
  /** By method. What they give is the answer; what they throw is answered as an error, and the conversation goes on. */
  readonly requests: Readonly<Record<string, (params: unknown) => unknown>>;
  readonly notifications: Readonly<Record<string, (params: unknown) => unknown>>;
  /** Says what went wrong. */
  readonly failed: (what: string, error: unknown) => Rendered;
}

export interface Conversation {
  send(method: string, params: object): void;
  /**
   * Begins to listen, and waits until it is over.
   * @param look is called now and then
   */
  ended(look: () => Promise<void>): Promise<Ending>;
}

/** How it ended: as agreed, because the other side is gone, or because somebody ended the program. */
export type Ending = 'exit' | 'closed' | 'ended';

export type Converse = (handlers: Handlers) => Conversation;
