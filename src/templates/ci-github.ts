import type { Answers, StarterFile } from './answers.ts';

/**
 * Two workflows. The first checks and writes the review, and may run on anybody's fork because it can only read; the second posts what
 * the first wrote, never touches the fork's files, and is the only one that may write (GitHub: "Preventing pwn requests").
 */
export const githubFiles = ({ program, language }: Answers): readonly StarterFile[] => {
  const words = { nl: DUTCH, en: ENGLISH }[language];
  return [
    { path: '.github/workflows/agenda.yml', text: check(program, words) },
    { path: '.github/workflows/agenda-comment.yml', text: comment(words) },
  ];
};

interface Words {
  readonly check: string;
  readonly reading: string;
  readonly history: string;
  readonly post: string;
  readonly writing: string;
  readonly distrust: string;
  readonly own: string;
  readonly ours: string;
}

const DUTCH: Words = {
  check: 'Controleert elke wijziging van de agenda, en schrijft in gewone woorden op wat erin verandert.',
  reading: 'Meer dan lezen is niet nodig, en mag ook niet: dit draait ook op voorstellen van buiten.',
  history: 'Om te vergelijken met de tak waar deze uit voortkomt, is de hele geschiedenis nodig.',
  post: 'Zet onder een pull request wat de controle opschreef. Apart, omdat alleen dit mag schrijven en dit dus nooit iets uit het voorstel uitvoert.',
  writing: 'Het verslag ophalen, en één reactie plaatsen of bijwerken.',
  distrust: 'Wat is opgehaald, komt uit het voorstel zelf: niets ervan wordt zonder meer geloofd.',
  own: 'Het nummer moet dat van het pull request zijn waar deze controle bij hoort.',
  ours: 'Iedereen kan de eerste regel namaken; alleen onze eigen reactie wordt bijgewerkt.',
};

const ENGLISH: Words = {
  check: 'Checks every change of the agenda, and writes down in plain words what changes in it.',
  reading: 'It needs no more than reading, and may do no more: this also runs on proposals from outside.',
  history: 'To compare with the branch that this one came from, the whole history is needed.',
  post: 'Posts below a pull request what the check wrote down. Apart, since only this may write and so never runs anything of the proposal.',
  writing: 'Fetching the report, and posting or updating one comment.',
  distrust: 'What is downloaded comes from the proposal itself: nothing of it is simply believed.',
  own: 'The number must be that of the pull request to which this check belongs.',
  ours: 'Anybody can write the first line; only our own comment is updated.',
};

const check = (program: string, words: Words): string => `# ${words.check}
name: Agenda
on:
  pull_request:
  push:
    branches: [main]
# ${words.reading}
permissions:
  contents: read
jobs:
  agenda:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # ${words.history}
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - name: Review
        if: \${{ github.event_name == 'pull_request' }}
        env:
          SINCE: \${{ github.event.pull_request.base.sha }}
          NUMBER: \${{ github.event.pull_request.number }}
        run: |
          mkdir -p agenda-review
          npx --yes ${program} review "--since=$SINCE" > agenda-review/comment.md
          printf '%s\\n' "$NUMBER" > agenda-review/number
      - uses: actions/upload-artifact@v4
        if: \${{ github.event_name == 'pull_request' }}
        with:
          name: agenda-review
          path: agenda-review
      - name: Check
        if: \${{ !cancelled() }}
        env:
          SINCE: \${{ github.event.pull_request.base.sha }}
        run: npx --yes ${program} validate --format github \${SINCE:+"--since=$SINCE"}
`;

const comment = (words: Words): string => `# ${words.post}
name: Agenda comment
on:
  workflow_run:
    workflows: [Agenda]
    types: [completed]
# ${words.writing}
permissions:
  actions: read
  pull-requests: write
jobs:
  comment:
    runs-on: ubuntu-latest
    if: \${{ github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled' }}
    steps:
      - name: Comment
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
          RUN: \${{ github.event.workflow_run.id }}
          HEAD: \${{ github.event.workflow_run.head_sha }}
        run: |
          set -eu
          gh run download "$RUN" --repo "$REPOSITORY" --name agenda-review --dir agenda-review
          cd agenda-review
          # ${words.distrust}
          for file in number comment.md; do
            if [ ! -f "$file" ] || [ -L "$file" ]; then echo "::error::no file $file"; exit 1; fi
          done
          number=$(head -c 20 number)
          case "$number" in '' | *[!0-9]*) echo '::error::no number of a pull request'; exit 1 ;; esac
          if [ "$(head -n 1 comment.md)" != '<!-- agenda-review -->' ]; then echo '::error::no review'; exit 1; fi
          # ${words.own}
          head=$(gh api "repos/$REPOSITORY/pulls/$number" --jq .head.sha)
          if [ "$head" != "$HEAD" ]; then
            echo '::notice::nothing posted: the pull request has moved on, or this check is not of it'
            exit 0
          fi
          # ${words.ours}
          ours=$(gh api "repos/$REPOSITORY/issues/$number/comments" --paginate --jq '.[] | select(.user.login == "github-actions[bot]") | select(.body | startswith("<!-- agenda-review -->")) | .id')
          ours=$(printf '%s\\n' "$ours" | head -n 1)
          if [ -n "$ours" ]; then
            gh api --method PATCH "repos/$REPOSITORY/issues/comments/$ours" -F body=@comment.md > /dev/null
          else
            gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@comment.md > /dev/null
          fi
`;
