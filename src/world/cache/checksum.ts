/** FNV-1a over words of four bytes and what is left behind them, 32 bits: a quarter of the steps that single bytes would take. */
export function checksumOf(bytes: Buffer): number {
  const whole = bytes.length & ~3;
  const words = new Int32Array(Uint8Array.prototype.slice.call(bytes, 0, whole).buffer);
  let value = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) value = Math.imul(value ^ (words[at] as number), 0x01000193);
  for (let at = whole; at < bytes.length; at++) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  return value >>> 0;
}
