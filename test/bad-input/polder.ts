// The polder's agenda with something wrong in it, and what `agenda validate` says.
import { expect } from 'vitest';
import { agenda, type Content, type Files, type WorldOptions } from '../fake-world.ts';
import { laid, POLDER, SLOTEN } from './polder-files.ts';

export * from './polder-files.ts';

/** One finding as `file:line:column rule`, seen from the agenda's root. */
export type Seen = string;

interface Answer {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number };
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly file: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number; readonly column: number } };
  }[];
}

/** A mistake of its own in another file: whatever else is wrong, it must be told too. */
const ELSEWHERE = '2021/1-water/1.1.2-gemalen.md';
const MISTAKE: Files = { [ELSEWHERE]: (POLDER[ELSEWHERE] as string).replace('roles:', 'rolls:') };
const TOLD: Seen = `${ELSEWHERE}:4:1 schema/unknown-key`;

export interface Checked {
  readonly code: number;
  readonly seen: readonly Seen[];
  readonly answer: Answer;
  readonly text: string;
}

/** Checks files, as data and as people read it; both must give the same exit code. */
export async function validate(files: Files, options?: WorldOptions): Promise<Checked> {
  const json = await agenda(files, ['validate', '--json'], options);
  if (json.out === '') throw new Error(`nothing was said, but: ${json.err}`);
  const human = await agenda(files, ['validate'], options);
  expect(human.code, human.out + human.err).toBe(json.code);
  expect(human.out, 'a remedy with something left out').not.toMatch(/: undefined$/m);
  const answer = JSON.parse(json.out) as Answer;
  return {
    code: json.code,
    seen: answer.diagnostics.map(
      ({ rule, file, range }) => `${file.replace(/^agenda\//, '')}:${range.start.line}:${range.start.column} ${rule}`,
    ),
    answer,
    text: human.out,
  };
}

/**
 * Lays bad files over the polder's agenda. They must be told exactly so, no more and no less, and a mistake in another
 * file with them. `null` takes a file away.
 */
export async function expectTold(
  bad: Readonly<Record<string, Content | null>>,
  expected: readonly Seen[],
  code = expected.length > 0 ? 1 : 0,
): Promise<Checked> {
  const alone = await validate(laid(POLDER, bad));
  expect(alone.seen).toEqual(expected);
  expect(alone.code).toBe(code);
  if (ELSEWHERE in bad) return alone;
  const together = await validate(laid({ ...POLDER, ...MISTAKE }, bad));
  expect(together.seen).toEqual([...expected, TOLD].sort(inOrder));
  expect(together.code).toBe(code === 3 ? 3 : 1);
  return alone;
}

/** The same for the one file that most examples spoil; places are `line:column rule`. */
export const expectToldOfSloten = (content: Content, expected: readonly string[], code?: number): Promise<Checked> =>
  expectTold(
    { [SLOTEN]: content },
    expected.map((place) => `${SLOTEN}:${place}`),
    code,
  );

function inOrder(a: Seen, b: Seen): number {
  const [left, right] = [a, b].map((seen) => /^(.*):(\d+):(\d+) (.*)$/s.exec(seen)?.slice(1) ?? []) as [
    string[],
    string[],
  ];
  const byText = (at: number): number =>
    (left[at] ?? '') < (right[at] ?? '') ? -1 : (left[at] ?? '') > (right[at] ?? '') ? 1 : 0;
  return byText(0) || Number(left[1]) - Number(right[1]) || Number(left[2]) - Number(right[2]) || byText(3);
}
