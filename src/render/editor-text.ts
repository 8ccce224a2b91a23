import { type Rendered, rendered } from './rendered.ts';
import { safe } from './safe.ts';

/** A text that an editor shows beside what somebody writes. Nothing in it is invisible, and nothing controls anything. */
export const editorText = (text: string): Rendered => rendered(safe(text));
