// A version of an agenda's files, made without reading them: it differs if anything changed.
import { lstatSync, readdirSync } from 'node:fs';
import { isIgnored } from '../source/tree.ts';
import { codeOf } from './error-code.ts';

/** Names, sizes and moments of change; what cannot be looked at counts as what the system says of it. Never throws. */
export function treeVersion(folder: string): string {
  const seen: string[] = [];
  walk(folder, '', seen);
  return String(fingerprint(seen.join('\n')));
}

function walk(root: string, within: string, seen: string[]): void {
  try {
    for (const entry of readdirSync(within === '' ? root : `${root}/${within}`, { withFileTypes: true })) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (isIgnored(path)) continue;
      if (entry.isDirectory()) walk(root, path, seen);
      else seen.push(`${path} ${stampOf(root, path).stamp}`);
    }
  } catch (error) {
    seen.push(`${within} ${codeOf(error)}`);
  }
}

/** What tells whether a file was changed, and when it was, in milliseconds since 1970; 0 where that is not known. */
export function stampOf(root: string, path: string): { readonly stamp: string; readonly changed: number } {
  try {
    const { size, mtimeMs, ino } = lstatSync(`${root}/${path}`);
    return { stamp: `${size} ${mtimeMs} ${ino}`, changed: mtimeMs };
  } catch (error) {
    return { stamp: codeOf(error), changed: 0 };
  }
}

/** FNV-1a, twice 32 bits: whether two texts are the same, not what is in them. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ code, 0x85ebca6b) >>> 0;
  }
  return `${a.toString(36)}${b.toString(36)}`;
}
