// The pages of the rules about updates, word for word, without the built program: so that a mutation run sees the
// messages too.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { agenda, type Files } from '../fake-world.ts';
import { isFile } from '../replay/files.ts';
import { parsePage } from '../replay/page.ts';

const pagesIn = fileURLToPath(new URL('../../src/rules/update/', import.meta.url));
const polderIn = fileURLToPath(new URL('../agendas/polder/', import.meta.url));

const POLDER: Files = Object.fromEntries(
  readdirSync(polderIn, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/\/+/g, '/'))
    .map((file) => [file.slice(polderIn.length), readFileSync(file, 'utf8')]),
);

test.each(readdirSync(pagesIn).filter((file) => file.endsWith('.md')))('%s', async (file) => {
  const { blocks } = parsePage(readFileSync(pagesIn + file, 'utf8'));
  const consoles = blocks.filter(({ language }) => language === 'console');
  const bad = blocks.filter((block) => isFile(block) && block.section === 'Fout · Bad');
  const files = { ...POLDER, ...Object.fromEntries(bad.map(({ path, content }) => [path, content])) };
  for (const { content } of consoles) {
    const [command = '', ...lines] = content.split('\n');
    // A rule about what changes needs git, and is tried in test/rules.test.ts.
    if (command.includes('--changed')) continue;
    const { code, out, err } = await agenda(files, command.split(' ').slice(2));
    expect(code === 0 ? out + err : `${out}${err}[${code}]\n`).toBe(lines.join('\n'));
  }
});
