import type { Paint } from './paint.ts';
import type { Rendered } from './rendered.ts';
import { safe } from './safe.ts';
import { paintedText } from './terminal-text.ts';

/** A patch, with what goes and what comes in colour. */
export const patchText = (patch: string, paint: Paint): Rendered =>
  paintedText(
    patch
      .split('\n')
      .map((line) => painted(safe(line), paint))
      .join('\n'),
  );

function painted(line: string, paint: Paint): string {
  if (/^(?:---|\+\+\+|diff|rename|similarity) /.test(line)) return paint('strong', line);
  if (line.startsWith('@@')) return paint('info', line);
  return line.startsWith('+') ? paint('inserted', line) : line.startsWith('-') ? paint('removed', line) : line;
}
