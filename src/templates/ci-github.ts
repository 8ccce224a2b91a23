import type { Language } from '../i18n/text.ts';
import type { Answers, StarterFile } from './answers.ts';
import { comesFrom } from './program.ts';

/**
 * Two workflows. The first checks and writes the review, and may run on anybody's fork because it can only read; the second posts what
 * the first wrote, never touches the fork's files, and is the only one that may write (GitHub: "Preventing pwn requests").
 */
export const githubFiles = ({ program, language }: Answers): readonly StarterFile[] => {
  const words = { nl: DUTCH, en: ENGLISH }[language];
  return [
    { path: '.github/workflows/agenda.yml', text: check(program, language, words) },
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
  readonly shape: string;
  readonly ours: string;
}

const DUTCH: Words = {
  check: 'Controleert elke wijziging van de agenda, en schrijft in gewone woorden op wat erin verandert.',
  reading: 'Meer dan lezen is niet nodig, en mag ook niet: dit draait ook op voorstellen van buiten.',
  history: 'Om te vergelijken met de tak waar deze uit voortkomt, is de hele geschiedenis nodig.',
  post: 'Zet onder een pull request wat de controle opschreef. Apart, omdat alleen dit mag schrijven en dit dus nooit iets uit het voorstel uitvoert.',
  writing: 'Het verslag ophalen, en één reactie plaatsen of bijwerken.',
  distrust: 'Wat is opgehaald, komt uit het voorstel zelf: niets ervan wordt zonder meer geloofd.',
  own: 'Het nummer moet dat van het pull request zijn waar deze controle bij hoort: dezelfde commit, van dezelfde tak, uit dezelfde repository.',
  shape:
    'Zo ziet elke regel eruit die het programma schrijft, en dit staat in geen ervan. Wat er anders uitziet, komt er niet onder onze naam.',
  ours: 'Iedereen kan de eerste regel namaken; alleen onze eigen reactie wordt bijgewerkt.',
};

const ENGLISH: Words = {
  check: 'Checks every change of the agenda, and writes down in plain words what changes in it.',
  reading: 'It needs no more than reading, and may do no more: this also runs on proposals from outside.',
  history: 'To compare with the branch that this one came from, the whole history is needed.',
  post: 'Posts below a pull request what the check wrote down. Apart, since only this may write and so never runs anything of the proposal.',
  writing: 'Fetching the report, and posting or updating one comment.',
  distrust: 'What is downloaded comes from the proposal itself: nothing of it is simply believed.',
  own: 'The number must be that of the pull request to which this check belongs: the same commit, of the same branch, in the same repository.',
  shape:
    'This is how every line looks that the program writes, and what is in none. What looks otherwise is not posted under our name.',
  ours: 'Anybody can write the first line; only our own comment is updated.',
};

const check = (program: string, language: Language, words: Words): string => `# ${words.check}
name: Agenda
on:
  pull_request:
  push:
    branches: [main]
# ${words.reading}
permissions:
  contents: read
${comesFrom(program, language).env}
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
          ${comesFrom(program, language).guard}
          mkdir -p agenda-review
          npx --yes "$AGENDA" review "--since=$SINCE" > agenda-review/comment.md
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
        run: |
          ${comesFrom(program, language).guard}
          npx --yes "$AGENDA" validate --format github \${SINCE:+"--since=$SINCE"}
`;

/**
 * The shape of every line that render/review-markdown.ts writes, and what is in none of them: in its texts each sign with a meaning in
 * Markdown or HTML is an entity, and a name of somebody or an address is broken. Looked at byte by byte where that will do: it is a
 * stranger who chooses how long this takes.
 */
const SHAPE = {
  env: String.raw`CHARACTER: '&#[0-9]{1,6};|[^]&<>|${'`'}\*_[{}~#$[:cntrl:]]'
          NEVER: '[@!%^][[:alnum:]_"*-]|://|www[.-]|(mailto|xmpp):'
          UNSEEN: '[\x{80}-\x{9f}\x{61c}\x{200b}\x{200e}\x{200f}\x{2028}-\x{202e}\x{2060}-\x{206f}\x{feff}\x{e0000}-\x{e001f}]'`,
  check: String.raw`text="($CHARACTER)+"
          words="($CHARACTER|[*][*]|</?(del|ins)>)+"
          line="|<!-- agenda-review -->|#{2,3} $text|(> |(> |  )?- )?$words|_$text""_|> [[]!WARNING[]]|[|](($words)?[|])+"
          line="$line|</?details>|<summary>$text</summary>|<sub>$text</sub>"
          if [ "$(wc -c < comment.md)" -gt 262144 ] || ! iconv -f UTF-8 -t UTF-8 comment.md > /dev/null ||
            LC_ALL=C grep -qavxE "$line" comment.md || LC_ALL=C.UTF-8 grep -qaP "$UNSEEN" comment.md ||
            LC_ALL=C grep -avxF -e '> [!WARNING]' -e '<!-- agenda-review -->' comment.md | LC_ALL=C grep -qaiE "$NEVER"; then`,
} as const;

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
          HEAD_REPOSITORY: \${{ github.event.workflow_run.head_repository.full_name }}
          HEAD_BRANCH: \${{ github.event.workflow_run.head_branch }}
          # ${words.shape}
          ${SHAPE.env}
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
          ${SHAPE.check}
            echo '::error::this is not what the program writes'
            exit 1
          fi
          # ${words.own}
          head=$(gh api "repos/$REPOSITORY/pulls/$number" --jq '.head.sha, .head.repo.full_name, .head.ref, .state')
          if [ "$head" != "$(printf '%s\\n' "$HEAD" "$HEAD_REPOSITORY" "$HEAD_BRANCH" open)" ]; then
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
