/**
 * The number that somebody typed, with a comma or a point before the decimals: "2,5" and "2.5". Undefined for text that
 * is no number, and for a point or comma with three digits behind it, which some read as thousands.
 */
export function meantNumber(written: string): number | undefined {
  const text = written.trim();
  if (!/^-?\d{1,15}(?:[.,]\d{1,6})?$/.test(text) || /[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}
