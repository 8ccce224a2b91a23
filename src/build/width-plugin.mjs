// All code measures the width of a text with src/render/width.ts. The packages that draw tables and wrap lines would
// otherwise bring their own
// measure, which is slower or counts differently. width.ts loads its package only at the first text that needs it:
// loading takes a millisecond.
import { fileURLToPath } from 'node:url';

const width = JSON.stringify(fileURLToPath(new URL('../render/width.ts', import.meta.url)));

/** Which import, in which files, is replaced by what. */
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
