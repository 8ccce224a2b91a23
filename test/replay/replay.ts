// Replays a page: its files are written, its commands are run, and what they say is put back into it.

import { replayConsole } from './console.ts';
import { isFile, layDown } from './files.ts';
import { type Block, type Page, withContents } from './page.ts';
import type { Repository } from './repository.ts';

/** @returns the page with what its commands say now; `files` is the folder that its paths are seen from. */
export async function replay(
  page: Page,
  blocks: readonly Block[],
  repository: Repository,
  files: string,
): Promise<string> {
  const contents = new Map<Block, string>();
  for (const block of blocks) {
    if (isFile(block)) layDown(block, files);
    else if (block.language === 'console') contents.set(block, await replayConsole(block.content, repository));
  }
  return withContents(page, contents);
}
