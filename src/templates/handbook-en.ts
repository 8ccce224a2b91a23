import { STATUSES } from '../model/words.ts';
import type { HandbookExamples } from './handbook-examples.ts';

export const englishHandbook = ({
  name,
  year,
  theme,
  number,
  next,
  id,
  party,
  owner,
  hasObjectives,
  hasTargets,
}: HandbookExamples): string => `# The agenda of ${name}

This folder contains what ${name} promises, and what becomes of it.

| you look for | you find it in |
|---|---|
| the plan of the year | \`${year}/README.md\` |
| a theme | a folder in \`${year}/\`, with its own \`README.md\` |
| ${hasObjectives ? 'an objective or a commitment' : 'a commitment'} | a file in the theme's folder, such as \`${year}/${theme}/${number}-${id}.md\` |
| the progress | \`${year}/progress/\`: one file per progress report |
| the names of parties and owners | \`agenda.yaml\` |

A file has its data at the top, between two lines of \`---\`, and a title (\`# Title\`) and text below. The name of the file consists of a number (\`${number}\`) and the id (\`${id}\`). The
number can be another one next year; the id stays.

## Reporting progress

With the program it is one command. What you leave out is asked on a terminal; with \`--editor\` you fill in the file yourself.

\`\`\`sh
agenda update ${year}/${id} --status "on track"${hasTargets ? ' --value 2' : ''} --date ${year}-05-31 --note "Two evenings were held."
\`\`\`

Without the program, make a new file in \`${year}/progress/\` (and, for the first report, that folder). Its name consists of the day that the report is about and the commitment's id, such as \`${year}-05-31-${id}.md\`:

\`\`\`markdown
---
status: on-track
${hasTargets ? 'value: 2\n' : ''}---
Two evenings were held; the third is in June.
\`\`\`

The statuses: ${STATUSES.map((status) => `\`${status}\``).join(', ')}. With \`at-risk\`, \`off-track\`, \`delayed\` and \`not-done\` give the cause (\`explanation\` with \`cause\`), with \`done\` a source
(\`evidence\`), with \`stopped\` the decision (\`decision\`).

**A report was wrong?** Leave it and make a new one, with a line \`corrects:\` and the name of the old one without \`.md\`.

## Adding a commitment

You can do so while the plan is a draft (\`stage: draft\`). In the folder of the theme, make a file with a number and an id that are free, such as \`${next}-walk-in-hours.md\`:

\`\`\`markdown
---
${owner ? `owner: ${owner.id}\n` : ''}actors: [${party}]
due: ${year}-09
${hasTargets ? 'target:\n  measure: walk-in hours\n  unit: times\n  at-least: 6\n' : ''}deliverables:
  - id: timetable
    title: Timetable of the walk-in hours
---
# Walk-in hours

By the end of September ${year} everybody could come by six times without an appointment.
\`\`\`

- \`owner\` is the team that is responsible and reports. ${owner ? `Owners are in \`agenda.yaml\` with their names, such as \`${owner.id}\` (${owner.name}).` : 'Owners come in `agenda.yaml` with their names, under `owners`.'}
- \`due\` is a day, month, quarter or year. Without it, the last day of the plan holds.
- \`target\` is what you count, in which unit, and how many there must be at least (\`at-least\`) or at most (\`at-most\`).
- \`deliverables\` are parts that can be ticked off one by one.

Is the program on your own computer? Then one command makes the file, with the next number and an id made of the title. Without options it asks; with \`--dry-run\` you first see what comes:

\`\`\`sh
agenda add commitment ${year}/${number.slice(0, -2)} "Walk-in hours"${owner ? ` --owner ${owner.id}` : ''} --due "September ${year}"
agenda add deliverable ${year}/walk-in-hours "Timetable of the walk-in hours"
\`\`\`

\`agenda move\` and \`agenda renumber\` put things in another order. In an adopted plan something new takes a decision: \`--what\`, \`--why\` and \`--decision\`.

## Adopting and changing the plan

Once there is a decision, one command records it; with \`--dry-run\` you first see what changes:

\`\`\`sh
agenda adopt ${year} --body "General meeting" --date ${year}-01-15
\`\`\`

While it is a draft you change anything freely, in the file or with \`agenda edit\`. After adoption a commitment changes only by a decision. One command changes a field, the title or the text, and records who decided that, and why:

\`\`\`sh
agenda edit ${year}/${id} due ${year}-11 --what "The last evening is in November." --why "The hall is closed in December." --decision "Board; ${year}-06-24"
\`\`\`

Did you change the file yourself already? Then record the decision afterwards:

\`\`\`sh
agenda amend ${year}/${id} --what "Four evenings become three." --why "The hall is closed in autumn." --body Board --date ${year}-06-24
\`\`\`

Only correcting a typing error? Use \`--editorial\`; no decision is needed. Not reaching something? Do not change the plan, but report it.

## Checking

Every change is checked; you see where a problem is and how to fix it. Is the program on your own computer? Then type \`agenda validate\`,
and for the overview \`agenda status ${year}\`. What needs no judgement, such as line endings and invisible characters, \`agenda validate --fix\` fixes.
`;
