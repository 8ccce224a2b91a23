import type { Answers, StarterFile } from './answers.ts';

/** A small valid agenda: one theme, one objective, one commitment. No progress report, since there is nothing to report yet. */
export function agendaFiles(answers: Answers): readonly StarterFile[] {
  const { year } = answers;
  const words = answers.language === 'nl' ? dutch(answers) : english(answers);
  const theme = `agenda/${year}/1-${words.theme.id}`;
  return [
    { path: 'agenda/agenda.yaml', text: settings(answers) },
    {
      path: `agenda/${year}/README.md`,
      text: `---\nstage: draft\nperiod:\n  from: ${year}-01-01\n  to: ${year}-12-31\n---\n# ${words.plan.title}\n\n${words.plan.text}\n`,
    },
    { path: `${theme}/README.md`, text: `# ${words.theme.title}\n\n${words.theme.text}\n` },
    { path: `${theme}/1.1-${words.objective.id}.md`, text: `# ${words.objective.title}\n\n${words.objective.text}\n` },
    {
      path: `${theme}/1.1.1-${words.commitment.id}.md`,
      text: `---\nactors: [${partyId(answers)}]\ntarget:\n  measure: ${words.commitment.measure}\n  unit: ${words.commitment.unit}\n  at-least: 4\n---\n# ${words.commitment.title}\n\n${words.commitment.text}\n`,
    },
  ];
}

/** The id of the organisation as a party: made from its abbreviation, or else its name. */
export const partyId = ({ abbreviation, name }: Answers): string =>
  [abbreviation, name].map(idFrom).find((id) => id !== '' && !MEANS_ELSE.test(id)) ?? 'organisation';

const idFrom = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');

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
    '',
  ].join('\n');

interface Words {
  readonly plan: { readonly title: string; readonly text: string };
  readonly theme: { readonly id: string; readonly title: string; readonly text: string };
  readonly objective: { readonly id: string; readonly title: string; readonly text: string };
  readonly commitment: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly measure: string;
    readonly unit: string;
  };
}

const dutch = ({ year }: Answers): Words => ({
  plan: {
    title: `Agenda ${year}`,
    text: 'Dit is een voorbeeld. Schrijf hier waar het dit jaar om gaat, en vervang het thema, de doelstelling en het inzetpunt door die van jullie.',
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

const english = ({ year }: Answers): Words => ({
  plan: {
    title: `Agenda ${year}`,
    text: 'This is an example. Write here what this year is about, and put your own theme, objective and commitment in place of these.',
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
