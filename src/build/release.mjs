// npm run release -- vX.Y.Z: makes a release of what is committed here, and of nothing else. It is a commit beside the branch, whose tree also
// has the built program, with the tag vX.Y.Z and the moved tag vX. Nothing is pushed, and no branch changes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const VERSION = /^v(\d+)\.\d+\.\d+(-[\w.-]+)?$/;

/** @param {readonly string[]} words @param {{ readonly env?: object, readonly input?: string }} [options] */
const git = (words, { env = {}, input } = {}) =>
  execFileSync('git', words, { cwd: root, env: { ...process.env, ...env }, input, encoding: 'utf8' }).trim();

/** What is in the way of a release, in one line; nothing where nothing is. @param {string} tag @param {string} version */
function obstacle(tag, version) {
  if (!VERSION.test(tag)) return 'usage: npm run release -- vX.Y.Z';
  if (tag !== `v${version}`)
    return `package.json says ${version}: first npm version ${tag.slice(1)} --no-git-tag-version, and commit`;
  if (git(['status', '--porcelain']) !== '')
    return 'there are changes that are not committed: commit them, or take them back';
  if (git(['tag', '--list', tag]) !== '') return `${tag} is there already: a release is never made again`;
  return undefined;
}

/**
 * The package as it is installed: without scripts and tools, so that npm installs it from git as it is. Where there is
 * anything to run, npm first installs all tools, and prints into the answer of `npm pack`.
 * @param {Record<string, unknown>} source
 */
function released({ scripts: _scripts, devDependencies: _tools, ...rest }) {
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** @param {string} tag @param {Record<string, unknown>} source @param {string} built a folder with dist/ */
function commitOf(tag, source, built) {
  const env = { GIT_INDEX_FILE: join(built, 'index') };
  git(['read-tree', 'HEAD'], { env });
  git(['-c', 'core.safecrlf=false', '--work-tree', built, 'add', '--force', 'dist'], { env });
  const blob = git(['hash-object', '-w', '--stdin'], { input: released(source) });
  git(['update-index', '--cacheinfo', `100644,${blob},package.json`], { env });
  git(['update-index', '--force-remove', 'package-lock.json'], { env });
  return git([
    'commit-tree',
    git(['write-tree'], { env }),
    '-p',
    'HEAD',
    '-m',
    `release: ${tag}, with the built program`,
  ]);
}

/**
 * The files of the commit, and no others: those here may hold what git was told not to look at.
 * @param {string} built @returns {string} the folder
 */
function committed(built) {
  const source = join(built, 'source');
  const env = { GIT_INDEX_FILE: join(built, 'committed') };
  git(['read-tree', 'HEAD'], { env });
  git(['checkout-index', '--all', `--prefix=${source}/`], { env });
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction');
  return source;
}

function release(tag) {
  const source = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wrong = obstacle(tag, source.version);
  if (wrong !== undefined) {
    console.error(wrong);
    process.exitCode = 2;
    return;
  }
  const built = mkdtempSync(join(tmpdir(), 'agenda-release-'));
  try {
    const rolldown = ['node_modules/rolldown/bin/cli.mjs', '--config', 'src/build/rolldown.config.mjs'];
    execFileSync(process.execPath, [...rolldown, '--dir', join(built, 'dist')], {
      cwd: committed(built),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const commit = commitOf(tag, source, built);
    const [, major, preview] = VERSION.exec(tag) ?? [];
    git(['tag', '--annotate', '--message', tag, tag, commit]);
    // A preview is only for whoever asks for it.
    const moved = preview === undefined ? [`v${major}`] : [];
    for (const name of moved) git(['tag', '--force', '--annotate', '--message', tag, name, commit]);
    console.log(`${[tag, ...moved].join(' and ')}: ${commit}\nTry it, and then:\n  git push origin ${tag}`);
    for (const name of moved) console.log(`  git push --force origin ${name}`);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

release(process.argv[2] ?? '');
