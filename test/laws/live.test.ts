// Law: an agenda that is kept in memory while somebody edits gives the findings of one that is read anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckOptions } from '../../src/lint/check.ts';
import { inspectLive, type LiveAgenda } from '../../src/lint/inspect-live.ts';
import { inspectYears } from '../../src/lint/inspect-years.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { RULES } from '../../src/rules/index.ts';
import { overlaid } from '../../src/source/overlay.ts';
import { byCodePoint, byYears, type Entry, type Tree } from '../../src/source/tree.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { TODAY } from '../environment.ts';
import { treeOf } from '../fake-world.ts';
import { DEBRIS, SEED } from './arbitrary-agenda.ts';

/** More with AGENDA_EDITS, for a long run. */
const EDITS = Number(process.env['AGENDA_EDITS'] ?? 150);
const checks: CheckOptions = { asOf: TODAY as IsoDate, today: TODAY as IsoDate };

/** Two years that refer to each other. */
const FILES: Readonly<Record<string, string>> = {
  ...POLDER,
  ...Object.fromEntries(
    Object.entries(POLDER)
      .filter(([path]) => path.startsWith('2021/') && !path.includes('/progress/'))
      .map(([path, text]) => [
        path.replace('2021/', '2022/'),
        path.includes('1.1.1-')
          ? text.replace('---\n', '---\ncontinues: [2021/sloten]\n')
          : text.replaceAll('2021', '2022').replace('stage: adopted', 'stage: draft'),
      ]),
  ),
};

interface Edit {
  readonly what: 'splice' | 'delete' | 'restore' | 'rename' | 'touch';
  readonly file: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('splice', 'splice', 'splice', 'splice', 'delete', 'restore', 'restore', 'rename', 'touch'),
  file: fc.nat(1_000),
  at: fc.nat(2_000),
  length: fc.nat(30),
  text: fc.oneof(
    fc.constantFrom(...DEBRIS, 'continues: [2021/gemalen]\n', 'stage: draft\n', 'language: en\n', 'team-vuur', '2023'),
    fc.string({ maxLength: 8 }),
  ),
});

function edited(tree: Tree, { what, file, at, length, text }: Edit): Tree {
  const entry = tree.entries[file % Math.max(1, tree.entries.length)];
  const original = Object.entries(FILES)[file % Object.keys(FILES).length] as [string, string];
  const write = (path: string, content: string): Tree =>
    overlaid(tree, [{ path, bytes: new TextEncoder().encode(content) }]);
  if (!entry || what === 'restore') return write(...original);
  const before = entry.text ?? '';
  if (what === 'touch') return { ...tree, entries: tree.entries.map((each) => ({ ...each })) };
  if (what === 'delete') return { ...tree, entries: tree.entries.filter((each) => each !== entry) };
  if (what === 'splice') {
    const start = at % (before.length + 1);
    return write(entry.path, before.slice(0, start) + text + before.slice(start + length));
  }
  const renamed: Entry = { ...entry, path: entry.path.replace(/-[a-z]+(?=\.md$)/, '-anders') };
  const rest = tree.entries.filter((each) => each !== entry && each.path !== renamed.path);
  return { ...tree, entries: [...rest, renamed].sort((a, b) => byCodePoint(a.path, b.path)) };
}

test(`an agenda after ${EDITS} edits in one session`, { timeout: 600_000 }, async () => {
  const edits = fc.sample(edit, { numRuns: EDITS, seed: SEED });
  let tree = treeOf(FILES);
  let live: LiveAgenda = await inspectLive(tree, RULES, checks);
  let different = 0;
  for (const each of edits) {
    tree = edited(tree, each);
    const before = live;
    live = await inspectLive(tree, RULES, checks, before);
    const anew = await inspectYears(byYears(tree), RULES, checks);
    expect(live.diagnostics, JSON.stringify(each)).toEqual(anew.diagnostics);
    expect([...live.files].sort()).toEqual([...anew.files].sort());
    expect(live.isEmpty).toBe(anew.isEmpty);
    if (live.diagnostics.length !== before.diagnostics.length) different++;
  }
  // Were nothing ever found, nothing would be shown by it.
  expect(different).toBeGreaterThan(EDITS / 20);
});

test('what did not change is kept', async () => {
  const tree = treeOf(FILES);
  const before = await inspectLive(tree, RULES, checks);
  const path = '2022/1-water/1.1.1-sloten.md';
  const text = new TextEncoder().encode(`${FILES[path]}\nMeer.\n`);
  const after = await inspectLive(overlaid(tree, [{ path, bytes: text }]), RULES, checks, before);
  expect(after.slices.get('2021')).toBe(before.slices.get('2021'));
  expect(after.slices.get('')).toBe(before.slices.get(''));
  expect(after.slices.get('2022')).not.toBe(before.slices.get('2022'));
});
