// SECURITY.md is made from the promises, and each promise names tests that exist; `--update=all` writes the page.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ATTACKS, type Attack, type Proof } from './promises.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const promises = ATTACKS.flatMap((attack) => attack.promises);

/** Whether a file has a test, or a group of tests, of that name. */
function exists([file, name]: Proof): boolean {
  if (!existsSync(root + file)) return false;
  const text = readFileSync(root + file, 'utf8');
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`) || text.includes(` ${name}${quote}`));
}

test.each(promises.flatMap(({ proofs }) => proofs))('%s: %s', (...proof) => {
  expect(exists(proof)).toBe(true);
});

test('a test that is not there would be missed', () => {
  expect(exists(['test/ci/files.test.ts', 'nobody wrote this'])).toBe(false);
  expect(exists(['test/ci/nowhere.test.ts', 'a stranger can do nothing with it'])).toBe(false);
});

describe('SECURITY.md', () => {
  test('says what is promised, and by which tests', async () => {
    await expect(page()).toMatchFileSnapshot(`${root}SECURITY.md`);
  });
});

function page(): string {
  const unproven = promises.filter(({ proofs }) => proofs.length === 0);
  return `# Security

Whatever stands in the files of an agenda, in a paper or in a request, the tool must not run it, hang on it, hide it, or pass it on to a terminal, a workflow, a comment, a page or a sheet.

To report a fault, tell it privately to the maintainers of the repository, through its host's private reports (on GitHub: Security, then Report a vulnerability). Say what you did, with the smallest file that shows it, and which version it was (\`agenda --version\`).

The promises below, and the tests that hold each, are listed in [test/security/promises.ts](test/security/promises.ts); this page is made from it.

${ATTACKS.map(section).join('\n')}
## Not held by a test

${unproven.length === 0 ? 'Nothing: every promise above has its test.' : unproven.map(({ promise }) => `- ${promise}`).join('\n')}

## How it is tried

- \`npm test\` tries every file with a name in the list of bad input, and a short run of the surfaces and the fuzz; \`npm run test:all\` also repositories, workflows, kills and other programs.
- \`npm run fuzz -- --runs N --seed S\` changes agendas, papers, sheets, edits, requests and what an editor says at random. A fault is shown with the number by which it comes back: \`--one NUMBER --seed S\`.
- \`npm run fuzz -- --endless\` puts one small thing over and over in every place.
- \`npm run lives -- --edits N\` lets \`agenda lsp\`, \`serve\` and \`validate --watch\` live long, and tells what they hold meanwhile.
- \`SURFACE_RUNS=50\`, \`IMPORT_RUNS=1000\`, \`KILLS=200\`, \`CHECKS=10000\` before a test try it longer.
`;
}

const section = ({ who, against, what, promises: all }: Attack): string => `## ${who} against ${against}

${what}

| what is promised | held by |
|---|---|
${all.map(({ promise, proofs }) => `| ${promise} | ${proofs.length === 0 ? 'no test' : [...new Set(proofs.map(([file]) => file))].map((file) => `[${file.replace(/^test\/|\.test\.ts$/g, '')}](${file})`).join(', ')} |`).join('\n')}
`;
