#!/usr/bin/env node
'use strict';
// Starts the program in dist/. Beside each file lies its code cache: what V8 compiled when the package was built (src/build/compile-cache.mjs).
// Without it, compiling takes half of a short run. V8 rejects a cache made by another version of Node, and then compiles the file itself.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Module } = require('node:module');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');

/** The scripts that were loaded, by file name: the build makes the code cache from them. */
const scripts = new Map();

/** Loads a file of dist/, once. @param {string} name @returns {any} its exports */
function load(name) {
  const path = join(DIST, name);
  const known = require.cache[path];
  if (known) return known.exports;
  /** @type {any} */
  const module = { id: path, filename: path, loaded: true, exports: {}, children: [] };
  require.cache[path] = module;
  const cached = `${path}.cache`;
  const script = new Script(Module.wrap(readFileSync(path, 'utf8')), {
    filename: path,
    cachedData: existsSync(cached) ? readFileSync(cached) : undefined,
  });
  scripts.set(name, script);
  script.runInThisContext()(
    module.exports,
    (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)),
    module,
    path,
    DIST,
  );
  return module.exports;
}

/** Prints in one line why the program cannot start. @param {string} nl @param {string} en */
function refuse(nl, en) {
  process.stderr.write(
    /^nl/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
      ? `agenda: ${nl}\n`
      : `agenda: ${en}\n`,
  );
  process.exitCode = 3;
}

function start() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return refuse(
      `dit programma heeft Node 20.19 of nieuwer nodig; dit is Node ${process.versions.node}. Installeer een nieuwe versie: nodejs.org`,
      `this program needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a new version: nodejs.org`,
    );
  }
  if (!existsSync(join(DIST, 'main.cjs'))) {
    return refuse(
      'het programma is nog niet gebouwd. Typ in deze map: npm install',
      'the program has not been built yet. Type in this folder: npm install',
    );
  }
  return load('main.cjs').main(process);
}

module.exports = { load, scripts };
if (require.main === module) start();
