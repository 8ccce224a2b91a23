import { idFrom } from '../text/slug.ts';
import type { Answers, StarterFile } from './answers.ts';

/**
 * A small valid agenda: one theme, one objective where there are any, one commitment. No progress report, since there
 * is nothing to report yet.
 */
export function agendaFiles(answers: Answers): readonly StarterFile[] {
  const { year, levels } = answers;
  const words = examples(answers);
  const theme = `agenda/${year}/1-${words.theme.id}`;
  const data = [
    'stage: draft',
    `period:\n  from: ${year}-01-01\n  to: ${year}-12-31`,
    ...(levels === '2' ? ['levels: [theme, commitment]'] : []),
  ];
  return [
    { path: 'agenda/agenda.yaml', text: settings(answers) },
    { path: `agenda/${year}/README.md`, text: page(words.plan, data) },
    { path: `${theme}/README.md`, text: page(words.theme, []) },
    ...(levels === '2' ? [] : [{ path: `${theme}/1.1-${words.objective.id}.md`, text: page(words.objective, []) }]),
    {
      path: `${theme}/${commitmentNumber(answers)}-${words.commitment.id}.md`,
      text: page(words.commitment, commitmentData(answers, words)),
    },
  ];
}

/** The number of the first commitment: "1.1.1", or "1.1" in a plan without objectives. */
export const commitmentNumber = ({ levels }: Pick<Answers, 'levels'>): string => (levels === '2' ? '1.1' : '1.1.1');

const page = ({ title, text }: Page, data: readonly string[]): string =>
  `${data.length === 0 ? '' : `---\n${data.join('\n')}\n---\n`}# ${title}\n\n${text}\n`;

function commitmentData(answers: Answers, { commitment }: Words): readonly string[] {
  const [owner] = ownersOf(answers);
  return [
    ...(owner === undefined ? [] : [`owner: ${owner.id}`]),
    `actors: [${partyId(answers)}]`,
    ...(answers.targets
      ? [`target:\n  measure: ${commitment.measure}\n  unit: ${commitment.unit}\n  at-least: 4`]
      : []),
  ];
}

/** The owners with their ids, which are made from their names. */
export const ownersOf = ({
  owners,
}: Pick<Answers, 'owners'>): readonly { readonly id: string; readonly name: string }[] => {
  const taken = new Set<string>();
  return owners.map((name) => {
    const base = shortId(name) ?? 'team';
    let id = base;
    for (let nth = 2; taken.has(id); nth++) id = `${base.slice(0, 56)}-${nth}`;
    taken.add(id);
    return { id, name };
  });
};

/** The id of the organisation as a party: made from its abbreviation, or else its name. */
export const partyId = ({ abbreviation, name }: Pick<Answers, 'abbreviation' | 'name'>): string =>
  shortId(abbreviation) ?? shortId(name) ?? 'organisation';

const shortId = (text: string): string | undefined => {
  const id = idFrom((idFrom(text) ?? '').slice(0, 60));
  return id !== undefined && !MEANS_ELSE.test(id) ? id : undefined;
};

/** Words with another meaning in YAML or in programs. */
const MEANS_ELSE = /^(?:y|n|yes|no|on|off|true|false|null|constructor|prototype)$/;

/** Any text as a YAML value. Every JSON string is a valid YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

const settings = (answers: Answers): string =>
  [
    '# yaml-language-server: $schema=../.vscode/agenda.schema.json',
    'format: 1',
    'organisation:',
    `  name: ${quoted(answers.name)}`,
    ...(answers.abbreviation === '' ? [] : [`  abbreviation: ${quoted(answers.abbreviation)}`]),
    `language: ${answers.language}`,
    'parties:',
    `  ${partyId(answers)}: ${quoted(answers.name)}`,
    ...(answers.owners.length === 0 ? [] : ['owners:']),
    ...ownersOf(answers).map(({ id, name }) => `  ${id}: ${quoted(name)}`),
    '',
  ].join('\n');

interface Page {
  readonly title: string;
  readonly text: string;
}

export interface Words {
  readonly plan: Page;
  readonly theme: Page & { readonly id: string };
  readonly objective: Page & { readonly id: string };
  readonly commitment: Page & { readonly id: string; readonly measure: string; readonly unit: string };
}

/** The example that a first agenda holds. */
export const examples = (answers: Answers): Words => (answers.language === 'nl' ? dutch(answers) : english(answers));

const dutch = ({ year, levels }: Answers): Words => ({
  plan: {
    title: `Agenda ${year}`,
    text: `Dit is een voorbeeld. Schrijf hier waar het dit jaar om gaat, en vervang het thema${levels === '2' ? '' : ', de doelstelling'} en het inzetpunt door die van jullie.`,
  },
  theme: {
    id: 'dienstverlening',
    title: 'Dienstverlening',
    text: 'Waar gaat dit thema over, en waarom is het nu belangrijk?',
  },
  objective: {
    id: 'leden-weten-de-weg',
    title: 'Leden weten de weg',
    text: `In ${year + 3} vindt elk lid binnen een dag het antwoord op een vraag.`,
  },
  commitment: {
    id: 'ledenavonden',
    title: 'Vier ledenavonden',
    text: 'We houden dit jaar ten minste vier avonden waarop leden hun vragen stellen.',
    measure: 'ledenavonden',
    unit: 'avonden',
  },
});

const english = ({ year, levels }: Answers): Words => ({
  plan: {
    title: `Agenda ${year}`,
    text: `This is an example. Write here what this year is about, and put your own theme${levels === '2' ? '' : ', objective'} and commitment in place of these.`,
  },
  theme: { id: 'services', title: 'Services', text: 'What is this theme about, and why does it matter now?' },
  objective: {
    id: 'members-find-their-way',
    title: 'Members find their way',
    text: `In ${year + 3} every member finds the answer to a question within a day.`,
  },
  commitment: {
    id: 'evenings-for-members',
    title: 'Four evenings for members',
    text: 'This year we hold at least four evenings at which members ask their questions.',
    measure: 'evenings for members',
    unit: 'evenings',
  },
});
