// The words with which plans say what stands under them.

/** What stands under a label. */
export const LABEL_USES = ['goal', 'commitments', 'deliverables', 'text'] as const;
export type LabelUse = (typeof LABEL_USES)[number];

const WORDS: Readonly<Record<LabelUse, readonly string[]>> = {
  goal: [
    'doel',
    'doelen',
    'doelstelling',
    'doelstellingen',
    'ambitie',
    'ambities',
    'streefbeeld',
    'hoofddoel',
    'beoogd resultaat',
    'beoogde resultaten',
    'beoogd effect',
    'wat willen we bereiken',
    'wat willen wij bereiken',
    'wat we willen bereiken',
    'wat wij willen bereiken',
    'waar willen we naartoe',
    'dit willen we bereiken',
    'goal',
    'goals',
    'objective',
    'objectives',
    'aim',
    'aims',
    'ambition',
    'ambitions',
    'intended outcome',
    'what do we want to achieve',
    'what we want to achieve',
  ],
  commitments: [
    'inzet',
    'onze inzet',
    'inzetpunten',
    'acties',
    'actiepunten',
    'activiteiten',
    'maatregelen',
    'afspraken',
    'speerpunten',
    'voornemens',
    'prestaties',
    'actielijnen',
    'wat gaan we doen',
    'wat gaan wij doen',
    'wat gaan we daarvoor doen',
    'wat gaan wij daarvoor doen',
    'wat doen we',
    'wat doen wij',
    'wat doen we daarvoor',
    'wat doen wij daarvoor',
    'dit gaan we doen',
    'dit doen we',
    'wat we gaan doen',
    'wat we doen',
    'zo gaan we dat doen',
    'hoe gaan we dat doen',
    'hoe gaan we dat bereiken',
    'daarom gaan we',
    'commitments',
    'actions',
    'activities',
    'measures',
    'action points',
    'what we will do',
    'what will we do',
    'what are we going to do',
    'how we will do it',
  ],
  deliverables: [
    'resultaten',
    'mijlpalen',
    'producten',
    'op te leveren',
    'onderdelen',
    'deliverables',
    'milestones',
    'results',
    'outputs',
  ],
  text: [
    'context',
    'achtergrond',
    'inleiding',
    'aanleiding',
    'toelichting',
    'prioriteiten',
    'background',
    'introduction',
    'priorities',
    'explanation',
  ],
};

const USES: ReadonlyMap<string, LabelUse> = new Map(
  LABEL_USES.flatMap((use) => WORDS[use].map((word) => [word, use] as const)),
);

/** What the usual words say; undefined for any other. */
export const usualUse = (key: string): LabelUse | undefined => USES.get(key);

/** Longest first, so that `inzetpunten` is not taken for `inzet`. */
export const USUAL_LABELS: readonly string[] = [...USES.keys()].sort((a, b) => b.length - a.length);

/** A label's name: in lower case, without a year, a colon or a question mark behind it. `Inzet 2021:` is `inzet`. */
export const labelKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s:?.–—-])[\s:?.–—-]+$/, '')
    .replace(/ (?:(?:in|voor|for|voor het jaar) )?(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?$/, '')
    .trim();
