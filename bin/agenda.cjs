#!/usr/bin/env node
'use strict';
// Loads the program's own files, and begins it. Where they were compiled when the program was built, by this version of Node, that is not done again:
// at a start most of the time there is would go to it. What was compiled for another Node is refused by V8 and does no harm.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');

/** By file: the script, kept so that a build can ask for what was compiled of it. */
const scripts = new Map();
/** Where what was compiled stands; unknown until the program has said which build it is. */
let compiled;

/** @returns what a file of dist/ exports. */
function load(name) {
  const path = join(DIST, name);
  const known = require.cache[path];
  if (known) return known.exports;
  const module = { id: path, filename: path, loaded: true, exports: {}, children: [] };
  require.cache[path] = module;
  // The files are functions, and hold ASCII alone, which is read without being decoded (src/build/compile-plugin.mjs).
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: compiled && compiledCode(name) });
  scripts.set(name, script);
  script.runInThisContext()(module.exports, requireChunk, module, path);
  return module.exports;
}

const requireChunk = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));

function compiledCode(name) {
  try {
    return readFileSync(join(compiled, `${name}.code`));
  } catch {
    return undefined;
  }
}

/** The program. The build's own name stands in the way to its code: that of another build, of the same length by chance, would be taken for it. */
function program() {
  const main = load('main.cjs');
  compiled = join(DIST, 'compiled', main.BUILD);
  return main;
}

module.exports = { program, scripts };
if (require.main === module) program().begin(process);
