// Makes modules of schemas/ and the rule pages when the package is built, so that no run compiles a schema or looks for
// a page.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { addressesOf } from './addresses.mjs';
import { fastChecks } from './fast-checks.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FORMATS = `${root}src/model/formats.ts`;
const FILE_KINDS = ['agenda', 'plan', 'theme', 'objective', 'commitment', 'update'];

/** All schemas of schemas/, by name without `.schema.json`, in order of name. */
export const readSchemas = () =>
  Object.fromEntries(
    readdirSync(`${root}schemas`)
      .filter((file) => file.endsWith('.schema.json'))
      .sort()
      .map((file) => [
        file.slice(0, -'.schema.json'.length),
        JSON.parse(readFileSync(`${root}schemas/${file}`, 'utf8')),
      ]),
  );

/**
 * An ajv that knows every schema. `ownProperties`: without it, a key that every object inherits, such as `toString`,
 * counts as given.
 */
export function compiler(options = {}, schemas = readSchemas()) {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    keywords: ['x-en'],
    ...options,
  });
  addFormats(ajv, ['date', 'uri']);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return ajv;
}

/** A schema without the texts for people: a larger validator makes every start slower. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (schema === null || typeof schema !== 'object') return schema;
  const forPeople = (key, value) =>
    ['x-en', 'examples'].includes(key) || (['title', 'description'].includes(key) && typeof value === 'string');
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !forPeople(key, value))
      .map(([key, value]) => [key, bare(value)]),
  );
}

function validators() {
  const ajv = compiler(
    { messages: false, inlineRefs: false, code: { source: true, esm: true, formats: _`require(${FORMATS})` } },
    bare(readSchemas()),
  );
  const code = standaloneCode(ajv, Object.fromEntries(FILE_KINDS.map((kind) => [kind, `${kind}.schema.json`])));
  const imports = [];
  const body = code.replaceAll(/require\("([^"]+)"\)/g, (_call, module) => {
    const name = `required${imports.length}`;
    imports.push(`import * as ${name} from ${JSON.stringify(/\.\w+$/.test(module) ? module : `${module}.js`)};`);
    return `unwrap(${name})`;
  });
  // An imported CommonJS module has its exports under one `default` or under two, depending on the bundler.
  const unwrap =
    'const unwrap = (module) => { const inner = module.default ?? module; return inner.default !== undefined || inner.fullFormats ? inner : { default: inner, ...inner }; };';
  return `${imports.join('\n')}\n${unwrap}\n${body}`;
}

function rulePages() {
  const folder = `${root}src/rules`;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .sort();
  return Object.fromEntries(
    pages.map((file) => [file.slice(0, -'.md'.length), readFileSync(`${folder}/${file}`, 'utf8')]),
  );
}

/** A hash of the source. During development, two builds of one version differ. */
export function buildId() {
  const hash = createHash('sha256');
  const files = ['src', 'schemas'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  for (const file of [...files.sort(), `${root}package-lock.json`]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const ourPackage = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { name, version } = ourPackage;
const { homepage, rulePages: rulePageAddress, tool } = addressesOf(ourPackage);

/** What HTML pages bring along besides themselves. */
function siteAssets() {
  const read = (file) => readFileSync(`${root}src/render/html/${file}`, 'utf8');
  const style = read('site.css')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
  return `export const STYLE = ${JSON.stringify(style)};\nexport const SCRIPT = ${JSON.stringify(read('site.js'))};`;
}

/** A module of texts. @param {Record<string, string | null>} values */
const constants = (values) =>
  Object.entries(values)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
    .join('\n');

const MODULES = {
  'agenda:fast-checks': () => fastChecks(bare(readSchemas()), FILE_KINDS, `${root}src/model/fast-checks.ts`),
  'agenda:validators': validators,
  'agenda:schemas': () => `export default ${JSON.stringify(readSchemas())};`,
  'agenda:rule-pages': () => `export default ${JSON.stringify(rulePages())};`,
  'agenda:site': siteAssets,
  'agenda:package': () =>
    constants({
      VERSION: version,
      BUILD: buildId(),
      NAME: name,
      HOMEPAGE: homepage,
      RULE_PAGES: rulePageAddress,
      TOOL: tool,
    }),
};

/** For rolldown and for vitest alike. */
export const agendaModules = () => ({
  name: 'agenda-modules',
  resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0agenda:') ? MODULES[id.slice(1)]() : undefined),
});
