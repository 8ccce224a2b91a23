import type { Answers } from '../../src/templates/answers.ts';

/** What somebody answered to `agenda init`; what each test is about is put in its place. */
export const ANSWERS: Answers = {
  language: 'nl',
  name: 'Polder',
  abbreviation: '',
  year: 2021,
  levels: '3',
  owners: [],
  targets: true,
  host: 'github',
  program: 'git+https://git.example.org/agenda.git#v1.0.0',
};
