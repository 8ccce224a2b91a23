import { wrapAnsi } from 'fast-wrap-ansi';
import { graphemesOf } from '../text/graphemes.ts';
import { CONTROL } from './terminal-text.ts';
import { widthOf } from './width.ts';

const NARROWEST_ROOM = 20;

/**
 * A text in lines that fit. A word that is too long is cut between what a reader sees as characters; a web address is
 * never cut, since nobody can follow half of one: a terminal wraps it by itself.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(NARROWEST_ROOM, width);
  if (isOneLine(text) && widthOf(text) <= room) return [text];
  // For each space fast-wrap-ansi looks back over those before it; so many of them hold no line apart.
  return wrapAnsi(withShortWords(text.replace(LONG_GAP, ' '), room), room).split('\n');
}

/** The same with spaces in words that do not fit. Where those stand, fast-wrap-ansi begins a line. */
export const withShortWords = (text: string, room: number): string =>
  text
    .split(/([ \n])/)
    .map((word) => (widthOf(word) <= room || isAddress(word) ? word : cut(word, room)))
    .join('');

/** Whether a command is told in a text: whoever copies that must get it whole, so it is not wrapped. */
export const hasCommand = (text: string): boolean => /: (?:agenda|git|npm|sudo) [^\s.]+ /.test(text);

export const isAddress = (word: string): boolean => /https?:\/\//.test(word);

function cut(word: string, room: number): string {
  let done = '';
  let width = 0;
  for (const [at, piece] of word.split(CONTROL).entries()) {
    if (at % 2 === 1) done += piece;
    else
      for (const character of graphemesOf(piece)) {
        const next = widthOf(character);
        if (width > 0 && width + next > room) {
          done += ' ';
          width = 0;
        }
        done += character;
        width += next;
      }
  }
  return done;
}

const LONG_GAP = new RegExp(` {${NARROWEST_ROOM},}`, 'g');

/** Whether wrapping would leave a text that fits unchanged. */
const isOneLine = (text: string): boolean =>
  !text.includes('\n') && !text.includes('\u001b') && text.trim() === text && text.normalize() === text;
