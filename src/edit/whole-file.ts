import type { Change } from './change-set.ts';

/**
 * A file that the program itself made, written anew.
 * @param before what stands there; undefined where nothing does
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
