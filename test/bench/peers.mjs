// The programs that people use today to check such files, each set up as its own documentation says.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './folders.mjs';
import { install, PEERS } from './packages.mjs';

/**
 * Commands that check every file of a corpus against the schema of its kind. Only remark reads the Markdown itself; the rest get
 * the same front matter as YAML files. None of them checks anything across files.
 * @returns {(corpus: import('./folders.mjs').Corpus) => Readonly<Record<string, import('./measure.mjs').Command>>}
 */
export function peers() {
  const folder = install('peers', PEERS);
  const script = (path) => join(folder, 'node_modules', path);
  const schema = join(folder, 'record.schema.json');
  const rules = join(folder, 'spectral.json');
  writeFileSync(schema, JSON.stringify(recordSchema()));
  writeFileSync(rules, JSON.stringify(spectralRules(recordSchema())));
  return ({ repository, yaml }) => {
    const around = join(repository, '..');
    setUpRemark(around, script);
    return {
      'ajv-cli': node(
        script('ajv-cli/dist/index.js'),
        'validate',
        '--spec=draft2020',
        '--all-errors',
        '--strict=false',
        '-c',
        script('ajv-formats/dist/index.js'),
        '-s',
        schema,
        '-d',
        `${yaml}/**/*.yaml`,
      ),
      sourcemeta: {
        file: nativeSourcemeta(script('@sourcemeta/jsonschema/build/github-releases')),
        args: ['validate', '--fast', schema, yaml, '--extension', '.yaml'],
      },
      Spectral: node(script('@stoplight/spectral-cli/dist/index.js'), 'lint', `${yaml}/**/*.yaml`, '--ruleset', rules),
      remark: {
        ...node(script('remark-cli/cli.js'), 'repository/agenda', '--ext', 'md', '--frail', '--quiet', '--no-stdout'),
        cwd: around,
      },
    };
  };
}

const node = (...args) => ({ file: process.execPath, args });

function nativeSourcemeta(releases) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime ? '-musl' : '';
  const wanted = `jsonschema-${system}-${process.arch === 'x64' ? 'x86_64' : process.arch}${musl}`;
  const found = readdirSync(releases).find((file) => file === wanted || file === `${wanted}.exe`);
  if (!found) throw new Error(`@sourcemeta/jsonschema has no program for this machine (${wanted})`);
  return join(releases, found);
}

const KINDS = ['agenda', 'plan', 'theme', 'objective', 'commitment', 'update', 'common'];
const schemaOf = (kind) =>
  JSON.parse(readFileSync(join(PROJECT, `schemas/${kind}.schema.json`), 'utf8'), (key, value) =>
    key === 'x-en' ? undefined : value,
  );

/** A tool that takes one schema gets one that first looks what kind of file it has: the fields tell. */
function recordSchema() {
  const is = (kind) => ({ $ref: `${kind}.schema.json` });
  const reports = {
    anyOf: [{ required: ['status'] }, { required: ['deliverables'], properties: { deliverables: { type: 'object' } } }],
  };
  const record = {
    if: { required: ['actors'] },
    then: is('commitment'),
    else: { anyOf: [is('theme'), is('objective'), is('commitment')] },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.org/record.schema.json',
    if: { required: ['format'] },
    then: is('agenda'),
    else: { if: { required: ['stage'] }, then: is('plan'), else: { if: reports, then: is('update'), else: record } },
    $defs: Object.fromEntries(KINDS.map((kind) => [kind, schemaOf(kind)])),
  };
}

const spectralRules = (schema) => ({
  rules: {
    record: {
      given: '$',
      severity: 'error',
      then: { function: 'schema', functionOptions: { dialect: 'draft2020-12', allErrors: true, schema } },
    },
  },
});

const REMARK_FILES = {
  plan: ['repository/agenda/*/README.md'],
  theme: ['repository/agenda/*/*/README.md'],
  objective: ['repository/agenda/*/[1-9]*-*/+([0-9]).+([0-9])-*.md'],
  commitment: ['repository/agenda/*/[1-9]*-*/+([0-9]).+([0-9]).+([0-9])-*.md'],
  update: ['repository/agenda/*/progress/*.md'],
};

/** The plugin binds a schema to file names, and knows no later draft than 7. */
function setUpRemark(around, script) {
  mkdirSync(join(around, 'schemas'), { recursive: true });
  for (const kind of Object.keys(REMARK_FILES)) {
    const { $schema, $id, ...schema } = schemaOf(kind);
    const whole = JSON.stringify({ ...schema, $defs: schemaOf('common').$defs });
    writeFileSync(
      join(around, 'schemas', `${kind}.schema.json`),
      whole.replaceAll('common.schema.json#', '#').replaceAll('"dependentSchemas"', '"dependencies"'),
    );
  }
  const schemas = Object.fromEntries(
    Object.entries(REMARK_FILES).map(([kind, files]) => [`schemas/${kind}.schema.json`, files]),
  );
  const plugins = [
    script('remark-frontmatter/index.js'),
    [script('remark-lint-frontmatter-schema/dist/index.js'), { schemas }],
  ];
  writeFileSync(join(around, '.remarkrc.json'), JSON.stringify({ plugins }));
}
