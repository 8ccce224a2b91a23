import { chance } from './chance.mjs';

/** The fixed moments of a year: id, title, day, first and last day on which teams can report. */
export const ROUNDS = [
  ['voorjaar', 'Voorjaarsrapportage', '05-01', '04-19', '05-14'],
  ['najaar', 'Najaarsrapportage', '10-01', '09-20', '10-15'],
  ['slot', 'Slotrapportage', '12-15', '12-01', '12-31'],
];

/** A closed year has one last word on every commitment; of five in the current year, one has none yet and one has two. */
export function momentsOf({ closed }, at) {
  if (closed) return ['slot'];
  return [[], ['voorjaar', 'najaar'], ['najaar'], ['voorjaar'], ['najaar']][at % 5];
}

/** Whether the last word on a commitment ends it: all have ended in a closed year, a quarter of those reported on in the current one. */
export const outcomeOf = ({ closed, year, ids }, at) =>
  closed || (momentsOf({ closed }, at).length > 0 && chance(`outcome ${ids[at]} ${year}`).in(0.25)) ? 'ended' : 'open';
