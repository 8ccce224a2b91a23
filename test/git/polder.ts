// The polder's agenda in repositories of its own, which are gone when the tests of a file are over.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

const made: Repository[] = [];
afterAll(() => made.forEach((repository) => repository.remove()));

/** Without a commit yet. */
export function newPolder(): Repository {
  const repository = newRepository();
  made.push(repository);
  copyAgenda('polder', join(repository.folder, 'agenda'));
  return repository;
}

/** With one commit, on main. */
export function polder(): Repository {
  const repository = newPolder();
  repository.commit('Begin');
  return repository;
}
