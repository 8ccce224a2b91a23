import { agendaFiles } from './agenda-files.ts';
import { agentsPage, type ListedCommand } from './agents.ts';
import type { Answers, StarterFile } from './answers.ts';
import { githubFiles } from './ci-github.ts';
import { gitlabFiles } from './ci-gitlab.ts';
import { editorFiles } from './editor-files.ts';
import { handbook } from './handbook.ts';

/**
 * All files of `agenda init`, in the order in which they are listed. `schema` is the schema of agenda.yaml, without
 * references to other files; `commands` are those of the program.
 */
export function starterFiles(
  answers: Answers,
  schema: string,
  commands: readonly ListedCommand[],
): readonly StarterFile[] {
  const ci = { github: githubFiles, gitlab: gitlabFiles, none: () => [] }[answers.host];
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
    ...ci(answers),
  ];
}
