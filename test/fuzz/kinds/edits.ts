// An edit of the data of a file with something done to it: exactly that edit, or none.
import { isDeepStrictEqual } from 'node:util';
import { editFile } from '../../../src/edit/edit-file.ts';
import type { Operation } from '../../../src/edit/operation.ts';
import type { Value } from '../../../src/edit/value.ts';
import { inverse, replaced } from '../../../src/source/splice.ts';
import { dataOf, expectedData, kindOf, type Page, partsOf, placesIn } from '../../laws/edit-oracle.ts';
import { WITH_DRAFT } from '../base.ts';
import type { Chance } from '../chance.ts';
import type { Fault, Trial } from '../faults.ts';
import { mutateText, TOKENS } from '../mutate.ts';

const PAGES = Object.entries(WITH_DRAFT).flatMap(([path, text]): readonly Page[] =>
  typeof text === 'string' && /\.(?:md|yaml)$/.test(path) ? [{ path, kind: kindOf(path), text }] : [],
);

const VALUES: readonly Value[] = [
  ...TOKENS,
  'Een gewone zin.',
  '',
  1,
  0.5,
  -3,
  true,
  false,
  null,
  ['a', 'b'],
  [],
  { title: 'x', 'at-least': 2 },
];
const KEYS = ['owner', 'title', 'nieuw', 'tags', 'a: b', 'due'];

export function edit(chance: Chance): Trial {
  const page = chance.of(PAGES);
  const changed = chance.below(3) > 0 ? mutateText(page.text, chance) : page.text;
  const text = typeof changed === 'string' ? changed : page.text;
  const [what, key, to, at] = [chance.below(4), chance.of(KEYS), chance.of(VALUES), chance.below(1_000)];
  let shown = `\n${text}`;
  let outcome = 'left to a person';
  return {
    story: `${page.path} · ${['set', 'drop', 'add', 'new'][what]} ${key} ${JSON.stringify(to).slice(0, 60)}`,
    run: async () => {
      const data = safeDataOf({ ...page, text });
      const operation = operationIn(data, what, key, to, at);
      shown += `\n${JSON.stringify(operation)}`;
      const splices = await editFile({ path: page.path, text }, page.kind, [operation]);
      if (splices === undefined) return [];
      outcome = 'made';
      const after = replaced(text, splices);
      shown += `\n${after}`;
      return editFaults({ ...page, text }, after, data, operation, replaced(after, inverse(text, splices)));
    },
    outcome: () => outcome,
    shown: () => shown,
  };
}

function operationIn(data: unknown, what: number, key: string, to: Value, at: number): Operation {
  const places = placesIn(data).map(([pointer]) => pointer);
  const place = places[at % places.length] ?? [];
  if (what === 0) return { do: 'set', at: place.length > 0 ? place : [key], to };
  if (what === 1) return { do: 'drop', at: place.length > 0 ? place : [key] };
  if (what === 2) return { do: 'add', at: place.length > 0 ? place : [key], item: to };
  return { do: 'set', at: [key], to };
}

function editFaults(page: Page, after: string, data: unknown, operation: Operation, back: string): readonly Fault[] {
  const faults: Fault[] = [];
  const wrong = (detail: string): void => void faults.push({ kind: 'write', detail });
  if (back !== page.text) wrong('what is undone is not what it was');
  if (partsOf(page, after).body !== partsOf(page, page.text).body) wrong('another text below the data');
  const expected = data === undefined ? undefined : expectedOrNone(data, operation);
  const now = safeDataOf({ ...page, text: after });
  if (expected !== undefined && !isDeepStrictEqual(now, expected))
    wrong(`other data: ${JSON.stringify(now)?.slice(0, 300)}`);
  return faults;
}

/** The reference reader takes seconds for what the program refuses as too deep. */
const TOO_DEEP = /(?:[[{][^[\]{}\n]{0,8}){100}|(?:[-?]\s*){100}/;

/** What the reference reader makes of the data; undefined where it takes offence. */
function safeDataOf(page: Page): unknown {
  if (TOO_DEEP.test(page.text)) return undefined;
  try {
    return dataOf(page, page.text);
  } catch {
    return undefined;
  }
}

/** Undefined where the operation makes maps or lists on its way, for which its own tests stand. */
function expectedOrNone(data: unknown, operation: Operation): unknown {
  try {
    return expectedData(data, operation);
  } catch {
    return undefined;
  }
}
