// The bundle contains code of other packages, so their licences are published with it, as those licences demand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes the licence of every bundled package to one file beside the bundle.
 * @param {string} fileName @returns {import('rolldown').Plugin} which stops the build where a package has no licence
 */
export const bundledLicences = (fileName) => ({
  name: 'bundled-licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const folders = new Set(
      modules
        .filter((id) => id.includes('node_modules'))
        .map((id) => packageFolder(id.replace(/^\0/, '').split('?', 1)[0])),
    );
    const parts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      if (!file && !license) throw new Error(`${name} has no licence`);
      const notice = readdirSync(folder).find((each) => /^notice/i.test(each));
      const texts = [file, notice].flatMap((each) => (each ? [readFileSync(join(folder, each), 'utf8').trim()] : []));
      const text = file ? texts.join('\n\n') : [`Licence: ${license}`, ...texts].join('\n\n');
      return `${name} ${version}\n\n${text}\n`;
    });
    this.emitFile({ type: 'asset', fileName, source: `${parts.join(`\n${'-'.repeat(80)}\n\n`)}` });
  },
});

function packageFolder(file) {
  let folder = dirname(file);
  while (
    !existsSync(join(folder, 'package.json')) ||
    !JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name
  )
    folder = dirname(folder);
  return folder;
}
