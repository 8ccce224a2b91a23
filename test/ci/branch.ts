// A repository in which a branch changes the polder's agenda, for the better and for the worse.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';
import { type Programs, programs } from './steps.ts';

export interface Branch extends Programs {
  readonly repository: Repository;
  readonly folder: string;
  /** A folder outside the repository. */
  readonly home: string;
  /** The commit that the branch came from, and its own last one. */
  readonly base: string;
  readonly head: string;
}

export const GEMALEN = 'agenda/2021/1-water/1.1.2-gemalen.md';

/** On the branch the adopted target of one commitment is lower, without a decision; another has a new report. */
export function newBranch(): Branch {
  const repository = newRepository();
  const { folder } = repository;
  copyAgenda('polder', join(folder, 'agenda'));
  repository.commit('Begin');
  repository.run('git checkout --quiet -b minder-gemalen');
  writeFileSync(
    join(folder, GEMALEN),
    readFileSync(join(folder, GEMALEN), 'utf8').replace('at-least: 12', 'at-least: 8'),
  );
  writeFileSync(
    join(folder, 'agenda/2021/progress/2021-11-20-sloten.md'),
    '---\nstatus: on-track\n---\nElke gemeente heeft een baggerplan.\n',
  );
  repository.commit('Minder gemalen');
  const home = dirname(folder);
  const revision = (name: string): string => repository.run(`git rev-parse ${name}`).trim();
  return { repository, folder, home, base: revision('main'), head: revision('HEAD'), ...programs(home) };
}
