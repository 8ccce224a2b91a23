// What programs import: the bundle is CommonJS, as the command line is; this adds the same as an ECMAScript module, and
// the types of both.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const LIBRARY = fileURLToPath(new URL('../library/', import.meta.url));

/** @param {string} entry the name of its entry @returns {import('rolldown').Plugin} */
export const library = (entry) => ({
  name: 'library',
  generateBundle(_options, bundle) {
    const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry && each.name === entry);
    if (chunk?.type !== 'chunk') throw new Error(`there is no entry ${entry}`);
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    emit(
      `${entry}.mjs`,
      `import library from './${entry}.cjs';\nexport const { ${[...chunk.exports].sort().join(', ')} } = library;\n`,
    );
    for (const form of ['m', 'c'])
      for (const file of [entry, 'answers'])
        emit(
          `${file}.d.${form}ts`,
          declarations(`${LIBRARY}${file}.ts`).replaceAll(/'\.\/(\w+)\.ts'/g, `'./$1.${form}js'`),
        );
  },
});

/** What a module declares. Every export of it says its type, so that no other file has to be read. */
function declarations(file) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2022 },
  });
  const [wrong] = diagnostics;
  if (wrong) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(wrong.messageText, '\n')}`);
  return outputText.replaceAll(/"(\.\/\w+\.ts)"/g, "'$1'");
}
