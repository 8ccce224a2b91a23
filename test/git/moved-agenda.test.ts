// An agenda whose folder was moved is the same agenda: it is found where it stood.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitDoor } from '../../src/platform/git.ts';
import { agendaIn } from '../fake-world.ts';
import { polder } from './polder.ts';

const MOVES: readonly (readonly [how: string, prefix: string, line: string])[] = [
  ['deeper', 'plan/agenda', 'mkdir plan && git mv agenda plan/agenda'],
  ['to the top', '', 'git mv agenda/* .'],
  ['and committed', 'plannen', 'git checkout --quiet -b tak && git mv agenda plannen && git commit --quiet -m Plannen'],
];

test.each(MOVES)('%s', async (_how, prefix, line) => {
  const { folder, run } = polder();
  run(line);
  const place = { folder: join(folder, prefix), prefix };
  const main = run('git rev-parse main').trim();
  for (const scope of ['worktree', 'index'] as const) expect(gitDoor.changedSince(place, main, scope)).toEqual([]);
  appendFileSync(join(place.folder, '2021/1-water/1.1.1-sloten.md'), '\nAnders.\n');
  run(`git rm --quiet --cached -r ${join(prefix, '2021/1-water/README.md')}`);
  expect(gitDoor.changedSince(place, main, 'index')).toEqual([
    { path: join(prefix, '2021/1-water/README.md'), kind: 'deleted' },
  ]);
  expect(gitDoor.changedSince(place, main, 'worktree').map(({ path }) => path)).toEqual(
    ['2021/1-water/1.1.1-sloten.md', '2021/1-water/README.md'].map((path) => join(prefix, path)),
  );
  run(`git add ${join(prefix, '2021/1-water/README.md')}`);
  const { out } = await agendaIn(place.folder, ['diff', '--since', 'main', '--json']);
  const changes: readonly { kinds: readonly string[] }[] = JSON.parse(out).changes;
  expect(changes.flatMap(({ kinds }) => kinds).filter((kind) => kind !== 'unchanged')).toEqual(['reworded']);
});

test('an agenda that is new has no former place, whatever other agendas there are', () => {
  const { folder, run } = polder();
  run('cp -r agenda plan');
  const place = { folder: join(folder, 'plan'), prefix: 'plan' };
  expect(gitDoor.readTreeAt(place, run('git rev-parse HEAD').trim()).entries).toEqual([]);
});
