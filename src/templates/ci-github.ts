import type { Answers, StarterFile } from './answers.ts';

/**
 * Two workflows. The first checks and writes the review; it runs on forks too, because it can only read. The second posts the review; it
 * may write, and so never runs or checks out anything of the fork (GitHub: "Preventing pwn requests").
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
  check: 'Controleert elke wijziging van de agenda, en beschrijft in gewone taal wat er verandert.',
  reading:
    'Deze controle heeft alleen leesrechten nodig, en krijgt er niet meer: zij draait ook op voorstellen van buiten.',
  history: 'De hele geschiedenis is nodig om te vergelijken met de branch waarvan deze is afgeleid.',
  post: 'Plaatst de beschrijving als reactie bij het pull request. Een aparte workflow, omdat alleen deze mag schrijven en dus niets uit het voorstel uitvoert.',
  writing: 'Nodig om de beschrijving op te halen, en om één reactie te plaatsen of bij te werken.',
  distrust: 'De opgehaalde bestanden komen uit het voorstel zelf: alles wordt eerst gecontroleerd.',
  own: 'Het nummer moet horen bij het pull request van deze controle.',
  ours: 'Iedereen kan de eerste regel namaken; daarom wordt alleen een eigen reactie bijgewerkt.',
};

const ENGLISH: Words = {
  check: 'Checks every change of the agenda, and describes in plain words what changes.',
  reading: 'The check only needs to read, and may do no more: it also runs on proposals from outside.',
  history: 'The whole history is needed to compare with the branch that this one comes from.',
  post: 'Posts the description as a comment on the pull request. A separate workflow, because only this one may write, so it runs nothing of the proposal.',
  writing: 'Needed to download the description, and to post or update one comment.',
  distrust: 'The downloaded files come from the proposal itself: everything is checked first.',
  own: 'The number must be that of the pull request of this check.',
  ours: 'Anybody can write the first line, so only a comment of our own is updated.',
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
