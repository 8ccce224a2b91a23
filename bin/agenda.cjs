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
  const script = asUsual(() => new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: compiled && compiledCode(name) }));
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

/**
 * How much of a function V8 must have run before it optimizes it, in bytes of its own code. In Node 20 that is so little that up to thousands of files
 * optimizing takes longer than it saves; later versions wait longer by themselves.
 */
const USUAL = '--interrupt-budget=67584';
const PATIENT = '--interrupt-budget=400000';
let v8;

/** Lets V8 wait longer before it optimizes. Asked for when there is work to do: to set it takes a millisecond too. */
function bePatient() {
  if (v8 || !process.versions.v8.startsWith('11.3.')) return;
  v8 = require('node:v8');
  v8.setFlagsFromString(PATIENT);
}

/** What was compiled beforehand is only taken under the flags under which it was made. */
function asUsual(compile) {
  if (!v8) return compile();
  v8.setFlagsFromString(USUAL);
  try {
    return compile();
  } finally {
    v8.setFlagsFromString(PATIENT);
  }
}

/** The program. The build's own name stands in the way to its code: that of another build, of the same length by chance, would be taken for it. */
function program() {
  const main = load('main.cjs');
  compiled = join(DIST, 'compiled', main.BUILD);
  return main;
}

/** Runs the program for whoever started this process. */
const begin = () => program().begin(process, bePatient);

module.exports = { program, begin, scripts };
if (require.main === module) begin();
