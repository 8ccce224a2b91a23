// How wide a text is has one answer, src/render/width.ts: the packages that draw tables and wrap lines ask us, rather than a package of their own
// that counts signs in another way or slowly. And the package that we ask ourselves begins, which takes a millisecond, at the first text that needs it.
import { fileURLToPath } from 'node:url';

const width = JSON.stringify(fileURLToPath(new URL('../render/width.ts', import.meta.url)));

/** Who asks for which package, and what it gets. */
const ANSWERS = [
  { asks: 'string-width', from: '/cli-table3/', gets: `module.exports = require(${width}).widthOf;` },
  { asks: 'fast-string-width', from: '/fast-wrap-ansi/', gets: `export { widthOf as default } from ${width};` },
  {
    asks: 'fast-string-width',
    from: '/render/width.ts',
    gets: `export default (text) => require('fast-string-width').default(text);`,
  },
];

export const oneWidth = () => ({
  name: 'one-width',
  resolveId(id, importer = '') {
    const at = ANSWERS.findIndex(({ asks, from }) => id === asks && importer.replaceAll('\\', '/').includes(from));
    return at === -1 ? undefined : `\0width:${at}`;
  },
  load: (id) => (id.startsWith('\0width:') ? ANSWERS[Number(id.slice('\0width:'.length))].gets : undefined),
});
