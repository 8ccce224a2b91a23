// A small plan of our own invention, as data: what every maker writes and every reader should find.

export interface PaperPlan {
  readonly year: number;
  readonly title: string;
  readonly preface: readonly PaperText[];
  readonly themes: readonly PaperTheme[];
}

/** A paragraph, or a list. */
export type PaperText = string | readonly string[];

export interface PaperTheme {
  readonly title: string;
  readonly texts: readonly { readonly label: string; readonly text: readonly PaperText[] }[];
  readonly objectives: readonly PaperObjective[];
}

export interface PaperObjective {
  readonly title: string;
  readonly goal: string;
  readonly commitments: readonly string[];
}

/** Over the objectives' goals and over their commitments. */
export const GOAL_LABEL = 'Doelstelling 2034';
export const COMMITMENTS_LABEL = 'Inzet 2031';

/**
 * It has what makes plans hard to read: lists in a theme, dashes in sentences, compounds, a long title, a date, a
 * figure.
 */
export const PLAN: PaperPlan = {
  year: 2031,
  title: 'Jaarplan 2031 van de Bond van Eilanden',
  preface: [
    'De eilanden liggen ver uit elkaar en hebben toch veel gemeen. In dit jaarplan staat wat de bond in 2031 voor hen doet, en met wie.',
    'Drie onderwerpen kregen op de ledendag de meeste stemmen: de veerdienst, het water en de school. Bij elk ervan staat eerst waar we in 2034 willen zijn.',
  ],
  themes: [
    {
      title: 'Bereikbaarheid',
      texts: [
        {
          label: 'Beeld 2034',
          text: [
            'Wie op een eiland woont, komt er op tijd vandaan en weer terug. Dat lukt nu niet overal: in de winter vaart de veerboot half zo vaak.',
          ],
        },
        {
          label: 'Aandacht 2031',
          text: [
            'De bond let dit jaar vooral op drie dingen. Daarom vragen we rederijen en Rijk om:',
            [
              'Een dienstregeling die in zomer en winter dezelfde is;',
              'Kaartjes die op elke lijn gelden, ook op de bus aan de wal;',
              'een wachtruimte die open is zolang er boten varen.',
            ],
          ],
        },
      ],
      objectives: [
        {
          title: 'Een veerdienst die het hele jaar vaart',
          goal: 'In 2034 vaart er elke dag - ook bij harde wind - een veerboot van en naar elk bewoond eiland. De rederijen leggen dat vast in hun contracten met het Rijk.',
          commitments: [
            'Eind 2031 hebben ten minste vijf eilanden een winterdienst waarin elke dag een boot vaart. De bond rekent met de rederijen uit wat dat kost en legt dat voor aan het Rijk.',
            'De bond maakt samen met de eilandraden een overzicht van alle afvaarten die in 2030 uitvielen.',
            'Per 1 juli 2031 gelden de kaartjes van de veerdienst ook in de bussen aan de wal.',
          ],
        },
        {
          title:
            'Havens zijn veilig en voor iedereen toegankelijk, ook voor wie slecht loopt en voor wie met zware bagage reist',
          goal: 'In 2034 kan iedereen zonder hulp aan en van boord. De steigers zijn dag en nacht verlicht.',
          commitments: [
            'We meten de steigers van alle negen havens op en maken een lijst van wat er beter moet.',
            'De bond schrijft een handreiking voor havenmeesters over drijvende steigers, met tekeningen die een aannemer meteen kan gebruiken. De handreiking komt er na overleg met de havenmeesters zelf.',
          ],
        },
      ],
    },
    {
      title: 'Schoon water',
      texts: [
        { label: 'Beeld 2034', text: ['Het water rond de eilanden is schoon genoeg om in te zwemmen en te vissen.'] },
        {
          label: 'Aandacht 2031',
          text: [
            'Regenwater loopt nu te snel weg naar zee. Wie het vasthoudt, heeft in de zomer minder water van de wal nodig.',
          ],
        },
      ],
      objectives: [
        {
          title: 'Drinkwater van het eiland zelf',
          goal: 'In 2034 komt de helft van het drinkwater van de eilanden zelf.',
          commitments: [
            'Vier eilanden beginnen in 2031 met een proef waarin regenwater wordt opgevangen, gezuiverd en weer gebruikt.',
            'De VTH-taken voor waterputten zijn beschreven in een model-verordening die de eilandraden kunnen overnemen.',
            'De bond vergelijkt drie manieren om zeewater te ontzilten en zegt erbij wat ze kosten.',
          ],
        },
      ],
    },
    {
      title: 'De school blijft',
      texts: [
        { label: 'Beeld 2034', text: ['Elk eiland met meer dan veertig kinderen heeft een eigen school.'] },
        {
          label: 'Aandacht 2031',
          text: ['Leraren blijven langer als zij een huis vinden. Daarover praat de bond met de woningbouwers.'],
        },
      ],
      objectives: [
        {
          title: 'Genoeg leraren op elk eiland',
          goal: 'In 2034 staat er voor elke klas een bevoegde leraar.',
          commitments: [
            'Eind 2031 staan er twaalf woningen klaar voor leraren die op een eiland gaan werken.',
            'De bond opent een vacaturebank waarin alle scholen van de eilanden samen leraren zoeken.',
          ],
        },
        {
          title: 'Les op afstand als het niet anders kan',
          goal: 'In 2034 kan een leerling bij storm de les thuis volgen.',
          commitments: [
            'Alle scholen hebben eind 2031 een snelle verbinding en een leraar die weet hoe les op afstand gaat.',
          ],
        },
      ],
    },
  ],
};

export const objectivesOf = (plan: PaperPlan): readonly PaperObjective[] =>
  plan.themes.flatMap(({ objectives }) => objectives);
export const commitmentsOf = (plan: PaperPlan): readonly string[] =>
  objectivesOf(plan).flatMap(({ commitments }) => commitments);

/** One block of the paper as a writer would set it. */
export type PaperBlock =
  | { readonly is: 'title' | 'paragraph' | 'label' | 'item'; readonly text: string }
  | { readonly is: 'numbered'; readonly number: number; readonly text: string }
  | { readonly is: 'theme' | 'objective'; readonly number: string; readonly text: string };

/** The plan from top to bottom. */
export function blocksIn(plan: PaperPlan): readonly PaperBlock[] {
  const texts = (some: readonly PaperText[]): readonly PaperBlock[] =>
    some.flatMap((text): readonly PaperBlock[] =>
      typeof text === 'string'
        ? [{ is: 'paragraph', text }]
        : text.map((item, at) => ({ is: 'numbered', number: at + 1, text: item })),
    );
  return [
    { is: 'title', text: plan.title },
    ...texts(plan.preface),
    ...plan.themes.flatMap((theme, t): readonly PaperBlock[] => [
      { is: 'theme', number: `${t + 1}`, text: theme.title },
      ...theme.texts.flatMap(({ label, text }): readonly PaperBlock[] => [
        { is: 'label', text: label },
        ...texts(text),
      ]),
      ...theme.objectives.flatMap((objective, o): readonly PaperBlock[] => [
        { is: 'objective', number: `${t + 1}.${o + 1}`, text: objective.title },
        { is: 'label', text: GOAL_LABEL },
        { is: 'paragraph', text: objective.goal },
        { is: 'label', text: COMMITMENTS_LABEL },
        ...objective.commitments.map((text): PaperBlock => ({ is: 'item', text })),
      ]),
    ]),
  ];
}
