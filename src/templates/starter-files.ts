import { agendaFiles } from './agenda-files.ts';
import { agentsPage, type ListedCommand } from './agents.ts';
import type { Answers, Host, StarterFile } from './answers.ts';
import { azureFiles } from './ci-azure.ts';
import { forgejoFiles } from './ci-forgejo.ts';
import { githubFiles } from './ci-github.ts';
import { gitlabFiles } from './ci-gitlab.ts';
import { editorFiles } from './editor-files.ts';
import { handbook } from './handbook.ts';

const CI_FILES: Readonly<Record<Host, (answers: Answers) => readonly StarterFile[]>> = {
  github: githubFiles,
  gitlab: gitlabFiles,
  forgejo: forgejoFiles,
  gitea: forgejoFiles,
  azure: azureFiles,
  none: () => [],
};

/**
 * All files of `agenda init`, in the order in which they are listed. `schema` is the schema of agenda.yaml, without
 * references to other files; `commands` are those of the program.
 */
export function starterFiles(
  answers: Answers,
  schema: string,
  commands: readonly ListedCommand[],
): readonly StarterFile[] {
  return [
    ...agendaFiles(answers),
    handbook(answers),
    agentsPage(answers, commands),
    { path: '.gitattributes', text: 'agenda/** text=auto eol=lf\nagenda/*/evidence/** -text\n' },
    { path: '.vscode/agenda.schema.json', text: schema },
    {
      path: '.vscode/settings.json',
      text: `${JSON.stringify({ 'yaml.schemas': { '.vscode/agenda.schema.json': 'agenda/agenda.yaml' }, 'files.eol': '\n', 'files.insertFinalNewline': true }, null, 2)}\n`,
    },
    ...editorFiles,
    ...CI_FILES[answers.host](answers),
  ];
}
