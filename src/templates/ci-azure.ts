import type { Language } from '../i18n/text.ts';
import type { Answers, StarterFile } from './answers.ts';
import { comesFrom } from './program.ts';

/**
 * One pipeline for Azure DevOps: the problems are tests that fail, and the description is on the page of the run. In
 * Azure Repos a branch policy makes it run for pull requests.
 */
export const azureFiles = ({ program, language }: Answers): readonly StarterFile[] => [
  {
    path: 'azure-pipelines.yml',
    text: pipeline(program, language, { nl: DUTCH, en: ENGLISH }[language]),
    elsewhere: {
      path: 'azure-pipelines-agenda.yml',
      use: {
        nl: 'azure-pipelines.yml stond er al. Maak in Azure een tweede pipeline, van azure-pipelines-agenda.yml.',
        en: 'azure-pipelines.yml was there already. Make a second pipeline in Azure, of azure-pipelines-agenda.yml.',
      },
    },
  },
];

interface Words {
  readonly what: string;
  readonly policy: string;
  readonly history: string;
  readonly both: string;
}

const DUTCH: Words = {
  what: 'Controleert elke wijziging van de agenda. Fouten staan onder Tests; wat er verandert, staat op de pagina van de run.',
  policy:
    'In Azure Repos: stel bij de branch main onder “Build Validation” deze pipeline in, dan draait zij bij elk pull request.',
  history: 'De hele geschiedenis is nodig om te vergelijken met de branch waarvan deze is afgeleid.',
  both: 'Ook als de controle niet slaagt: juist dan wil je lezen waarom.',
};

const ENGLISH: Words = {
  what: 'Checks every change of the agenda. Problems are listed under Tests; what changes is on the page of the run.',
  policy:
    'In Azure Repos: add this pipeline to the branch main under “Build Validation”, so that it runs for every pull request.',
  history: 'The whole history is needed to compare with the branch that this one comes from.',
  both: 'Also when the check fails, since you then want to read why.',
};

const pipeline = (program: string, language: Language, words: Words): string => `# ${words.what}
# ${words.policy}
trigger:
  - main
pr:
  - main
pool:
  vmImage: ubuntu-latest
variables:
${comesFrom(program, language)
  .variables.map((line) => `  ${line}\n`)
  .join('')}steps:
  - checkout: self
    # ${words.history}
    fetchDepth: 0
    persistCredentials: false
  - task: UseNode@1
    inputs:
      version: 22.x
  - bash: |
      set -euo pipefail
      ${comesFrom(program, language).guard}
      set --
      if [ -n "\${SYSTEM_PULLREQUEST_TARGETBRANCH:-}" ]; then
        set -- "--since=origin/\${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}"
        npx --yes "$AGENDA" review "$@" > "$AGENT_TEMPDIRECTORY/agenda-review.md"
        echo "##vso[task.uploadsummary]$AGENT_TEMPDIRECTORY/agenda-review.md"
      fi
      npx --yes "$AGENDA" validate --output "junit=$AGENT_TEMPDIRECTORY/agenda-junit.xml" "$@"
    displayName: Agenda
  - task: PublishTestResults@2
    # ${words.both}
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: $(Agent.TempDirectory)/agenda-junit.xml
      testRunTitle: Agenda
`;
