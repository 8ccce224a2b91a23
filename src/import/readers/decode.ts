/** Bytes as text, with the encoding that was found or guessed. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Text from Word, Excel, Notepad or a web page: a byte order mark decides, else UTF-8 where the bytes allow it, else UTF-16
 * where every other byte is zero, else Windows-1252, in which Dutch Windows programs save.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { text: new TextDecoder(marked[1]).decode(bytes), encoding: marked[1] };
  const wide = wideOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const SAMPLE = 1_000;

function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const length = Math.min(SAMPLE, bytes.length);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  if (zeros[1]! > length / 4 && zeros[0]! < length / 20) return 'utf-16le';
  if (zeros[0]! > length / 4 && zeros[1]! < length / 20) return 'utf-16be';
  return undefined;
}
