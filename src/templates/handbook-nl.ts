import { STATUS_LABELS } from '../i18n/labels.ts';
import { STATUSES } from '../model/words.ts';
import type { HandbookExamples } from './handbook-examples.ts';

export const dutchHandbook = ({
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
}: HandbookExamples): string => `# De agenda van ${name}

In deze map staat wat ${name} belooft, en wat daarvan terechtkomt.

| je zoekt | je vindt het in |
|---|---|
| het jaarplan | \`${year}/README.md\` |
| een thema | een map in \`${year}/\`, met een eigen \`README.md\` |
| ${hasObjectives ? 'een doelstelling of inzetpunt' : 'een inzetpunt'} | een bestand in de map van het thema, zoals \`${year}/${theme}/${number}-${id}.md\` |
| hoe het ervoor staat | \`${year}/progress/\`: één bestand per voortgangsmelding |
| namen van partijen en trekkers | \`agenda.yaml\` |

Een bestand heeft bovenaan, tussen twee regels met \`---\`, de gegevens, en daaronder een titel (\`# Titel\`) en de tekst. De naam van het bestand bestaat uit een nummer (\`${number}\`) en het
id (\`${id}\`). Het nummer kan volgend jaar anders zijn; het id blijft.

## Voortgang melden

Met het programma is het één opdracht. Wat je weglaat, wordt op een terminal gevraagd; met \`--editor\` vul je het bestand zelf in.

\`\`\`sh
agenda update ${year}/${id} --status "op schema"${hasTargets ? ' --value 2' : ''} --date ${year}-05-31 --note "Twee avonden zijn geweest."
\`\`\`

Zonder het programma maak je in \`${year}/progress/\` een nieuw bestand (en bij de eerste voortgangsmelding ook die map). De naam bestaat uit de peildatum (de dag waarop je melding klopt) en het id van het inzetpunt, zoals \`${year}-05-31-${id}.md\`:

\`\`\`markdown
---
status: on-track
${hasTargets ? 'value: 2\n' : ''}---
Twee avonden zijn geweest; de derde is in juni.
\`\`\`

De statussen: ${STATUSES.map((status) => `\`${status}\` ${STATUS_LABELS[status].nl}`).join(', ')}. Bij \`at-risk\`, \`off-track\`, \`delayed\` en
\`not-done\` moet een oorzaak staan (\`explanation\`, met \`cause\`), bij \`done\` een bron (\`evidence\`), bij \`stopped\` het besluit (\`decision\`).

**Een voortgangsmelding was fout?** Laat haar staan en maak een nieuwe, met een regel \`corrects:\` en de naam van de oude zonder \`.md\`.

## Een inzetpunt toevoegen

Dat kan zolang het jaarplan een concept is (\`stage: draft\`). Maak in de map van het thema een bestand met een nummer en een id die nog vrij zijn, zoals \`${next}-inloopspreekuur.md\`:

\`\`\`markdown
---
${owner ? `owner: ${owner.id}\n` : ''}actors: [${party}]
due: ${year}-09
${hasTargets ? 'target:\n  measure: inloopspreekuren\n  unit: keer\n  at-least: 6\n' : ''}deliverables:
  - id: rooster
    title: Rooster van de spreekuren
---
# Inloopspreekuur

Eind september ${year} heeft iedereen zes keer zonder afspraak kunnen langskomen.
\`\`\`

- \`owner\` is de **trekker**: het team dat verantwoordelijk is en meldt hoe het gaat. ${owner ? `Trekkers staan met hun naam in \`agenda.yaml\`, zoals \`${owner.id}\` (${owner.name}).` : 'Trekkers komen met hun naam in `agenda.yaml`, onder `owners`.'}
- \`due\` is de **streefdatum**: een dag, maand, kwartaal of jaar. Staat zij er niet, dan geldt de laatste dag van het plan.
- \`target\` is de **streefwaarde**: wat je telt, waarin, en hoeveel het er ten minste (\`at-least\`) of ten hoogste (\`at-most\`) moeten zijn.
- \`deliverables\` zijn de **onderdelen**: stukken die je apart kunt afvinken.

Staat het programma op je eigen computer? Dan maakt één opdracht het bestand, met het volgende nummer en een id van de titel. Zonder opties stelt zij vragen; met \`--dry-run\` zie je eerst wat er komt:

\`\`\`sh
agenda add commitment ${year}/${number.slice(0, -2)} "Inloopspreekuur"${owner ? ` --owner ${owner.id}` : ''} --due "september ${year}"
agenda add deliverable ${year}/inloopspreekuur "Rooster van de spreekuren"
\`\`\`

Een andere volgorde krijg je met \`agenda move\` en \`agenda renumber\`. In een vastgesteld jaarplan hoort bij iets nieuws een besluit: \`--what\`, \`--why\` en \`--decision\`.

## Het jaarplan vaststellen en wijzigen

Is er een besluit, dan legt één opdracht dat vast; met \`--dry-run\` zie je eerst wat er verandert:

\`\`\`sh
agenda adopt ${year} --body "Algemene ledenvergadering" --date ${year}-01-15
\`\`\`

Zolang het een concept is, verander je alles vrij, in het bestand of met \`agenda edit\`. Na de vaststelling verandert een inzetpunt alleen door een besluit. Eén opdracht verandert een veld, de titel of de tekst, en legt vast wie dat besloot, en waarom:

\`\`\`sh
agenda edit ${year}/${id} due ${year}-11 --what "De laatste avond is in november." --why "De zaal is in december gesloten." --decision "Bestuur; ${year}-06-24"
\`\`\`

Heb je het bestand zelf al aangepast? Leg het besluit dan daarna vast:

\`\`\`sh
agenda amend ${year}/${id} --what "Vier avonden worden er drie." --why "De zaal is in het najaar gesloten." --body Bestuur --date ${year}-06-24
\`\`\`

Verbeter je alleen een tikfout? Gebruik dan \`--editorial\`; een besluit is niet nodig. Haal je iets niet? Verander dan niet het jaarplan, maar meld het.

## Controleren

Elke wijziging wordt gecontroleerd; je ziet waar een fout zit en hoe je die oplost. Staat het programma op je eigen computer? Typ dan \`agenda validate\`, en voor het
overzicht \`agenda status ${year}\`. Wat geen oordeel vraagt, zoals regeleinden en onzichtbare tekens, herstelt \`agenda validate --fix\`.
`;
