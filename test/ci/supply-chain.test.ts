// What comes from others: which packages are in the program, under which licences, and what runs when it is installed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { billOfMaterials, bundledPackages } from '../../src/build/sbom.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;

/** Every package of which a part is in the program. One that is new is looked at first: who makes it, and what it does. */
const BUNDLED = [
  '@colors/colors',
  '@orama/stemmers',
  'ajv',
  'ajv-formats',
  'chalk',
  'cli-table3',
  'commander',
  'csv-parse',
  'damerau-levenshtein',
  'diff',
  'docx',
  'entities',
  'extend-shallow',
  'fast-string-truncated-width',
  'fast-string-width',
  'fast-wrap-ansi',
  'fflate',
  'gray-matter',
  'is-extendable',
  'kind-of',
  'linkify-it',
  'markdown-it',
  'mdurl',
  'munkres',
  'pdfjs-dist',
  'punycode.js',
  'saxes',
  'section-matter',
  'strip-bom-string',
  'uc.micro',
  'write-excel-file',
  'xmlchars',
  'yaml',
];
/** Licences that ask no more than that their text comes along; dist/licences*.txt holds those. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const nameOf = (bundled: string): string => bundled.slice(0, bundled.lastIndexOf('@'));
let dist = '';
beforeAll(() => {
  dist = join(inject('installed'), 'dist');
});

describe('what is in the program', () => {
  test('is on the list', () => expect(bundledPackages(dist).map(nameOf).sort()).toEqual(BUNDLED));

  test('nothing else is in the code', () => {
    const code = readdirSync(dist)
      .filter((file) => file.endsWith('.cjs'))
      .map((file) => readFileSync(join(dist, file), 'utf8'));
    const found = code.flatMap((text) =>
      Array.from(
        text.matchAll(/^\/\/(?:#region)? .*node_modules\/((?:@[^/]+\/)?[^/\n]+)\//gm),
        ([, name = '']) => name,
      ),
    );
    expect(found.length).toBeGreaterThan(50);
    expect([...new Set(found)].filter((name) => !BUNDLED.includes(name))).toEqual([]);
  });

  test('has a licence that is allowed, with its text in the package', () => {
    const notices = readdirSync(dist)
      .filter((file) => file.startsWith('licences'))
      .map((file) => readFileSync(join(dist, file), 'utf8'))
      .join('\n');
    for (const name of BUNDLED) {
      const { license, version } = json(`node_modules/${name}/package.json`);
      expect({ name, isAllowed: ALLOWED.includes(String(license)) }).toEqual({ name, isAllowed: true });
      const [, text = ''] = notices.split(`${name} ${version}\n\n`);
      expect({ name, hasText: /copyright|licen[cs]e/i.test(text.slice(0, 2000)) }).toEqual({ name, hasText: true });
    }
    expect((json('package.json')['files'] as readonly string[]).includes('dist')).toBe(true);
  });
});

test('the bill of materials of a release holds exactly that', () => {
  const bill = billOfMaterials(dist);
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'openbare-agenda' } } });
  expect(bill.components.map(({ name, version }) => `${name}@${version}`).sort()).toEqual(bundledPackages(dist));
  for (const { purl, hashes, licenses, scope } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\//);
    expect([hashes.length > 0, scope]).toEqual([true, 'required']);
    expect(licenses.every(({ license }) => ALLOWED.includes(license.id))).toBe(true);
  }
  expect(billOfMaterials(dist)).toEqual(bill);
});

describe('what runs when it is installed', () => {
  const { scripts, ...about } = json('package.json') as { readonly scripts: Readonly<Record<string, string>> };

  test('nothing of others: the published package asks for no other', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
      expect(about).not.toHaveProperty(kind);
  });
  test('of ours only the build, for whoever installs from git or from a clone', () => {
    const run = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'prepublish'];
    expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual(['prepare']);
  });
  test('no package with which we build has a script for that either', () => {
    const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, object>> };
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    // npm writes it down; optional ones for other machines included.
    expect(Object.entries(packages).flatMap(([name, each]) => ('hasInstallScript' in each ? [name] : []))).toEqual([]);
  });
});
