import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { compileCache } from './compile-cache.mjs';
import { bundledLicences } from './licences-plugin.mjs';
import { agendaModules } from './schema-plugin.mjs';
import { oneWidth } from './width-plugin.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// What is always loaded together stands in one file: each file more costs a third of a millisecond at every start.
const groups = [
  { name: 'program', test: /src\/(?:commands\/program|world\/node)\.ts$/, priority: 8 },
  { name: 'load', test: /src\/(?:load|query\/(?:row|links|similarity|alike)|source\/known-words|language\/(?:date|labels|plural)|format\/(?:paint|safe|workflow-command))\.ts$/, priority: 7 },
  { name: 'answer', test: /src\/(?:commands\/(?:open-agenda|answer-with|selecting)|(?:answer|report|query)\/status)\.ts$/, priority: 5 },
  { name: 'diff', test: /src\/commands\/diff\.ts$/, priority: 4.5 },
  { name: 'diff-answer', test: /src\/answer\/diff\.ts$/, priority: 4 },
  { name: 'inspect', test: /src\/(?:rules\/(?:index|inspect-years)|commands\/validate|format\/diagnostics-human)\.ts$/, priority: 3 },
];

export default defineConfig({
  input: { main: at('src/main.ts') },
  platform: 'node',
  plugins: [agendaModules(), oneWidth(), bundledLicences('licences.txt'), compileCache()],
  // CommonJS, not minified, rare things in chunks of their own: measured, this starts fastest.
  output: { dir: at('dist'), format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs', cleanDir: true, exports: 'named', codeSplitting: { groups } },
});
