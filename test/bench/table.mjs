import { median } from './measure.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./rows.mjs').Goal} Goal
 * @typedef {import('./rows.mjs').Figures} Figures
 */

/**
 * How many times the other program's figure `agenda` needs: the median of the ratios per round.
 * @param {Figures} figures @param {string} than
 */
const ratio = (figures, than) =>
  median((figures[than] ?? []).map((other, at) => (figures['agenda']?.[at] ?? Number.NaN) / other));

/** @param {Row} row @param {Goal} goal */
const met = ({ figures }, goal) =>
  'most' in goal ? ratio(figures, goal.than) <= goal.most : 1 / ratio(figures, goal.than) >= goal.faster;

/**
 * A Markdown table with the goals beside what was measured.
 * @param {readonly Row[]} rows
 * @param {readonly Row[]} [before] an earlier run, to compare with
 */
export function table(rows, before) {
  const head = [
    '',
    'goal',
    'measured',
    'processor',
    'agenda',
    'beside',
    'rounds',
    ...(before ? ['was', 'now / was'] : []),
  ];
  const lines = [
    head,
    head.map(() => '---'),
    ...rows.map((row) => [
      ...cells(row),
      ...(before
        ? change(
            row,
            before.find(({ id }) => id === row.id),
          )
        : []),
    ]),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** @param {Row} row */
function cells(row) {
  const { what, unit, goals, figures, processor } = row;
  const own = figures['agenda'] ?? [];
  const others = Object.entries(figures).filter(([name]) => name !== 'agenda');
  return [
    what,
    goals.map(goalText).join('<br>'),
    goals.map((goal) => measuredText(row, goal)).join('<br>'),
    processor ? goals.map((goal) => ratioText(processor, goal)).join('<br>') : '-',
    spread(own, unit),
    others.map(([name, times]) => `${name} ${amount(median(times), unit)}`).join(' · '),
    String(own.length),
  ];
}

/** @param {Goal} goal */
const goalText = (goal) =>
  'most' in goal
    ? `≤ ${number(goal.most)} ${goal.than}`
    : goal.faster === 1
      ? `faster than ${goal.than}`
      : `≥ ${number(goal.faster)} × faster`;

/** @param {Figures} figures @param {Goal} goal */
function ratioText(figures, goal) {
  const times = ratio(figures, goal.than);
  return 'faster' in goal ? `${number(1 / times)} × faster` : `${number(times)} ${goal.than}`;
}

/** @param {Row} row @param {Goal} goal */
const measuredText = (row, goal) =>
  met(row, goal) ? `**${ratioText(row.figures, goal)}** ✓` : `${ratioText(row.figures, goal)} ✗`;

/** @param {readonly number[]} figures @param {string} unit */
function spread(figures, unit) {
  const middle = amount(median(figures), unit);
  return figures.length === 1 ? middle : `${middle} (${amount(Math.min(...figures))}–${amount(Math.max(...figures))})`;
}

/** @param {Row} row @param {Row | undefined} before */
function change(row, before) {
  if (!before) return ['-', '-'];
  const now = median(row.figures['agenda'] ?? []);
  const was = median(before.figures['agenda'] ?? []);
  return [amount(was, row.unit), number(now / was)];
}

/** @param {number} value @param {string} [unit] */
const amount = (value, unit = '') =>
  `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;
/** @param {number} value */
const number = (value) => (value >= 20 ? String(Math.round(value)) : String(Number(value.toFixed(2))));
