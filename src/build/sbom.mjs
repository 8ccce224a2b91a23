// npm run sbom: what the published package consists of, as CycloneDX (a software bill of materials), on stdout. npm
// knows every package that is installed here; of those the bundle holds a few, and they are what users run.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The packages in a bundle, as `name@version`, from the licences that the build writes beside it. @param {string} dist */
export const bundledPackages = (dist) =>
  readdirSync(dist)
    .filter((file) => /^licences.*\.txt$/.test(file))
    .flatMap((file) => readFileSync(join(dist, file), 'utf8').split(/^-{80}\n\n/m))
    // A licence may have such a line in it itself.
    .flatMap((part) => /^([@a-z][^ \n]*) (\d+\.\d+\.\d\S*)\n/.exec(part)?.slice(1).join('@') ?? [])
    .filter((name, at, all) => all.indexOf(name) === at)
    .sort();

/** @param {string} dist the folder with the bundle @returns {object} the same for the same source: no time, no number */
export function billOfMaterials(dist) {
  const windows = process.platform === 'win32';
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const bill = JSON.parse(
    execFileSync(windows ? 'npm.cmd' : 'npm', args, {
      cwd: root,
      encoding: 'utf8',
      shell: windows,
      env,
      maxBuffer: 2 ** 26,
    }),
  );
  const bundled = bundledPackages(dist);
  const kept = bill.components.filter((each) => bundled.includes(`${each.name}@${each.version}`));
  const missing = bundled.filter((name) => !kept.some((each) => name === `${each.name}@${each.version}`));
  if (missing.length > 0) throw new Error(`npm does not know what is bundled: ${missing.join(', ')}`);
  const known = new Set([bill.metadata.component['bom-ref'], ...kept.map((each) => each['bom-ref'])]);
  const { name } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const { serialNumber: _number, ...rest } = bill;
  return {
    ...rest,
    metadata: { component: { ...bill.metadata.component, name } },
    // Here they serve development, in the package they are part of the program.
    components: kept.map(({ properties: _development, ...each }) => ({ ...each, scope: 'required' })),
    dependencies: bill.dependencies
      .filter(({ ref }) => known.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => known.has(each)) })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(`${JSON.stringify(billOfMaterials(join(root, 'dist')), null, 2)}\n`);
