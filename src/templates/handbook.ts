import type { Answers, StarterFile } from './answers.ts';

/** A page for colleagues, beside the years: what the files are and how to report. */
export const handbook = (answers: Answers): StarterFile => ({
  path: 'agenda/README.md',
  text: answers.language === 'nl' ? dutch(answers) : english(answers),
});

const dutch = ({ year, name }: Answers): string => `# De agenda van ${name}

In deze map staat wat we beloven, en wat ervan terechtkomt.

| je zoekt | je vindt het in |
|---|---|
| het jaarplan | \`${year}/README.md\` |
| een thema | een map in \`${year}/\`, met een eigen \`README.md\` |
| een doelstelling of inzetpunt | een bestand in de map van het thema |
| hoe het ervoor staat | \`${year}/progress/\`: één bestand per melding |

Een bestand heeft bovenaan, tussen twee regels met \`---\`, de gegevens, en daaronder een titel (\`# Titel\`) en de tekst.

**Voortgang melden.** Maak in \`${year}/progress/\` een nieuw bestand (en bij de eerste melding ook die map). De naam is de dag waarop je melding waar is en het id van het inzetpunt, zoals \`${year}-05-31-ledenavonden.md\`:

\`\`\`markdown
---
status: on-track
---
Twee avonden zijn geweest; de derde is in juni.
\`\`\`

De woorden: \`planned\` gepland, \`on-track\` op schema, \`at-risk\` onder druk, \`off-track\` niet op schema, \`unknown\` geen beeld, \`done\` gereed, \`partly-done\` deels gehaald, \`not-done\` niet gehaald, \`stopped\` gestopt. Bij \`at-risk\`, \`off-track\` en
\`not-done\` hoort een oorzaak (\`explanation\`, met \`cause\`), bij \`done\` een bron (\`evidence\`).

**Een melding was fout?** Laat haar staan en maak een nieuwe, met een regel \`corrects:\` en de naam van de oude zonder \`.md\`.

**Controleren.** Bij elke wijziging kijkt de controle mee en zegt zij waar het misgaat en wat je kunt doen. Staat het programma ook op je eigen computer? Typ dan \`agenda validate\`, en voor het
overzicht \`agenda status ${year}\`.
`;

const english = ({ year, name }: Answers): string => `# The agenda of ${name}

This folder holds what we promise, and what comes of it.

| you look for | you find it in |
|---|---|
| the plan of the year | \`${year}/README.md\` |
| a theme | a folder in \`${year}/\`, with a \`README.md\` of its own |
| an objective or a commitment | a file in the theme's folder |
| how things stand | \`${year}/progress/\`: one file for each report |

A file has its data at the top, between two lines of \`---\`, and a title (\`# Title\`) and text below.

**Reporting progress.** Make a new file in \`${year}/progress/\` (and, for the first report, that folder). Its name is the day on which your report is true and the commitment's id, such as \`${year}-05-31-evenings-for-members.md\`:

\`\`\`markdown
---
status: on-track
---
Two evenings were held; the third is in June.
\`\`\`

The words: \`planned\`, \`on-track\`, \`at-risk\`, \`off-track\`, \`unknown\`, \`done\`, \`partly-done\`, \`not-done\`, \`stopped\`. With \`at-risk\`, \`off-track\` and \`not-done\` give the cause (\`explanation\` with \`cause\`), with \`done\` the \`evidence\`.

**A report was wrong?** Leave it and make a new one, with a line \`corrects:\` and the name of the old one without \`.md\`.

**Checking.** Every change is checked, and the check says where something is wrong and what to do. Is the program on your own computer too? Then type \`agenda validate\`,
and for the overview \`agenda status ${year}\`.
`;
