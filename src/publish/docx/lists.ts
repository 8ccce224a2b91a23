import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** In twentieths of a point: half a centimetre. */
export const INDENT = 284;

/** Real lists, so that programs for who cannot see tell them as such. */
export const BULLETS = 'agenda-bullets';
export const NUMBERS = 'agenda-numbers';

const DEPTH = 5;
const SIGNS = ['•', '–'] as const;

export const LISTS: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels(LevelFormat.BULLET, (level) => SIGNS[level % SIGNS.length] as string) },
    { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};

function levels(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  textOf: (level: number) => string,
): INumberingOptions['config'][number]['levels'] {
  return Array.from({ length: DEPTH }, (_none, level) => ({
    level,
    format,
    text: textOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
}

/** The deepest level that a list can have. */
export const atMost = (level: number): number => Math.min(level, DEPTH - 1);
