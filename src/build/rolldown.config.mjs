import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { agendaModules } from './schema-plugin.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// CommonJS, not minified, rare things in chunks of their own: measured, this starts fastest on Node 20.
export default defineConfig({
  input: { main: at('src/main.ts') },
  platform: 'node',
  plugins: [agendaModules()],
  output: {
    dir: at('dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    cleanDir: true,
    minify: false,
    exports: 'named',
  },
});
