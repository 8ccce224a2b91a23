import type { Language } from '../i18n/text.ts';
import type { Answers, StarterFile } from './answers.ts';
import { comesFrom } from './program.ts';

/**
 * One job, which shows the findings in the Code Quality widget of a merge request and keeps the review as an artifact.
 */
export const gitlabFiles = ({ program, language }: Answers): readonly StarterFile[] => [
  {
    path: '.gitlab-ci.yml',
    text: job(program, language, { nl: DUTCH, en: ENGLISH }[language]),
    elsewhere: {
      path: '.gitlab/agenda.gitlab-ci.yml',
      use: {
        nl: '.gitlab-ci.yml stond er al. Zet daar bij "include": - local: .gitlab/agenda.gitlab-ci.yml',
        en: '.gitlab-ci.yml was there already. Put there under "include": - local: .gitlab/agenda.gitlab-ci.yml',
      },
    },
  },
];

interface Words {
  readonly what: string;
  readonly history: string;
  readonly both: string;
}

const DUTCH: Words = {
  what: 'Controleert elke wijziging van de agenda. Fouten staan bij het merge request; wat er verandert, staat in agenda-review.md.',
  history: 'De hele geschiedenis is nodig om te vergelijken met de branch waarvan deze is afgeleid.',
  both: 'Ook als de controle niet slaagt: juist dan wil je lezen waarom.',
};

const ENGLISH: Words = {
  what: 'Checks every change of the agenda. Problems are shown with the merge request; what changes is in agenda-review.md.',
  history: 'The whole history is needed to compare with the branch that this one comes from.',
  both: 'Also when the check fails, since you then want to read why.',
};

const job = (program: string, language: Language, words: Words): string => `# ${words.what}
agenda:
  image: node:22
  variables:
${comesFrom(program, language)
  .variables.map((line) => `    ${line}\n`)
  .join('')}    # ${words.history}
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      ${comesFrom(program, language).guard}
      set --
      if [ -n "\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" ]; then
        set -- "--since=$CI_MERGE_REQUEST_DIFF_BASE_SHA"
        npx --yes "$AGENDA" review "$@" > agenda-review.md
      fi
      npx --yes "$AGENDA" validate --output gitlab=gl-code-quality-report.json --output junit=agenda-junit.xml "$@"
  artifacts:
    # ${words.both}
    when: always
    expose_as: agenda-review
    paths:
      - agenda-review.md
    reports:
      codequality: gl-code-quality-report.json
      junit: agenda-junit.xml
`;
