// All texts for stdout and stderr are made here.
import { type Rendered, rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';
import { withoutCommands } from './workflow-command.ts';

/** A text of several lines. Nothing in it controls a terminal, and CI takes no line for a workflow command. */
export const terminalText = (text: string): Rendered => rendered(withoutCommands(safe(text)));

/** One line, with its line ending, also if the text has several lines. */
export const terminalLine = (text: string): Rendered => rendered(`${withoutCommands(safeLine(text))}\n`);

/** A colour as {@link ./paint.ts} gives it, or the begin or end of a link of {@link ./links.ts}. */
export const CONTROL = /(\u001b\[\d{1,3}m|\u001b\]8;;(?:https?:[!-~]*)?\u001b\\)/;

/**
 * A text with our own colours and links, and no other control characters. The rest was made safe before those were
 * added.
 */
export const paintedText = (text: string): Rendered =>
  text.includes('\u001b')
    ? rendered(
        withoutCommands(
          text
            .split(CONTROL)
            .map((piece, at) => (at % 2 === 1 ? piece : safe(piece)))
            .join(''),
        ),
      )
    : terminalText(text);
