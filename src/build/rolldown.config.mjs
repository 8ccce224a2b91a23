import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { compiled, inAscii } from './compile-plugin.mjs';
import { bundledLicences } from './licences-plugin.mjs';
import { agendaModules } from './schema-plugin.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// What is always loaded together stands in one file: each file more costs a third of a millisecond at every start.
const groups = [
  { name: 'first', test: /agenda:package$|src\/world\/direct-output\.ts$/, priority: 6 },
  { name: 'start', test: /src\/(?:commands\/program|world\/(?:node|cache\/answer-cache))\.ts$/, priority: 5 },
  { name: 'load', test: /src\/commands\/open-agenda\.ts$/, priority: 4 },
  { name: 'query', test: /src\/(?:query\/(?:select|status|links)|source\/known-words|language\/date|format\/(?:paint|width))\.ts$/, priority: 3 },
  { name: 'answer', test: /src\/(?:commands\/(?:answer-with|selecting)|(?:answer|report)\/status)\.ts$/, priority: 2 },
  { name: 'compare', test: /src\/(?:query\/similarity|source\/file)\.ts$/, priority: 2 },
  { name: 'inspect', test: /src\/(?:rules\/(?:index|inspect)|format\/diagnostics-human)\.ts$/, priority: 1 },
];

// CommonJS, not minified, rare things in chunks of their own: measured, this starts fastest on Node 20.
export default defineConfig({
  input: { main: at('src/main.ts') },
  platform: 'node',
  plugins: [agendaModules(), bundledLicences('licences.txt'), inAscii(), compiled()],
  output: {
    dir: at('dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    cleanDir: false,
    minify: false,
    exports: 'named',
    codeSplitting: { groups },
  },
});
