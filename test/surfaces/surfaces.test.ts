// Whatever stands in a field, in the name of a file or of a branch: no surface passes on what could hurt its reader.
// `SURFACE_RUNS=50` in front of the command tries more.
import schemas from 'agenda:schemas';
import { beforeAll, describe, expect, test } from 'vitest';
import { FILE_KINDS } from '../../src/model/file-role.ts';
import type { Schema } from '../../src/model/json-schema.ts';
import type { Files } from '../fake-world.ts';
import { type Chance, chanceOf } from '../fuzz/chance.ts';
import { HARM_NAMES, HARMS, type Harm } from './harms.ts';
import { filledWith, freeTexts, holes, NOT_PRINTED, PRINTED, type Room } from './printed.ts';
import { BESIDE, type Law, type Shown, SURFACES, shownOn } from './surfaces.ts';

const RUNS = Number(process.env['SURFACE_RUNS'] ?? 2);
const SEED = Number(process.env['SURFACE_SEED'] ?? 1);

const FIELDS: readonly (readonly [string, Room])[] = [
  ...Object.entries(PRINTED),
  ...Object.keys(NOT_PRINTED).map((field) => [field, 'word'] as const),
];
/** By which a field is found again, whatever is done to the text around it. */
const markOf = (at: number): string => `mk${String(at).padStart(3, '0')}z`;

/** Texts for all fields: each has its mark and three harms or so, so that all meet in a few runs. */
function texts(chance: Chance): (field: string) => string {
  const made = new Map(FIELDS.map(([field, room], at) => [field, textOf(markOf(at), room, chance)]));
  return (field) => made.get(field) ?? 'x';
}

function textOf(mark: string, room: Room, chance: Chance): string {
  const pieces = Array.from({ length: room === 'word' ? 1 : 3 }, () => chance.of(HARMS[chance.of(HARM_NAMES)]));
  const before = chance.below(2) === 0;
  const between = room === 'lines' && chance.below(2) === 0 ? '\n\n' : ' ';
  const text = before ? [...pieces, mark].join(between) : [mark, ...pieces].join(between);
  return room === 'word'
    ? [...text]
        .slice(0, 34)
        .join('')
        .concat(before ? '' : '')
    : text;
}

const calm = (field: string): string => `Tekst ${markOf(FIELDS.findIndex(([name]) => name === field))}`;

/** Names that nobody would choose. */
const NAMES = [
  '::error::x.txt',
  'a\u202eb.pdf',
  '@team #1.md',
  '<img src=x>.txt',
  '=1+1.csv',
  'a`b|c.md',
  'a\u001b[31mb.md',
];
const withNames = (files: Files, chance: Chance): Files => ({
  ...files,
  ...Object.fromEntries(
    NAMES.map((name) => [`2021/${chance.of(['', 'progress/', 'evidence/', '1-water/'])}${name}`, 'x']),
  ),
});

describe('every field in which somebody writes what they like', () => {
  const inSchemas = new Map(
    FILE_KINDS.flatMap((kind) => [...freeTexts(schemas[kind] as Schema, schemas[kind] as Schema, kind)]),
  );
  const listed = { ...PRINTED, ...NOT_PRINTED };

  test('is on the list of what is printed, or of what is not', () => {
    expect([...inSchemas.keys()].filter((field) => !(field in listed))).toEqual([]);
    expect(Object.keys(listed).filter((field) => field.includes('.') && !inSchemas.has(field))).toEqual([]);
  });

  test('has a place in the files', () => {
    expect(Object.keys(PRINTED).filter((field) => !holes().includes(field))).toEqual([]);
  });
});

test('each surface says of each harm that it is tried, or why not', () => {
  for (const [name, { cells }] of Object.entries(SURFACES))
    expect(Object.keys(cells).sort(), name).toEqual([...HARM_NAMES].sort());
});

test('each law sees what it is for', () => {
  const loud = [
    ...Object.values(HARMS).flat(),
    '<a href="javascript:x">',
    '| a |',
    '| a | b |',
    '<f>',
    '\nBEGIN:VEVENT',
  ];
  const text = `${loud.join('\n')}\n ${'x'.repeat(70_000)}\n${'y'.repeat(2 ** 20)}\ta\tb`;
  const blind = Object.entries(SURFACES).flatMap(([name, { cells }]) =>
    Object.entries(cells)
      .filter(([, law]) => typeof law !== 'string' && !sees(law, text))
      .map(([harm]) => `${name}: ${harm}`),
  );
  expect(blind).toEqual([]);
});

/** A text that cannot even be read is seen too. */
function sees(law: Law, text: string): boolean {
  try {
    return law(text, '', 'status stdout').length > 0;
  } catch {
    return true;
  }
}

const seen = new Set<string>();

describe.each(Object.entries(SURFACES))('%s', (_name, surface) => {
  const quiet = filledWith(calm);
  let calmly: Shown;
  const loudly: Shown[] = [];
  beforeAll(async () => {
    calmly = await shownOn(surface, quiet, quiet);
    for (const text of [...calmly.parts.values(), ...calmly.beside.values()])
      for (const [at, [field]] of FIELDS.entries()) if (text.toLowerCase().includes(markOf(at))) seen.add(field);
    for (let run = 0; run < RUNS; run++) {
      const chance = chanceOf(SEED, run);
      const files = filledWith(texts(chance));
      // What is compared with is loud too; the second half has no odd names, which make some answers incomplete.
      loudly.push(
        await shownOn(surface, run % 2 === 0 ? files : withNames(files, chance), run % 2 === 0 ? quiet : files),
      );
    }
  }, 300_000);

  test('what is said beside it is for a terminal', () => {
    const wrong = loudly.flatMap(({ beside }) =>
      [...beside].flatMap(([part, text]) => BESIDE(text, '', part).map((what) => `${part}: ${what}`)),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('shows something', () => {
    expect([...calmly.parts.values()].join('').length).toBeGreaterThan(50);
  });

  test.each(
    Object.entries(surface.cells).filter(
      (cell): cell is [Harm, Exclude<(typeof cell)[1], string>] => typeof cell[1] !== 'string',
    ),
  )('%s', (_harm, law) => {
    const wrong = loudly.flatMap(({ parts }) =>
      [...parts].flatMap(([part, text]) =>
        law(text, calmly.parts.get(part) ?? '', part).map((what) => `${part}: ${what}`),
      ),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

test('what is said to be printed is', () => {
  expect(Object.keys(PRINTED).filter((field) => !seen.has(field))).toEqual([]);
});
