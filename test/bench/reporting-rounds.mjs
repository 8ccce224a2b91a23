import { chance } from './chance.mjs';

/** The reporting rounds of a year: id, title, reporting date, first and last day on which teams can report. */
export const ROUNDS = [
  ['voorjaar', 'Voorjaarsrapportage', '05-01', '04-19', '05-14'],
  ['najaar', 'Najaarsrapportage', '10-01', '09-20', '10-15'],
  ['slot', 'Slotrapportage', '12-15', '12-01', '12-31'],
];

/** The rounds with an update on a commitment. In a closed year only the last; in the current year none, one or two. */
export function momentsOf({ closed }, at) {
  if (closed) return ['slot'];
  return [[], ['voorjaar', 'najaar'], ['najaar'], ['voorjaar'], ['najaar']][at % 5];
}

/** Whether the last update ends a commitment: always in a closed year, for a quarter of the reported ones in the current year. */
export const outcomeOf = ({ closed, year, ids }, at) =>
  closed || (momentsOf({ closed }, at).length > 0 && chance(`outcome ${ids[at]} ${year}`).in(0.25)) ? 'ended' : 'open';
