import type { Answers, StarterFile } from './answers.ts';

/**
 * Two workflows. The first checks and writes the review, and may run on anybody's fork because it can only read; the second posts what
 * the first wrote, never touches the fork's files, and is the only one that may write (GitHub: "Preventing pwn requests").
 */
export const githubFiles = ({ program }: Answers): readonly StarterFile[] => [
  { path: '.github/workflows/agenda.yml', text: check(program) },
  { path: '.github/workflows/agenda-comment.yml', text: comment },
];

const check = (program: string): string => `name: Agenda
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check
        run: npx --yes ${program} validate --format github
      - name: Review
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
          NUMBER: \${{ github.event.pull_request.number }}
        run: |
          mkdir -p agenda-review
          npx --yes ${program} review --since "$BASE" > agenda-review/comment.md
          echo "$NUMBER" > agenda-review/number
      - uses: actions/upload-artifact@v4
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        with:
          name: agenda-review
          path: agenda-review
`;

const comment = `name: Agenda comment
on:
  workflow_run:
    workflows: [Agenda]
    types: [completed]
permissions:
  actions: read
  pull-requests: write
jobs:
  comment:
    runs-on: ubuntu-latest
    if: \${{ github.event.workflow_run.event == 'pull_request' }}
    steps:
      - name: Post or update one comment
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
          RUN: \${{ github.event.workflow_run.id }}
          HEAD: \${{ github.event.workflow_run.head_sha }}
        run: |
          set -eu
          gh run download "$RUN" --repo "$REPOSITORY" --name agenda-review --dir agenda-review
          number=$(tr -cd '0-9' < agenda-review/number)
          # The artifact comes from the pull request itself: the number it gives must be that of the run.
          test "$(gh api "repos/$REPOSITORY/pulls/$number" --jq .head.sha)" = "$HEAD"
          # Anybody can write the marker; only our own comment is ever changed.
          ours=$(gh api "repos/$REPOSITORY/issues/$number/comments" --paginate --jq '.[] | select(.user.login == "github-actions[bot]") | select(.body | startswith("<!-- agenda-review -->")) | .id' | head -n 1)
          if [ -n "$ours" ]; then
            gh api --method PATCH "repos/$REPOSITORY/issues/comments/$ours" -F body=@agenda-review/comment.md > /dev/null
          else
            gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@agenda-review/comment.md > /dev/null
          fi
`;
