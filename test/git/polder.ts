// The polder's agenda in repositories of its own.
import { join } from 'node:path';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

/** Without a commit yet. */
export function newPolder(): Repository {
  const repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  return repository;
}

/** With one commit, on main. */
export function polder(): Repository {
  const repository = newPolder();
  repository.commit('Begin');
  return repository;
}
