// Puts the files of a page on disk.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Block } from './page.ts';

/** Whether a block is a file, or does something to one. */
export const isFile = (block: Block): boolean => block.path !== '' && block.language !== 'console';

/**
 * Lays a block's file under a folder: `bytes` with its escapes read, `repeat N` with its parts repeated, `symlink` as a
 * link, `fifo` as a pipe, `unreadable` without rights for anybody, `delete` away, anything else as it is.
 */
export function layDown(block: Block, folder: string): void {
  const { times, file } = repeated(block);
  const path = join(folder, file);
  if (!path.startsWith(join(folder, '/'))) throw new Error(`line ${block.first + 1}: ${file} lies outside the folder`);
  if (block.language === 'delete') return void rmSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  if (block.language === 'symlink') return void symlinkSync(block.content.trim(), path);
  if (block.language === 'fifo') return void execFileSync('mkfifo', [path]);
  writeFileSync(
    path,
    block.language === 'bytes'
      ? bytesOf(block.content)
      : block.language === 'repeat'
        ? repeat(block.content, times)
        : block.content,
  );
  if (block.language === 'unreadable') chmodSync(path, 0o000);
}

/** `repeat 70 2021/README.md`: how often, and the file; any other block has its path only. */
function repeated({ language, path }: Block): { readonly times: number; readonly file: string } {
  if (language !== 'repeat') return { times: 1, file: path };
  const [times = '', ...file] = path.split(' ');
  return { times: Number(times), file: file.join(' ') };
}

/** Every second part between lines of `%%` is repeated; `{n}` in it is the number of the turn, from 1. */
function repeat(content: string, times: number): string {
  const turns = (part: string): string =>
    Array.from({ length: times }, (_, turn) => part.replaceAll('{n}', String(turn + 1))).join('');
  return content
    .split(/^%%\n/m)
    .map((part, at) => (at % 2 === 0 ? part : turns(part)))
    .join('');
}

/** Copies one of test/agendas/ to a folder. */
export const copyAgenda = (name: string, folder: string): void =>
  cpSync(new URL(`../agendas/${name}`, import.meta.url), folder, { recursive: true });

/** `\xHH` is a byte, `\u{HHHH}` a character; all else is itself. */
export function bytesOf(text: string): Buffer {
  const parts = text.split(/(\\x[0-9a-fA-F]{2}|\\u\{[0-9a-fA-F]+\})/);
  return Buffer.concat(
    parts.map((part) => {
      if (/^\\x[0-9a-fA-F]{2}$/.test(part)) return Buffer.from([Number.parseInt(part.slice(2), 16)]);
      if (/^\\u\{[0-9a-fA-F]+\}$/.test(part))
        return Buffer.from(String.fromCodePoint(Number.parseInt(part.slice(3, -1), 16)));
      return Buffer.from(part);
    }),
  );
}
