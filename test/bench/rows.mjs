// What is measured, beside what, and the goals.
import { fileURLToPath } from 'node:url';
import { agenda } from './agenda.mjs';
import { inTurn, usageInTurn } from './measure.mjs';

/**
 * A limit on `agenda`, as a multiple of another program: at most `most` times its figure, or at least `faster` times as fast.
 * @typedef {{ than: string, most: number } | { than: string, faster: number }} Goal
 *
 * Figures by program, one for each round: milliseconds or megabytes.
 * @typedef {Readonly<Record<string, readonly number[]>>} Figures
 *
 * One row of the table. `processor` is the processor time in ms, where it was measured.
 * @typedef {{ id: string, what: string, unit: 'ms' | 'MB', goals: readonly Goal[], figures: Figures, processor?: Figures }} Row
 *
 * @typedef {import('./corpora.mjs').Corpus} Corpus
 * @typedef {import('./measure.mjs').Command} Command
 * @typedef {{ program: string, rounds: { R: number, M: number, L: number }, corpora: { R: Corpus, M: Corpus, L: Corpus },
 *   peer: ((corpus: Corpus) => Command) | undefined }} Context
 */

/** @param {readonly string[]} args @returns {Command} */
const node = (...args) => ({ file: process.execPath, args });
const N = node('-e', '0');
/** @param {Corpus} corpus */
const J = ({ json }) => node(fileURLToPath(new URL('yardsticks/json.cjs', import.meta.url)), json);

/** @param {string} than @param {number} factor @returns {Goal} */
const most = (than, factor) => ({ than, most: factor });
/** @param {string} than @param {number} factor @returns {Goal} */
const faster = (than, factor) => ({ than, faster: factor });

/** Processor time is steadier than the clock, so fewer rounds are enough. */
const MOST_PROCESSOR_ROUNDS = 5;

/**
 * A row of times.
 * @param {string} id @param {string} what @param {number} rounds
 * @param {Readonly<Record<string, Command>>} commands `agenda` and what it is measured beside
 * @param {readonly Goal[]} goals
 * @returns {{ id: string, run: () => Row }}
 */
const timed = (id, what, rounds, commands, goals) => ({
  id,
  run: () => ({
    id,
    what,
    unit: 'ms',
    goals,
    figures: inTurn(commands, rounds),
    processor: usageInTurn(commands, Math.min(rounds, MOST_PROCESSOR_ROUNDS)).processor,
  }),
});

/**
 * Every row, in the order of the table. A row is measured when its `run` is called.
 * @param {Context} context
 */
export function rows({ program, rounds, corpora, peer }) {
  const { R, M, L } = corpora;
  const validate = (/** @type {Corpus} */ corpus) => agenda(program, ['validate'], corpus);
  const atMost = process.version.startsWith('v20.') ? 2.6 : 2.3;
  return [
    timed('version', '`--version`', rounds.R, { agenda: agenda(program, ['--version'], R), N }, [most('N', 1.3)]),
    timed('help', '`--help`', rounds.R, { agenda: agenda(program, ['--help'], R), N }, [most('N', 1.3)]),
    timed('status-R', '`status`, R', rounds.R, { agenda: agenda(program, ['status'], R), N }, [most('N', atMost)]),
    timed('validate-R', '`validate`, R', rounds.R, { agenda: validate(R), N }, [most('N', atMost)]),
    timed('validate-M', '`validate`, M', rounds.M, { agenda: validate(M), N, J: J(M) }, [most('N', 7.5)]),
    timed('validate-L', '`validate`, L', rounds.L, { agenda: validate(L), N, J: J(L) }, [most('J', 4)]),
    memory('memory-R', '`validate`, R, peak memory', rounds.R, { agenda: validate(R), N }, 1.4),
    memory('memory-M', '`validate`, M, peak memory', rounds.M, { agenda: validate(M), N }, 2.2),
    memory('memory-L', '`validate`, L, peak memory', rounds.L, { agenda: validate(L), N }, 6),
    timed('diff-R', '`diff 2021 2022`, R', rounds.R, { agenda: agenda(program, ['diff', '2021', '2022'], R), N }, [
      most('N', 4),
    ]),
    ...(peer === undefined
      ? []
      : [
          timed('ajv-R', '`validate`, R, and ajv-cli', rounds.R, { agenda: validate(R), 'ajv-cli': peer(R) }, [
            faster('ajv-cli', 5),
          ]),
          timed('ajv-M', '`validate`, M, and ajv-cli', rounds.M, { agenda: validate(M), 'ajv-cli': peer(M) }, [
            faster('ajv-cli', 2.5),
          ]),
          timed('ajv-L', '`validate`, L, and ajv-cli', rounds.L, { agenda: validate(L), 'ajv-cli': peer(L) }, [
            faster('ajv-cli', 1),
          ]),
        ]),
  ];
}

/**
 * A row of peak memory, in MB.
 * @param {string} id @param {string} what @param {number} rounds @param {Readonly<Record<string, Command>>} commands
 * @param {number} factor how many times an empty Node at most
 * @returns {{ id: string, run: () => Row }}
 */
const memory = (id, what, rounds, commands, factor) => ({
  id,
  run: () => ({ id, what, unit: 'MB', goals: [most('N', factor)], figures: usageInTurn(commands, rounds).memory }),
});
