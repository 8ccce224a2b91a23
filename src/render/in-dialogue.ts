import { type Rendered, rendered } from './rendered.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/**
 * What is asked or said between questions, in lines that fit. What ends it stays: behind it the answer is typed.
 * @param columns undefined or 0 where nobody says how wide the terminal is
 */
export const inDialogue = (text: Rendered, columns: number | undefined): Rendered =>
  columns
    ? rendered(
        text
          .split('\n')
          .map((line) => fitted(line, columns))
          .join('\n'),
      )
    : text;

const fitted = (line: string, columns: number): string =>
  widthOf(line) <= columns ? line : wrap(line.trimEnd(), columns).join('\n') + line.slice(line.trimEnd().length);
