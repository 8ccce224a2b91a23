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
 * Text from Word, Excel, Notepad or a web page: a byte order mark decides, else UTF-8 where the bytes allow it, else
 * UTF-16 where every other byte is zero, else Windows-1252, in which Dutch Windows programs save.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { text: new TextDecoder(marked[1]).decode(bytes), encoding: marked[1] };
  const wide = wideOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: fromWindows(bytes), encoding: 'windows-1252' };
  }
}

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters. Node 20 decodes it as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char);

const SAMPLE = 1_000;

function wideOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zerosAt = (parity: number): number => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > sample.length / 4 && even < sample.length / 20) return 'utf-16le';
  if (even > sample.length / 4 && odd < sample.length / 20) return 'utf-16be';
  return undefined;
}
