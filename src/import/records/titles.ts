// Titles for what has none: a proposal that a person confirms.
import { endsInFunctionWord, isEnded } from '../recognise/sentence.ts';

/** A proposed title has at most this many characters. */
export const LONGEST_PROPOSAL = 60;
/** A clause shorter than this says too little: `Eind 2021,`. */
const SHORTEST_CLAUSE = 20;

/** The first clause of a text, cut at a word where it is long. */
export function proposedTitle(text: string): string {
  const clause = firstClause(text.replace(/\s+/g, ' ').trim());
  return capital(clause.length <= LONGEST_PROPOSAL ? clause : cut(clause));
}

/** What a comma may have behind it for a new clause to begin; else it stands in a row of things. */
const NEW_CLAUSE =
  'zodat|waarbij|waarmee|waardoor|waarin|omdat|door|met als|onder andere|onder meer|om|maar|en is|en zijn|en heeft|so that|which|by|but|including|through|with';
const STOP = new RegExp(`[.;:!?](?=\\s|$)|,(?=\\s(?:${NEW_CLAUSE})\\b)|\\s[–—-](?=\\s)`, 'g');

/** Up to the first stop; commas and dashes count once something was said. */
function firstClause(text: string): string {
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    if (stop === '.' && !isEnded(text.slice(0, index + 1))) continue;
    if (/^[.;:!?]$/.test(stop) ? index > 3 : index >= SHORTEST_CLAUSE) return text.slice(0, index).trim();
  }
  return text;
}

function cut(clause: string): string {
  const room = clause.slice(0, LONGEST_PROPOSAL - 1);
  let end = room.lastIndexOf(' ');
  if (end <= 0) return `${room}…`;
  while (end > SHORTEST_CLAUSE && endsInFunctionWord(clause.slice(0, end))) end = clause.lastIndexOf(' ', end - 1);
  return `${clause.slice(0, end).replace(/(?<![\s,;:(–—-])[\s,;:(–—-]+$/, '')}…`;
}

const capital = (text: string): string => text.replace(/^["'‘“(]*\p{Ll}/u, (first) => first.toUpperCase());

/** Titles stand on one line and have at most 300 characters (schemas/README.md, Limits); what is longer is text. */
export const LONGEST_TITLE = 300;
