// What is measured, against what, and how far it should get. The goals are the project's own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agenda } from './agenda.mjs';
import { prepare } from './folders.mjs';
import { appetites, inTurn, median } from './measure.mjs';

/**
 * `most`: the time may be at most so many times the other's. `faster`: the other must take at least so many times as long.
 * @typedef {{ than: string, most: number, stretch?: number } | { than: string, faster: number }} Goal
 *
 * `times` (ms by the clock, or MB) and `processor` (ms) by who took them; a row that cannot be measured yet has neither.
 * @typedef {Readonly<Record<string, readonly number[]>>} Times
 * @typedef {{ id: string, what: string, unit: 'ms' | 'MB', goals: readonly Goal[], times?: Times, processor?: Times }} Row
 */

const script = (name) => fileURLToPath(new URL(`yardsticks/${name}`, import.meta.url));
const node = (...args) => ({ file: process.execPath, args });
export const N = node('-e', '0');
const J = ({ json }) => node(script('json.cjs'), json);
const K = ({ repository }, { packages }) => node(script('js-yaml.cjs'), join(repository, 'agenda'), packages);
const T = ({ repository }) => node(script('both-trees.cjs'), repository, 'before');

const most = (than, most, stretch) => ({ than, most, ...(stretch ? { stretch } : {}) });
const faster = (than, faster) => ({ than, faster });

/**
 * Every row, in the order of the table. Each is measured when its `run` is called.
 * @param context what there is to measure with, see run.mjs
 * @returns {readonly { id: string, run: () => Row }[]}
 */
export function rows(context) {
  return [
    ...startRows(context),
    ...coldRows(context),
    ...warmRows(context),
    ...memoryRows(context),
    ...faultyRows(context),
    ...diffRows(context),
    ...peerRows(context),
  ];
}

/** Measures `agenda` in turn with its yardsticks; `command` is undefined for what does not exist yet. */
function row(id, what, rounds, command, yardsticks, goals, { before, processor = true } = {}) {
  const commands = { agenda: command, ...yardsticks };
  const measured = () => ({
    times: inTurn(commands, rounds, before),
    ...(processor ? { processor: appetites(commands, Math.min(rounds, 5)).processor } : {}),
  });
  return { id, run: () => ({ id, what, unit: 'ms', goals, ...(command === undefined ? {} : measured()) }) };
}

const startRows = ({ path, rounds, corpora }) => [
  row('version', '`agenda --version`', rounds.R, agenda(path, ['--version']), { N }, [most('N', 1.2)]),
  row('help', '`agenda --help`', rounds.R, { ...agenda(path, ['--help']), cwd: corpora.R.repository }, { N }, [
    most('N', 1.2),
  ]),
];

function coldRows({ path, abilities, rounds, corpora, packages }) {
  const { R, M, L } = corpora;
  const cold = (command, corpus) => agenda(path, [command, ...abilities.cold], corpus);
  const yard = (corpus) => ({ N, J: J(corpus), K: K(corpus, { packages }) });
  return [
    row('status-R', '`status`, R, cold', rounds.R, cold('status', R), { N }, [most('N', 2.2, 1.8)]),
    row('validate-R', '`validate`, R, cold', rounds.R, cold('validate', R), { N }, [most('N', 2.2, 1.8)]),
    row('status-M', '`status`, M, cold', rounds.M, cold('status', M), yard(M), []),
    row('validate-M', '`validate`, M, cold', rounds.M, cold('validate', M), yard(M), [most('N', 6), most('K', 0.95)]),
    row('status-L', '`status`, L, cold', rounds.L, cold('status', L), yard(L), []),
    row('validate-L', '`validate`, L, cold', rounds.L, cold('validate', L), yard(L), [most('J', 2.5), most('K', 0.75)]),
  ];
}

// --- Nothing or little changed since the last run ---------------------------------------------------------------------------

const UNCHANGED = { R: 1.3, M: 1.9, L: 5 };

function warmRows({ path, abilities, rounds, corpora }) {
  const warm = (command, corpus) =>
    abilities.warm === undefined ? undefined : agenda(path, [command, ...abilities.warm], corpus, undefined, 'on');
  const unchanged = Object.entries(UNCHANGED).flatMap(([size, factor]) =>
    ['validate', 'status'].map((command) =>
      row(
        `warm-${command}-${size}`,
        `\`${command}\`, ${size}, nothing changed`,
        rounds[size],
        warm(command, corpora[size]),
        { N },
        [most('N', factor)],
      ),
    ),
  );
  const { L } = corpora;
  const touched = row(
    'warm-validate-L-1',
    '`validate`, L, one file changed',
    rounds.L,
    warm('validate', L),
    { N },
    [most('N', 12)],
    { before: (round) => touch(L, round), processor: false },
  );
  return [...unchanged, { id: touched.id, run: () => puttingBack(touched.run) }];
}

/** Preparing a corpus undoes what a row did to it. */
function puttingBack(run) {
  try {
    return run();
  } finally {
    prepare('L');
  }
}

/** Ends a page in another way each round. */
function touch({ repository }, round) {
  const page = join(repository, 'agenda/2021/README.md');
  const text = readFileSync(page, 'utf8').split('\n<!-- round')[0];
  writeFileSync(page, `${text}\n<!-- round ${round} -->\n`);
}

// --- Memory, faulty files, git ------------------------------------------------------------------------------------------------

const MEMORY = { R: 1.3, M: 1.8, L: 3 };

const memoryRows = ({ path, abilities, rounds, corpora }) =>
  Object.entries(MEMORY).map(([size, factor]) => {
    const id = `memory-${size}`;
    const commands = { agenda: agenda(path, ['validate', ...abilities.cold], corpora[size]), N };
    const times = () => appetites(commands, rounds[size]).memory;
    return {
      id,
      run: () => ({
        id,
        what: `\`validate\`, ${size}, peak memory`,
        unit: 'MB',
        goals: [most('N', factor)],
        times: times(),
      }),
    };
  });

function faultyRows({ path, abilities, rounds, corpora }) {
  const validate = (corpus, exits) => agenda(path, ['validate', ...abilities.cold], corpus, exits);
  return [
    row(
      'faulty-M',
      '`validate`, M, 2 % of the files faulty',
      rounds.M,
      validate(corpora.F, [1]),
      { clean: validate(corpora.M) },
      [most('clean', 1.4)],
    ),
  ];
}

function diffRows({ path, abilities, rounds, corpora }) {
  const { R, L } = corpora;
  const diff = (corpus) => (abilities.diff === undefined ? undefined : agenda(path, abilities.diff, corpus));
  return [
    row('diff-R', '`diff`, R, 10 % of the files changed', rounds.R, diff(R), { N }, [most('N', 2.5)], {
      processor: false,
    }),
    row('diff-L', '`diff`, L, 10 % of the files changed', rounds.L, diff(L), { N, T: T(L) }, [most('T', 0.45)], {
      processor: false,
    }),
  ];
}

// --- Peers ----------------------------------------------------------------------------------------------------------------------

function peerRows({ path, abilities, rounds, corpora, peersOf }) {
  const against = (size, name, goal, count) => {
    const own = agenda(path, ['validate', ...abilities.cold], corpora[size]);
    const peer = peersOf?.(corpora[size])[name];
    return row(
      `${name.toLowerCase()}-${size}`,
      `\`validate\`, ${size}, and ${name}`,
      count,
      peer && own,
      peer && { [name]: peer },
      [goal],
      { processor: false },
    );
  };
  return [
    against('R', 'ajv-cli', faster('ajv-cli', 5), rounds.R),
    against('M', 'ajv-cli', faster('ajv-cli', 2.5), rounds.M),
    against('M', 'sourcemeta', faster('sourcemeta', 0), rounds.M),
    against('M', 'Spectral', faster('Spectral', 80), rounds.slow),
    against('M', 'remark', faster('remark', 80), rounds.slow),
    against('L', 'ajv-cli', faster('ajv-cli', 0), rounds.L),
    against('L', 'sourcemeta', faster('sourcemeta', 1), rounds.L),
  ];
}

/** The one row that follows from others. @param {readonly Row[]} measured */
export function growth(measured) {
  const times = (id) => measured.find((row) => row.id === id)?.times?.agenda;
  const [small, large] = [times('validate-M'), times('validate-L')];
  return {
    id: 'growth',
    what: '`validate`, growth from M to L',
    unit: 'ms',
    goals: [most('M', 20)],
    ...(small && large ? { times: { agenda: [median(large)], M: [median(small)] } } : {}),
  };
}
