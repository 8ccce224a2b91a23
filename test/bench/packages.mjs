// Other people's programs to be measured against: fixed versions, outside package.json, and only when they are asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './folders.mjs';

/** What K reads with; a package rather than a peer. */
export const PARSER = { 'js-yaml': '4.3.2' };

export const PEERS = {
  'ajv-cli': '5.0.0',
  'ajv-formats': '3.0.1',
  '@sourcemeta/jsonschema': '16.11.0',
  '@stoplight/spectral-cli': '6.16.3',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-lint-frontmatter-schema': '3.15.4',
};

/** Installs packages in a folder of their own, once. @returns the folder */
export function install(name, dependencies) {
  const folder = join(CACHE, name);
  const wanted = JSON.stringify({ private: true, dependencies }, null, 2);
  if (existsSync(join(folder, 'package.json')) && readFileSync(join(folder, 'package.json'), 'utf8') === wanted)
    return folder;
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'package.json'), wanted);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: partial, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`npm install in ${partial}: ${stderr}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return folder;
}
