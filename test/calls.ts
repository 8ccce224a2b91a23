// Every command, called on one small repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText } from './import/paper/as-text.ts';
import { PLAN } from './import/paper/plan.ts';
import { copyAgenda } from './replay/files.ts';
import { newRepository, type Repository } from './replay/repository.ts';

/** Each command as it is called; the empty name is the bare program. Nothing is written by any of these. */
export const CALLS: Readonly<Record<string, readonly string[]>> = {
  '': [],
  init: ['init', 'elders', '--dry-run', '--yes'],
  validate: ['validate'],
  update: ['update', '2021/1.1.1', '--note', 'x', '--dry-run'],
  edit: ['edit', '2021/1.1.1', 'tags', '--add', 'snel', '--dry-run'],
  move: ['move', '2022/sloten', '--to', '1.1', '--dry-run'],
  renumber: ['renumber', '2022/1.1', '--order', 'gemalen,sloten', '--dry-run'],
  rename: ['rename', 'nieuw', 'nieuwer', '--dry-run'],
  add: ['add', 'deliverable', '2022/sloten', 'Kaart', '--dry-run'],
  status: ['status', '2021'],
  list: ['list', '2021'],
  show: ['show', '2021/1.1.1'],
  diff: ['diff', '2021', '2022'],
  history: ['history', '2021/1.1.1'],
  report: ['report', 'md', '2021'],
  export: ['export', '--table', 'commitments', '--years', '2021'],
  // Without something wrong it would go on until somebody ends it.
  serve: ['serve', '--port', 'x'],
  review: ['review', '--since', 'HEAD'],
  round: ['round'],
  rollover: ['rollover', '2023', '--dry-run'],
  adopt: ['adopt', '2022', '--body', 'Bestuur', '--date', '2021-11-26', '--dry-run'],
  amend: [
    'amend',
    '2021/gemalen',
    '--what',
    'Tien.',
    '--why',
    'Minder.',
    '--body',
    'Bestuur',
    '--date',
    '2021-06-24',
    '--dry-run',
  ],
  explain: ['explain', 'yaml/syntax'],
  schema: ['schema', 'commitment'],
  lsp: ['lsp'],
  completion: ['completion', 'bash'],
  import: ['import', '../plan.txt', '--year', '2031', '--dry-run'],
};

/** The repository that they are called on, sound as yet; `elders` beside it is an empty folder. */
export function calledRepository(): Repository {
  const repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.run(
    `printf 'settings:\\n  rounds: [{ id: zomer, title: Zomer, date: 2021-06-30 }]\\n' >> agenda/agenda.yaml`,
  );
  repository.run('cp -r agenda/2021 agenda/2022 && rm -r agenda/2022/progress');
  repository.run(`sed -i -e 's/2021/2022/g' -e 's/stage: adopted/stage: draft/' agenda/2022/README.md`);
  repository.commit('Begin');
  mkdirSync(join(repository.folder, '..', 'elders'));
  writeFileSync(join(repository.folder, '..', 'plan.txt'), asText(PLAN));
  return repository;
}
