import type { Change } from './change-set.ts';

/**
 * The change that replaces or creates a file that only this program writes.
 * @param before its current text; undefined if there is no such file
 */
export async function wholeFile(path: string, before: string | undefined, text: string): Promise<Change> {
  if (before === undefined) return { kind: 'create', path, text };
  const { sha256 } = await import('../text/hash.ts');
  return {
    kind: 'edit',
    path,
    splices: [{ path, sha256: sha256(before), span: { start: 0, end: before.length }, text }],
  };
}
