#!/usr/bin/env node
'use strict';
// Loads the program's own files, and begins it. Where they were compiled when the program was built, by this version of Node, that is not done again:
// at a start most of the time there is would go to it. What was compiled for another Node is refused by V8 and does no harm.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');

/** By file: the script, and where what was compiled of it belongs; kept so that a build can put it there. */
const scripts = new Map();

/** @returns what a file of dist/ exports. */
function load(name) {
  const path = join(DIST, name);
  const known = require.cache[path];
  if (known) return known.exports;
  const module = { id: path, filename: path, loaded: true, exports: {}, children: [] };
  require.cache[path] = module;
  // The files are functions, and hold ASCII alone, which is read without being decoded (src/build/compile-plugin.mjs).
  const text = readFileSync(path, 'latin1');
  const place = placeOfCompiled(name, text);
  const script = asUsual(() => new Script(text, { filename: path, cachedData: contentOf(place) }));
  scripts.set(name, { script, place });
  script.runInThisContext()(module.exports, requireChunk, module, path);
  return module.exports;
}

const requireChunk = (id) => (id.startsWith('./') ? load(id.slice(2)) : asUsual(() => require(id)));

/** A file says on its first line which build it is of. V8 knows what was compiled of another by the length of its text alone, which may by chance be the same. */
const placeOfCompiled = (name, text) => join(DIST, 'compiled', text.slice('// '.length, text.indexOf('\n')), `${name}.code`);

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * How much of a function V8 must have run before it optimizes it, in bytes of its own code. In Node 20 that is so little that up to thousands of files
 * optimizing takes longer than it saves; later versions wait longer by themselves. That a function is small is no reason to begin sooner: the first one takes
 * 3.5 MB for the compiler. Patterns, though, are all used often: to compile each in a simpler way first is work for nothing.
 */
const USUAL = '--interrupt-budget=67584 --max-bytecode-size-for-early-opt=81 --regexp-tier-up';
const PATIENT = '--interrupt-budget=400000 --max-bytecode-size-for-early-opt=0 --no-regexp-tier-up';
let v8;

/** Lets V8 wait longer before it optimizes. Asked for when there is work to do: to set it takes a millisecond too. */
function bePatient() {
  if (v8 || !process.versions.v8.startsWith('11.3.')) return;
  v8 = require('node:v8');
  v8.setFlagsFromString(PATIENT);
}

/** What was compiled beforehand, of the program or of Node itself, is only taken under the flags under which it was made. */
function asUsual(compile) {
  if (!v8) return compile();
  v8.setFlagsFromString(USUAL);
  try {
    return compile();
  } finally {
    v8.setFlagsFromString(PATIENT);
  }
}

const program = () => load('main.cjs');

/** Runs the program for whoever started this process. */
const begin = () => program().begin(process, bePatient);

module.exports = { program, begin, scripts };
if (require.main === module) begin();
