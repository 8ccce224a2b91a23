// Bundles and runs one of the TypeScript pages beside it: node test/diff/run.mjs measure|bench|fit [--details]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { agendaModules } from '../../src/build/schema-plugin.mjs';

const PAGES = { bench: 'bench.ts', fit: 'fit.ts' };
const [page = 'measure', ...options] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'agenda-diff-'));
try {
  // set.ts finds its files beside itself, so the bundle, which is elsewhere, needs its original URL.
  const bundle = await rolldown({
    input: here(PAGES[page] ?? 'print.ts'),
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      agendaModules(),
      {
        name: 'own-place',
        transform: (code, id) =>
          /\/test\/diff\/(?:set|strength)\.ts$/.test(id)
            ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(here('set.ts')).href))
            : null,
      },
    ],
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'page.mjs' });
  const module = await import(pathToFileURL(join(folder, 'page.mjs')).href);
  await (module.printMeasures ?? module.printBench ?? module.printFit)(
    (line) => console.log(line),
    options.includes('--details'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
