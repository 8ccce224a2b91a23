import type { Diagnostic } from './locate.ts';

/** Only the beginning of a long text is used, which is enough to distinguish it. */
const LONGEST_TEXT = 2000;

/**
 * A hash of what identifies a finding: its rule, its record (or its path, where there is no record), its pointer and
 * the text it is about; never a line number. Findings that are equal in all of these get a sequence number, so that
 * every fingerprint is unique.
 * @returns 16 hexadecimal digits for each finding
 */
export async function fingerprintsOf(diagnostics: readonly Diagnostic[]): Promise<readonly string[]> {
  if (diagnostics.length === 0) return [];
  const { sha256 } = await import('../text/hash.ts');
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, item, file, pointer, source, span } = diagnostic;
    const end = Math.min(span.end, span.start + LONGEST_TEXT);
    const text = source ? source.text.slice(span.start, end).replace(/\s+/g, ' ').trim().normalize('NFC') : '';
    const identity = [rule, item ?? file, pointer ?? '', text].join('\0');
    const repeat = seen.get(identity) ?? 0;
    seen.set(identity, repeat + 1);
    return sha256(`${identity}\0${repeat}`).slice(0, 16);
  });
}
