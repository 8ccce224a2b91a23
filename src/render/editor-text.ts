import { type Rendered, rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';

/** A text that an editor shows beside what somebody writes. Nothing in it is invisible, and nothing controls anything. */
export const editorText = (text: string): Rendered => rendered(safe(text));

/** The same where an editor has room for one line, such as a list to choose from. */
export const editorLine = (text: string): Rendered => rendered(safeLine(text));
