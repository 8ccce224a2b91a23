import type { HelpPage, HelpSection } from '../views/help-page.ts';
import type { Rendered } from './rendered.ts';
import { terminalText } from './terminal-text.ts';
import { padEnd, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

const INDENT = '  ';
/** In cells: a term takes no more than this before what it is, which has at least the second. */
const WIDEST_TERM = 34;
const READABLE = 36;
const WIDEST = 110;

/** A page of help, in lines that fit. */
export function helpText({ title, sections }: HelpPage, columns: number): Rendered {
  const width = Math.min(columns, WIDEST);
  const lines = [...wrap(title, width), ...sections.flatMap((section) => ['', ...drawn(section, width)]), ''];
  return terminalText(lines.join('\n'));
}

function drawn({ title, text, rows = [] }: HelpSection, width: number): readonly string[] {
  const widest = Math.max(0, ...rows.map(([term]) => widthOf(term)).filter((each) => each <= WIDEST_TERM));
  const room = width - widest - 2 * INDENT.length;
  return [
    ...(title === '' ? [] : [title]),
    ...(text === undefined ? [] : wrap(text, width)),
    ...rows.flatMap((row) => (room < READABLE ? apart(row, width) : beside(row, widest, room))),
  ];
}

/** What it is stands beside a term, or under one that is too wide for that. */
function beside([term, what]: readonly [string, string], widest: number, room: number): readonly string[] {
  const lines = wrap(what, room).map((line) => `${INDENT}${' '.repeat(widest)}${INDENT}${line}`.trimEnd());
  if (widthOf(term) > widest) return [`${INDENT}${term}`, ...lines];
  return [`${INDENT}${padEnd(term, widest)}${INDENT}${wrap(what, room)[0] ?? ''}`.trimEnd(), ...lines.slice(1)];
}

const apart = ([term, what]: readonly [string, string], width: number): readonly string[] => [
  `${INDENT}${term}`,
  ...wrap(what, width - 3 * INDENT.length).map((line) => `${INDENT.repeat(3)}${line}`),
];
