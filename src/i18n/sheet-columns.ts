import type { Text } from './text.ts';

/** The columns of a sheet with commitments, in their order: by the key of the data, what readers call it. */
export const SHEET_COLUMNS = {
  reference: { nl: 'Verwijzing', en: 'Reference' },
  kind: { nl: 'Soort', en: 'Kind' },
  id: { nl: 'Id', en: 'Id' },
  title: { nl: 'Titel', en: 'Title' },
  status: { nl: 'Status', en: 'Status' },
  overdue: { nl: 'Te laat', en: 'Overdue' },
  owner: { nl: 'Trekker', en: 'Owner' },
  due: { nl: 'Streefdatum', en: 'Due' },
  dueDate: { nl: 'Laatste dag', en: 'Last day' },
  expected: { nl: 'Nu verwacht', en: 'Now expected' },
  measure: { nl: 'Wat wordt geteld', en: 'What is counted' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  atLeast: { nl: 'Ten minste', en: 'At least' },
  atMost: { nl: 'Ten hoogste', en: 'At most' },
  baseline: { nl: 'Beginwaarde', en: 'Baseline' },
  value: { nl: 'Gemeten', en: 'Measured' },
  lastReport: { nl: 'Laatst gemeld', en: 'Last reported' },
  stale: { nl: 'Melding verouderd', en: 'Report out of date' },
  text: { nl: 'Tekst', en: 'Text' },
  theme: { nl: 'Thema', en: 'Theme' },
  objective: { nl: 'Doelstelling', en: 'Objective' },
  holder: { nl: 'Portefeuillehouder', en: 'Portfolio holder' },
  actors: { nl: 'Uitvoerders', en: 'Carried out by' },
  partners: { nl: 'Samen met', en: 'With' },
  roles: { nl: 'Rollen', en: 'Roles' },
  start: { nl: 'Begint op', en: 'Start' },
  budget: { nl: 'Begroot', en: 'Budget' },
  spent: { nl: 'Uitgegeven', en: 'Spent' },
  expectedCost: { nl: 'Verwachte kosten', en: 'Expected cost' },
  tracks: { nl: 'Sporen', en: 'Tracks' },
  sdgs: { nl: 'Duurzame ontwikkelingsdoelen', en: 'Sustainable Development Goals' },
  dependsOn: { nl: 'Hangt af van', en: 'Depends on' },
  continues: { nl: 'Vervolg op', en: 'Continues' },
  notContinues: { nl: 'Geen vervolg op', en: 'Does not continue' },
  replaces: { nl: 'Vervangt', en: 'Replaces' },
  related: { nl: 'Hangt samen met', en: 'Related' },
  tags: { nl: 'Trefwoorden', en: 'Tags' },
  sourceDocument: { nl: 'Vindplaats: document', en: 'Origin: document' },
  sourceSection: { nl: 'Vindplaats: plek', en: 'Origin: section' },
  visibility: { nl: 'Zichtbaarheid', en: 'Visibility' },
  stage: { nl: 'Stadium', en: 'Stage' },
  version: { nl: 'Versie', en: 'Version' },
} as const satisfies Record<string, Text>;

export type SheetColumn = keyof typeof SHEET_COLUMNS;

/** The kind of a row about a file that is not counted. */
export const NOT_COUNTED: Text = { nl: 'niet (helemaal) meegeteld', en: 'not counted (in full)' };
