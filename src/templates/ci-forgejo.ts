import type { Language } from '../i18n/text.ts';
import { ACTIONS } from './actions.ts';
import type { Answers, StarterFile } from './answers.ts';
import { comesFrom } from './program.ts';

/**
 * One workflow, for Forgejo and for Gitea. They show no annotations and post no comment, so the problems and the
 * description are in the log of the check. It only reads, and runs on proposals from outside too.
 */
export const forgejoFiles = ({ program, language, host }: Answers): readonly StarterFile[] => [
  { path: `.${host}/workflows/agenda.yml`, text: workflow(program, language, { nl: DUTCH, en: ENGLISH }[language]) },
];

interface Words {
  readonly what: string;
  readonly runner: string;
  readonly history: string;
  readonly indented: string;
}

const DUTCH: Words = {
  what: 'Controleert elke wijziging van de agenda. Fouten staan in het verslag van de controle, en ook wat er verandert.',
  runner: 'Het label van een runner die hier draait; elke runner met Docker kan dit.',
  history: 'De hele geschiedenis is nodig om te vergelijken met de branch waarvan deze is afgeleid.',
  indented: 'Ingesprongen, zodat geen regel een opdracht aan de runner kan zijn.',
};

const ENGLISH: Words = {
  what: 'Checks every change of the agenda. Problems are in the log of the check, and so is what changes.',
  runner: 'The label of a runner that there is; any runner with Docker can do this.',
  history: 'The whole history is needed to compare with the branch that this one comes from.',
  indented: 'Indented, so that no line can be a command to the runner.',
};

const workflow = (program: string, language: Language, words: Words): string => `# ${words.what}
name: Agenda
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
env:
${comesFrom(program, language)
  .variables.map((line) => `  ${line}\n`)
  .join('')}jobs:
  agenda:
    # ${words.runner}
    runs-on: docker
    container:
      image: node:22
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          # ${words.history}
          fetch-depth: 0
          persist-credentials: false
      - name: Review
        if: \${{ github.event_name == 'pull_request' }}
        shell: bash
        env:
          SINCE: \${{ github.event.pull_request.base.sha }}
        run: |
          ${comesFrom(program, language).guard}
          # ${words.indented}
          npx --yes "$AGENDA" review "--since=$SINCE" | sed 's/^/  /'
      - name: Check
        if: \${{ !cancelled() }}
        shell: bash
        env:
          SINCE: \${{ github.event.pull_request.base.sha }}
        run: |
          ${comesFrom(program, language).guard}
          npx --yes "$AGENDA" validate \${SINCE:+"--since=$SINCE"}
`;
