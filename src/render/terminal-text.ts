// The one way to a terminal, or to whatever stdout and stderr are piped to.
import { type Rendered, rendered } from './rendered.ts';
import { safe, safeLine } from './safe.ts';
import { withoutCommands } from './workflow-command.ts';

/** A text of several lines. Nothing in it steers a terminal, and in CI no line is taken for a command. */
export const terminalText = (text: string): Rendered => rendered(withoutCommands(safe(text)));

/** One line and its end, whatever the text holds. */
export const terminalLine = (text: string): Rendered => rendered(`${withoutCommands(safeLine(text))}\n`);

/** A colour as {@link ./paint.ts} gives it. */
const COLOUR = /(\u001b\[\d{1,3}m)/;

/** A text with our own colours in it, and no other control character. What stands between them was made safe before they were added. */
export const paintedText = (text: string): Rendered =>
  text.includes('\u001b')
    ? rendered(
        withoutCommands(
          text
            .split(COLOUR)
            .map((piece, at) => (at % 2 === 1 ? piece : safe(piece)))
            .join(''),
        ),
      )
    : terminalText(text);
