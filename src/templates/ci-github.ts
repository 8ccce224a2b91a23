import type { Language } from '../i18n/text.ts';
import { ACTIONS } from './actions.ts';
import type { Answers, StarterFile } from './answers.ts';
import { comesFrom } from './program.ts';

/**
 * Two workflows. The first checks and writes the review; it runs on forks too, because it can only read. The second
 * posts the review; it may write, and so never runs or checks out anything of the fork (GitHub: "Preventing pwn
 * requests").
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
  check: 'Controleert elke wijziging van de agenda, en beschrijft in gewone taal wat er verandert.',
  reading:
    'Deze controle heeft alleen leesrechten nodig, en krijgt er niet meer: zij draait ook op voorstellen van buiten.',
  history: 'De hele geschiedenis is nodig om te vergelijken met de branch waarvan deze is afgeleid.',
  post: 'Plaatst de beschrijving als reactie bij het pull request. Een aparte workflow, omdat alleen deze mag schrijven en dus niets uit het voorstel uitvoert.',
  writing: 'Nodig om de beschrijving op te halen, en om één reactie te plaatsen of bij te werken.',
  distrust: 'De opgehaalde bestanden komen uit het voorstel zelf: alles wordt eerst gecontroleerd.',
  own: 'Het nummer moet horen bij het pull request van deze controle: dezelfde commit, van dezelfde branch, in dezelfde repository.',
  shape:
    'Zo zien de regels eruit die het programma schrijft, en dit staat in geen ervan. Een andere tekst wordt niet geplaatst.',
  ours: 'Iedereen kan de eerste regel namaken; daarom wordt alleen een eigen reactie bijgewerkt.',
};

const ENGLISH: Words = {
  check: 'Checks every change of the agenda, and describes in plain words what changes.',
  reading: 'The check only needs to read, and may do no more: it also runs on proposals from outside.',
  history: 'The whole history is needed to compare with the branch that this one comes from.',
  post: 'Posts the description as a comment on the pull request. A separate workflow, because only this one may write, so it runs nothing of the proposal.',
  writing: 'Needed to download the description, and to post or update one comment.',
  distrust: 'The downloaded files come from the proposal itself: everything is checked first.',
  own: 'The number must be that of the pull request of this check: the same commit, of the same branch, in the same repository.',
  shape: 'These are the lines that the program writes, and what is in none of them. No other text is posted.',
  ours: 'Anybody can write the first line, so only a comment of our own is updated.',
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
env:
${comesFrom(program, language)
  .variables.map((line) => `  ${line}\n`)
  .join('')}jobs:
  agenda:
    runs-on: ubuntu-latest
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          # ${words.history}
          fetch-depth: 0
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
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
      - uses: ${ACTIONS.uploadArtifact}
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
 * The shape of every line that render/review-markdown.ts writes, and what is in none of them: in its texts each sign
 * with a meaning in Markdown or HTML is an entity, and a name of somebody or an address is broken. Looked at byte by
 * byte where that will do: it is a stranger who chooses how long this takes.
 */
const SHAPE = {
  env: String.raw`CHARACTER: '&#[0-9]{1,6};|[^]&<>|${'`'}\*_[{}~#$[:cntrl:]]'
          NEVER: '[@!%^][[:alnum:]_"*-]|://|www[.-]|(mailto|xmpp):'
          UNSEEN: '[\x{80}-\x{9f}\x{61c}\x{200b}\x{200e}\x{200f}\x{2028}-\x{202e}\x{2060}-\x{206f}\x{feff}\x{e0000}-\x{e001f}]'`,
  check: `text="($CHARACTER|<b></b>)+"
          words="($CHARACTER|[*][*]|</?(del|ins|b|strong|em|s|code)>|<br>)+"
          line="|<!-- agenda-review -->|#{2,3} $text| *(- )?(> )?$words| *(- )?>|_$text""_|> [[]!WARNING[]]| *(- )?[|](($words)?[|])+"
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
