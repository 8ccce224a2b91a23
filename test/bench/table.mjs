import { median } from './measure.mjs';

/**
 * How many times as much `agenda` took as another, the median over the rounds.
 * @param {import('./rows.mjs').Times | undefined} times
 */
export const ratio = (times, than) => times?.[than] && median(times[than].map((other, at) => times.agenda[at] / other));

/** Whether a goal is met, undefined where it cannot be said. */
export function met(row, goal) {
  const measured = ratio(row.times, goal.than);
  if (measured === undefined) return undefined;
  return 'most' in goal ? measured <= goal.most : 1 / measured >= goal.faster;
}

/**
 * A Markdown table with the goals beside what was measured.
 * @param {readonly import('./rows.mjs').Row[]} rows
 * @param {readonly import('./rows.mjs').Row[]} [before] an earlier run, to compare with
 */
export function table(rows, before) {
  const head = [
    '',
    'goal',
    'measured',
    'processor',
    'agenda',
    'beside it',
    'n',
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
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cells(row) {
  const goals =
    row.goals
      .filter((goal) => goal.faster !== 0)
      .map(goalText)
      .join('<br>') || '-';
  if (!row.times) return [row.what, goals, '-', '-', '-', '-', '-'];
  const others = Object.entries(row.times).filter(([name]) => name !== 'agenda');
  const asked = row.goals.length > 0 ? row.goals : others.map(([than]) => ({ than }));
  const beside = others.map(([name, times]) => `${name} ${amount(median(times), row.unit)}`).join(' · ');
  const processor = row.processor
    ? asked.map(({ than }) => `${number(ratio(row.processor, than))} ${than}`).join('<br>')
    : '-';
  return [
    row.what,
    goals,
    asked.map((goal) => measuredText(row, goal)).join('<br>'),
    processor,
    spread(row.times.agenda, row.unit),
    beside,
    String(row.times.agenda.length),
  ];
}

function goalText(goal) {
  if ('most' in goal) return `≤ ${number(goal.most)} ${goal.than}${goal.stretch ? ` (${number(goal.stretch)})` : ''}`;
  return goal.faster === 1 ? `faster than ${goal.than}` : `≥ ${number(goal.faster)} × faster`;
}

function measuredText(row, goal) {
  const times = ratio(row.times, goal.than);
  const said = 'faster' in goal ? `${number(1 / times)} × faster` : `${number(times)} ${goal.than}`;
  if (goal.faster === 0 || !('most' in goal || 'faster' in goal)) return said;
  return met(row, goal) ? `**${said}** ✓` : `${said} ✗`;
}

function spread(times, unit) {
  const middle = amount(median(times), unit);
  return times.length === 1 ? middle : `${middle} (${amount(Math.min(...times))}–${amount(Math.max(...times))})`;
}

function change(row, before) {
  if (!row.times || !before?.times) return ['-', '-'];
  const [now, was] = [row, before].map(({ times }) => median(times.agenda));
  return [amount(was, row.unit), number(now / was)];
}

const amount = (value, unit = '') =>
  `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;
const number = (value) => (value >= 20 ? String(Math.round(value)) : String(Number(value.toFixed(2))));
