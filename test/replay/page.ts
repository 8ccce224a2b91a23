// A Markdown page as a test sees it: fenced blocks between lines of text.

/** A fenced block. Lines are counted from 0; `first` is the opening fence, `last` the closing one. */
export interface Block {
  readonly first: number;
  readonly last: number;
  /** The fence itself; nothing in the block may look like it. */
  readonly fence: string;
  /** `md`, `console`, `delete`, …: the first word of the info string. */
  readonly language: string;
  /** The rest of the info string: the file that the block is about; empty where it is about none. */
  readonly path: string;
  /** Ends with a line break, unless it is empty. */
  readonly content: string;
  /** The level-2 heading it stands under. */
  readonly section: string;
}

export interface Page {
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** The level-2 headings, in order. */
  readonly sections: readonly string[];
}

/** @throws Error where a fence is never closed: half a page would be taken for text. */
export function parsePage(text: string): Page {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const sections: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const heading = /^## +(.*?) *$/.exec(line)?.[1];
    if (heading !== undefined) sections.push(heading);
    const open = /^(`{3,}) *(\S*) *(.*?) *$/.exec(line);
    if (!open) continue;
    const [, fence = '', language = '', path = ''] = open;
    const last = lines.findIndex((candidate, index) => index > at && candidate.trimEnd() === fence);
    if (last === -1) throw new Error(`line ${at + 1}: this block is never closed`);
    blocks.push({
      first: at,
      last,
      fence,
      language,
      path,
      content: lines
        .slice(at + 1, last)
        .map((each) => `${each}\n`)
        .join(''),
      section: sections.at(-1) ?? '',
    });
    at = last;
  }
  return { lines, blocks, sections };
}

/** What a page says about itself before it begins: `<!-- agenda: polder -->`. */
export const directive = ({ lines }: Page, name: string): string | undefined =>
  lines.map((line) => new RegExp(`^<!-- ${name}: (.*) -->$`).exec(line)?.[1]).find((value) => value !== undefined);

/** The page with other contents in some of its blocks. */
export function withContents(page: Page, contents: ReadonlyMap<Block, string>): string {
  const parts: string[] = [];
  let done = 0;
  for (const [block, content] of contents) {
    if (content.split('\n').some((line) => line.startsWith(block.fence)))
      throw new Error(`line ${block.first + 1}: the output holds a fence; give this block a longer one`);
    parts.push(
      ...page.lines.slice(done, block.first + 1),
      ...(content === '' ? [] : content.replace(/\n$/, '').split('\n')),
    );
    done = block.last;
  }
  return [...parts, ...page.lines.slice(done)].join('\n');
}
