import type { Answers, StarterFile } from './answers.ts';

/** One job that checks, shows findings in the merge request's Code Quality widget, and keeps the review as an artifact. */
export const gitlabFiles = ({ program }: Answers): readonly StarterFile[] => [{ path: '.gitlab-ci.yml', text: job(program) }];

const job = (program: string): string => `agenda:
  image: node:22
  variables:
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      if [ -n "\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" ]; then
        npx --yes ${program} review --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA" > agenda-review.md
      fi
    - npx --yes ${program} validate --output gitlab=gl-code-quality-report.json --output junit=agenda-junit.xml
  artifacts:
    when: always
    expose_as: Agenda
    paths:
      - agenda-review.md
    reports:
      codequality: gl-code-quality-report.json
      junit: agenda-junit.xml
`;
