// npm run new rule FAMILY/NAME: writes the code, the page and the line in the list of a new rule, ready to be filled
// in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [what, name] = process.argv.slice(2);
if (what !== 'rule' || !/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(name ?? '')) {
  console.error('usage: npm run new rule FAMILY/NAME');
  process.exit(2);
}
const rules = fileURLToPath(new URL('../rules/', import.meta.url));
const constant = name.split('/')[1].replace(/-([a-z])/g, (_dash, letter) => letter.toUpperCase());

const code = `import type { Rule } from '../../lint/rule.ts';
import { inFile } from '../../source/place.ts';

/** What this rule demands, in one sentence. */
export const ${constant}: Rule = {
  name: '${name}',
  severity: 'warning',
  summary: { nl: 'Wat deze regel vraagt.', en: 'What this rule demands.' },
  *check({ plan }) {
    if (plan.title !== '') return;
    yield {
      message: { nl: 'Wat er hier mis is.', en: 'What is wrong here.' },
      hint: { nl: 'Wat je kunt doen.', en: 'What to do.' },
      place: inFile(plan.path),
    };
  },
};
`;
const example = (title) =>
  `\`\`\`md 2021/1-water/1.1.3-duikers.md\n---\nactors: [waterschap]\nowner: team-water\n---\n# ${title}\n\nHet waterschap maakt voor de herfst alle duikers schoon.\n\`\`\``;
const page = `# ${name}

## Waarom

Waarom is deze regel er, en wat gaat er mis zonder?

## Why

Why is this rule there, and what goes wrong without it?

## Fout · Bad

${example('Fout')}

## Wat agenda zegt

\`\`\`console
$ agenda validate
\`\`\`

## What agenda says

\`\`\`console
$ agenda validate --lang en
\`\`\`

## Goed · Good

${example('Goed')}
`;

for (const [file, text] of [
  [`${rules}${name}.ts`, code],
  [`${rules}${name}.md`, page],
]) {
  if (existsSync(file)) {
    console.error(`${file} exists already; nothing was overwritten`);
    process.exit(1);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const list = readFileSync(`${rules}index.ts`, 'utf8');
// In its place by path, as Biome sorts imports.
const added = `import { ${constant} } from './${name}.ts';`;
/** @type {string[]} */
const imports = list.match(/^import .*$/gm) ?? [];
const next = imports.find((line) => (/'\.\/(.*)\.ts'/.exec(line)?.[1] ?? '') > name);
const withImport = next
  ? list.replace(next, `${added}\n${next}`)
  : list.replace(imports.at(-1) ?? '', (last) => `${last}\n${added}`);
const end = withImport.lastIndexOf('];');
writeFileSync(`${rules}index.ts`, `${withImport.slice(0, end)}  ${constant},\n${withImport.slice(end)}`);
console.log(
  `src/rules/${name}.ts\nsrc/rules/${name}.md\nsrc/rules/index.ts\nFill them in. Then run \`npm run docs\`, which writes the rule's output into its page.`,
);
