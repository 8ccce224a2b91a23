import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { asFunctions, compiled, inAscii, inOneFile, plainExports, withoutUnusedRuntime } from './compile-plugin.mjs';
import { bundledLicences } from './licences-plugin.mjs';
import { agendaModules, buildId } from './schema-plugin.mjs';
import { oneWidth } from './width-plugin.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// What is always loaded together stands in one file: each file more costs a third of a millisecond at every start.
const groups = [
  { name: 'first', test: /agenda:package$|src\/world\/direct-output\.ts$/, priority: 9 },
  { name: 'start', test: /src\/world\/(?:node|cache\/answer-cache)\.ts$/, priority: 8 },
  { name: 'program', test: /src\/commands\/program\.ts$/, priority: 7.5 },
  { name: 'load', test: /src\/(?:load|query\/(?:row|links|similarity|alike)|source\/known-words|language\/(?:date|labels|plural)|format\/(?:paint|safe|workflow-command))\.ts$/, priority: 7 },
  { name: 'answer', test: /src\/(?:commands\/(?:open-agenda|answer-with|selecting)|(?:answer|report|query)\/status)\.ts$/, priority: 5 },
  { name: 'diff', test: /src\/commands\/diff\.ts$/, priority: 4.5 },
  { name: 'diff-answer', test: /src\/answer\/diff\.ts$/, priority: 4 },
  { name: 'inspect', test: /src\/(?:rules\/(?:index|inspect-years)|commands\/validate|format\/diagnostics-human)\.ts$/, priority: 3 },
];

// CommonJS, not minified, rare things in chunks of their own: measured, this starts fastest on Node 20.
const output = { dir: at('dist'), format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs', cleanDir: false, minify: false, exports: 'named' };

export default defineConfig([
  {
    input: { main: at('src/main.ts') },
    platform: 'node',
    plugins: [agendaModules(), oneWidth(), bundledLicences('licences.txt'), inAscii(), withoutUnusedRuntime(), plainExports(), inOneFile('rolldown-runtime', 'start'), inOneFile('first', 'main'), asFunctions(buildId()), compiled()],
    output: { ...output, codeSplitting: { groups } },
  },
  // Whole by itself: a thread that loaded a chunk of the program would load all that stands in it.
  { input: { 'read-ahead-thread': at('src/world/ahead/thread.ts') }, platform: 'node', plugins: [inAscii()], output },
  { input: { 'footprint-thread': at('src/world/cache/footprint-thread.ts') }, platform: 'node', plugins: [inAscii()], output },
]);
