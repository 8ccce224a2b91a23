import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { compileCache } from './compile-cache.mjs';
import { noEngines } from './front-matter-plugin.mjs';
import { library } from './library-plugin.mjs';
import { bundledLicences } from './licences-plugin.mjs';
import { manualPage } from './man-plugin.mjs';
import { noCanvas } from './no-canvas-plugin.mjs';
import { agendaModules } from './schema-plugin.mjs';
import { oneWidth } from './width-plugin.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// Modules that are always loaded together go into one file: each extra file costs a third of a millisecond at every
// start.
const groups = [
  // Loaded late, and by what needs nothing else of a group.
  { name: 'hash', test: /src\/text\/hash\.ts$/, priority: 10 },
  // What `agenda --version` needs.
  { name: 'stream', test: /src\/(?:platform\/output|render\/terminal-text)\.ts$|agenda:package/, priority: 9 },
  { name: 'program', test: /src\/(?:cli\/(?:program|columns)|platform\/node|render\/wrap)\.ts$/, priority: 8 },
  {
    name: 'load',
    test: /src\/(?:load|lint\/fail-on|query\/(?:row|rounds|links|indicators)|text\/(?:similarity|near-duplicates|known-words)|i18n\/(?:date|labels|number|own-labels|placeholders|plural)|render\/(?:paint|links))\.ts$/,
    priority: 7,
  },
  {
    name: 'answer',
    test: /src\/(?:cli\/(?:open-agenda|answer-with|selecting|status)|(?:views|views\/answers|query)\/status)\.ts$/,
    priority: 5,
  },
  { name: 'diff', test: /src\/cli\/diff\.ts$/, priority: 4.5 },
  { name: 'diff-answer', test: /src\/views\/answers\/diff\.ts$/, priority: 4 },
  {
    name: 'inspect',
    test: /src\/(?:rules\/index|lint\/inspect-years|cli\/validate|render\/diagnostics\/human)\.ts$/,
    priority: 3,
  },
];

const main = defineConfig({
  input: { main: at('src/main.ts'), index: at('src/library/index.ts') },
  platform: 'node',
  plugins: [
    agendaModules(),
    oneWidth(),
    noEngines(),
    bundledLicences('licences.txt'),
    library('index'),
    compileCache(),
    manualPage('agenda.1'),
  ],
  // CommonJS, not minified, rarely used code in chunks of its own: of all forms that were measured, this one starts
  // fastest.
  output: {
    dir: at('dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    cleanDir: true,
    exports: 'named',
    codeSplitting: { groups },
  },
});

// What reads papers, whole by itself: its libraries are large, and nothing else loads them. ECMAScript
// modules, as pdf.js is.
const papers = defineConfig({
  input: {
    'paper-process': at('src/platform/paper/process.ts'),
    'paper-thread': at('src/platform/paper/thread.ts'),
  },
  platform: 'node',
  resolve: {
    alias: {
      'pdfjs-dist/legacy/build/pdf.mjs': at('node_modules/pdfjs-dist/legacy/build/pdf.min.mjs'),
      'pdfjs-dist/legacy/build/pdf.worker.mjs': at('node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
    },
  },
  plugins: [noCanvas(), noEngines(), bundledLicences('licences-paper.txt')],
  output: {
    dir: at('dist'),
    format: 'es',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'paper-[name].mjs',
    minify: true,
    cleanDir: false,
  },
});

export default [main, papers];
