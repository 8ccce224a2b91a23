// Why a row or a cell of a sheet that came back changes nothing, and what to do about it.
import type { Value } from '../edit/value.ts';
import { SHEET_COLUMNS, type SheetColumn } from '../i18n/sheet-columns.ts';
import type { Text } from '../i18n/text.ts';
import type { Plan } from '../model/plan.ts';
import { dateCell, numberCell, type SlashOrder } from './sheet-cells.ts';
import type { Field } from './sheet-fields.ts';
import type { Written } from './sheet-records.ts';

/** Excel keeps no more in a cell. */
const LONGEST_CELL = 32_767;

/** Why a change cannot be made. */
export function faultIn(
  { row, part }: Written,
  column: SheetColumn,
  { read, ofParts }: Field,
  to: string,
  from: string,
  value: Value | undefined,
  order: SlashOrder,
): Text | undefined {
  if (part !== undefined && !ofParts)
    return {
      nl: 'dat heeft een onderdeel niet. Maak de cel leeg.',
      en: 'a deliverable has none. Make the cell empty.',
    };
  if (column === 'title' && value === undefined)
    return { nl: 'een titel mag niet leeg zijn.', en: 'a title must not be empty.' };
  if (column === 'holder' && value === undefined && (row.objective?.holder ?? row.theme.holder) !== undefined)
    return {
      nl: 'zonder eigen portefeuillehouder geldt die van het thema of de doelstelling. Schrijf een naam.',
      en: 'without one of its own, that of the theme or objective holds. Write a name.',
    };
  if (read === numberCell && typeof value === 'string')
    return {
      nl: `"${to.slice(0, MOST)}" is geen getal. Schrijf het zonder punten voor duizendtallen, zoals 1250 of 2,5.`,
      en: `"${to.slice(0, MOST)}" is not a number. Write it without marks for thousands, such as 1250 or 2.5.`,
    };
  if (read === dateCell && value === to && order === undefined && /^[\d/]+\/\d{4}$/.test(to))
    return {
      nl: `"${to}" kan twee dagen zijn. Schrijf 2021-12-31 of 31-12-2021.`,
      en: `"${to}" could be two days. Write 2021-12-31 or 31 December 2021.`,
    };
  if (from.length > LONGEST_CELL || /\\u\{[0-9a-f]+\}/.test(from) || hasLost(to, from)) return NOT_BY_SHEET;
  return undefined;
}

const MOST = 40;

/** Whether signs became question marks since an older encoding does not have them. */
const hasLost = (to: string, from: string): boolean =>
  to.split('?').length > from.split('?').length && [...from].some((sign) => sign > '\xff' && !to.includes(sign));

const NOT_BY_SHEET: Text = {
  nl: 'hierin staan tekens die in deze lijst verloren gaan. Bewaar haar als "CSV UTF-8", of gebruik agenda edit.',
  en: 'this holds signs that are lost in this sheet. Save it as "CSV UTF-8", or use agenda edit.',
};

export const TWICE: Text = {
  nl: 'deze staat er al eerder in. Haal een van de rijen weg.',
  en: 'this one is there already, above. Take one of the rows away.',
};

/** What to do about a row that is nothing in the plan. */
export function unknownRow(value: (column: SheetColumn) => string, written: readonly Written[], { year }: Plan): Text {
  const [reference, id] = [value('reference').slice(0, MOST), value('id').slice(0, MOST)];
  if (reference === '') {
    const last = written.at(-1)?.row;
    const place = `${year}/${(last?.objective ?? last?.theme)?.number ?? '1.1'}`;
    return {
      nl: `zonder verwijzing. Iets nieuws komt erbij met: agenda add commitment ${place} "Een titel"`,
      en: `without a reference. What is new is added with: agenda add commitment ${place} "A title"`,
    };
  }
  const standing = written.filter(({ own }) => own.reference === reference);
  const [first] = standing;
  if (!first)
    return /^\d{4}\//.test(reference) && !reference.startsWith(`${year}/`)
      ? {
          nl: `${reference} hoort niet bij ${year}. Geef het jaar van de lijst met --year.`,
          en: `${reference} is not in ${year}. Give the year of the sheet with --year.`,
        }
      : { nl: `${reference} bestaat niet.`, en: `${reference} does not exist.` };
  if (value('kind') === first.own.kind)
    return {
      nl: `${reference} is "${first.own.id}", en niet "${id}". Een id verandert met agenda rename; is het plan hernummerd, maak dan een nieuwe lijst.`,
      en: `${reference} is "${first.own.id}", not "${id}". An id is changed with agenda rename; if the plan was renumbered, make a new sheet.`,
    };
  return {
    nl: `${reference} heeft geen onderdeel "${id}". Een nieuw komt erbij met: agenda add deliverable ${reference} "Een titel"`,
    en: `${reference} has no deliverable "${id}". A new one is added with: agenda add deliverable ${reference} "A title"`,
  };
}

const WORKED_OUT: Text = {
  nl: 'dat volgt uit de meldingen en de dag van vandaag',
  en: 'it follows from the reports and from today',
};
/** By which command a column changes that says what follows from something else. */
const BY: Readonly<Partial<Record<SheetColumn, Text>>> = {
  kind: { nl: 'dat verandert niet', en: 'that does not change' },
  overdue: WORKED_OUT,
  stale: WORKED_OUT,
  dueDate: { nl: 'die volgt uit de streefdatum', en: 'it follows from the due date' },
  theme: { nl: 'verplaatsen gaat met agenda move', en: 'it is moved with agenda move' },
  objective: { nl: 'verplaatsen gaat met agenda move', en: 'it is moved with agenda move' },
  stage: { nl: 'vaststellen gaat met agenda adopt', en: 'a plan is adopted with agenda adopt' },
};
const BY_REPORT: Text = {
  nl: 'die komt uit de meldingen (agenda update)',
  en: 'it comes from the reports (agenda update)',
};

/** That a cell was changed which says what follows from something else. */
export function computedColumn(column: SheetColumn, more: number): Text {
  const { nl, en } = BY[column] ?? BY_REPORT;
  const also =
    more === 0 ? { nl: '', en: '' } : { nl: ` (en in ${more} andere rijen)`, en: ` (and in ${more} other rows)` };
  return {
    nl: `${SHEET_COLUMNS[column].nl} is anders${also.nl}; ${nl}. Zet het terug, haal de kolom weg, of maak een nieuwe lijst.`,
    en: `${SHEET_COLUMNS[column].en} differs${also.en}; ${en}. Put it back, take the column away, or make a new sheet.`,
  };
}
