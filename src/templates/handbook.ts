import { STATUS_LABELS } from '../i18n/labels.ts';
import { STATUSES } from '../model/words.ts';
import type { Answers, StarterFile } from './answers.ts';

/** The page for colleagues in the agenda's folder: where things are, and how to report progress. */
export const handbook = (answers: Answers): StarterFile => ({
  path: 'agenda/README.md',
  text: answers.language === 'nl' ? dutch(answers) : english(answers),
});

const dutch = ({ year, name, program }: Answers): string => `# De agenda van ${name}

In deze map staat wat we beloven, en wat daarvan terechtkomt.

| je zoekt | je vindt het in |
|---|---|
| het jaarplan | \`${year}/README.md\` |
| een thema | een map in \`${year}/\`, met een eigen \`README.md\` |
| een doelstelling of inzetpunt | een bestand in de map van het thema |
| hoe het ervoor staat | \`${year}/progress/\`: één bestand per voortgangsmelding |

Een bestand heeft bovenaan, tussen twee regels met \`---\`, de gegevens, en daaronder een titel (\`# Titel\`) en de tekst.

**Voortgang melden.** Maak in \`${year}/progress/\` een nieuw bestand (en bij de eerste voortgangsmelding ook die map). De naam bestaat uit de peildatum (de dag waarop je melding klopt) en het id van het inzetpunt, zoals \`${year}-05-31-ledenavonden.md\`:

\`\`\`markdown
---
status: on-track
---
Twee avonden zijn geweest; de derde is in juni.
\`\`\`

De statussen: ${STATUSES.map((status) => `\`${status}\` ${STATUS_LABELS[status].nl}`).join(', ')}. Bij \`at-risk\`, \`off-track\` en
\`not-done\` moet een oorzaak staan (\`explanation\`, met \`cause\`), bij \`done\` een bron (\`evidence\`).

**Een voortgangsmelding was fout?** Laat haar staan en maak een nieuwe, met een regel \`corrects:\` en de naam van de oude zonder \`.md\`.

**Controleren.** Elke wijziging wordt gecontroleerd; je ziet waar een fout zit en hoe je die oplost. Op je eigen computer, met Node.js: \`npx --yes ${program} validate\`, en voor het
overzicht \`npx --yes ${program} status ${year}\`.
`;

const english = ({ year, name, program }: Answers): string => `# The agenda of ${name}

This folder contains what we promise, and what becomes of it.

| you look for | you find it in |
|---|---|
| the plan of the year | \`${year}/README.md\` |
| a theme | a folder in \`${year}/\`, with its own \`README.md\` |
| an objective or a commitment | a file in the theme's folder |
| the progress | \`${year}/progress/\`: one file per progress report |

A file has its data at the top, between two lines of \`---\`, and a title (\`# Title\`) and text below.

**Reporting progress.** Make a new file in \`${year}/progress/\` (and, for the first report, that folder). Its name consists of the day that the report is about and the commitment's id, such as \`${year}-05-31-evenings-for-members.md\`:

\`\`\`markdown
---
status: on-track
---
Two evenings were held; the third is in June.
\`\`\`

The statuses: ${STATUSES.map((status) => `\`${status}\``).join(', ')}. With \`at-risk\`, \`off-track\` and \`not-done\` give the cause (\`explanation\` with \`cause\`), with \`done\` a source (\`evidence\`).

**A report was wrong?** Leave it and make a new one, with a line \`corrects:\` and the name of the old one without \`.md\`.

**Checking.** Every change is checked; you see where a problem is and how to fix it. On your own computer, with Node.js: \`npx --yes ${program} validate\`,
and for the overview \`npx --yes ${program} status ${year}\`.
`;
