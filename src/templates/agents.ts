// The page for programs that edit an agenda. In English whatever the agenda's language is: so are the words of the
// format and the options of the program, and whoever writes such programs reads it; texts go in the agenda's language.
import { type Needed, neededBy } from '../actions/report.ts';
import { STATUS_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import { STATUSES } from '../model/words.ts';
import { commitmentNumber, examples } from './agenda-files.ts';
import type { Answers, StarterFile } from './answers.ts';

/** A command of the program, as far as the page tells of it. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: Text;
  readonly writes?: true;
}

export const AGENTS = 'AGENTS.md';

/** What each part of a report looks like on the command line. */
const FLAGS: Readonly<Record<Needed, string>> = {
  status: '--status STATUS',
  value: '--value 3',
  cause: '--cause "why it goes otherwise" --consequence "what that means" --remedy "what is done about it"',
  note: '--note "what there is to say"',
  evidence: '--evidence "https://example.org/where-it-can-be-verified"',
  decision: '--decision "WHO; YYYY-MM-DD"',
};

/** What is never edited, which commands to use, and when it is done. */
export function agentsPage(answers: Answers, commands: readonly ListedCommand[]): StarterFile {
  const { language, name, year } = answers;
  const ref = `${year}/${commitmentNumber(answers)}`;
  const { commitment } = examples(answers);
  return {
    path: AGENTS,
    text: `# For programs that edit this agenda

\`agenda/\` holds what ${name.replaceAll('`', "'")} promises and what became of it, as text in git. People and programs keep it with the
commands of \`agenda\`; \`agenda/README.md\` is the page for people. Texts are in ${language === 'nl' ? 'Dutch' : 'English'}: write them so.

## Never

- Never edit a progress report in \`agenda/*/progress/\` that is committed. A wrong one is corrected by a new one:
  \`agenda update REF --corrects NAME-OF-THE-OLD-ONE\`, without \`.md\`.
- Never edit what stands in a plan with \`stage: adopted\` or \`stage: closed\`. It changes by a decision of people only:
  \`agenda edit REF FIELD VALUE --what "…" --why "…" --decision "WHO; YYYY-MM-DD"\`.
- Never edit \`stage\`, \`decision\`, \`fingerprint\` or \`amendments\`: \`agenda adopt\` and \`agenda amend\` write them.
- Never change an id: it is for ever. Titles and numbers may change.
- Never make up a status, a number, a source or a decision. If nobody told you, ask.
- Never silence a finding with a comment or with \`settings\` unless a person asked for it.

## Commands that change files

${table(commands.filter(({ writes }) => writes))}

Each takes \`--dry-run\`, which shows a patch and writes nothing. None of them commits. \`agenda COMMAND --help --lang en\` lists the options.
A command that is refused writes nothing, and says what to do instead. Exit codes: 0 done, 1 there are findings, 2 the command was wrong,
3 the machine could not do it.

## Commands that answer

${table(commands.filter(({ writes }) => !writes))}

\`--json\` gives an answer for programs; \`agenda schema\` lists the schemas.

## Report on a commitment

A REF is a year and a number or an id, such as \`${ref}\` or \`${year}/${commitment.id}\`. Find it, see what is known of it, and report:

\`\`\`sh
agenda list ${year} --json
agenda show REF --json
agenda update REF --status STATUS
\`\`\`

| status | means | needs besides |
|---|---|---|
${STATUSES.map((status) => `| \`${status}\` | ${STATUS_LABELS[status].en} | ${needs(status)} |`).join('\n')}

Where a commitment has a target, give the measured \`--value\` too.

## Before you are done

\`\`\`sh
agenda validate --fix
agenda validate --json
\`\`\`

The first fixes what needs no judgement. Run the second until nothing is left in \`diagnostics\`: each finding says what is wrong, where, and what to do.
`,
  };
}

const needs = (status: (typeof STATUSES)[number]): string =>
  neededBy({ status }, false)
    .map((part) => `\`${FLAGS[part]}\``)
    .join(' ');

const table = (commands: readonly ListedCommand[]): string =>
  [
    '| command | what it does |',
    '|---|---|',
    ...commands.map(({ name, summary }) => `| \`agenda ${name}\` | ${summary.en} |`),
  ].join('\n');
