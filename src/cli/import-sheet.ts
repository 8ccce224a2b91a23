// A sheet of `agenda list --format csv` that comes back from Excel: what was changed in it is changed in the files.
import { pageChange } from '../actions/adopt.ts';
import { outdatedRows, type SheetEdits, sheetEdits } from '../actions/edit-sheet.ts';
import { sheetChanges } from '../actions/sheet-changes.ts';
import { planSheetLanguage } from '../actions/sheet-records.ts';
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { SHEET_COLUMNS } from '../i18n/sheet-columns.ts';
import type { Language, Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { load } from '../load.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Plan } from '../model/plan.ts';
import { indexAgenda } from '../query/index-agenda.ts';
import { rowsOf } from '../query/row.ts';
import { CSV_SIGNS, csvText } from '../render/csv-text.ts';
import { fromRepository } from '../source/tree.ts';
import { commitmentSheet } from '../views/commitment-sheet.ts';
import { amendmentsOf, type DecidedOptions, givenOf } from './decided-change.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { cellsOf, mustBeRightSheet } from './given-sheet.ts';
import type { ImportOptions } from './import-options.ts';
import type { GivenPaper } from './import-paper.ts';
import { mustBeWhole, openAgenda, sayIn } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether } from './shared-options.ts';

type Cells = readonly (readonly string[])[];

/**
 * Takes back a sheet of a plan that is here.
 * @returns undefined where it is another paper, or there is no such plan yet
 * @throws UserError where it says what cannot be changed by a sheet, or a decision is needed
 */
export async function sheetBack(
  session: Session,
  { name, paper }: GivenPaper,
  options: ImportOptions,
  year: number,
): Promise<ExitCode | undefined> {
  const { world } = session;
  const given = cellsOf(paper);
  const language = planSheetLanguage(given);
  const isHere = options.into === undefined && (session.options.root !== undefined || world.findAgenda() !== undefined);
  if (language === undefined || !isHere) return undefined;
  if (!options.dryRun) await world.finishChange(session.place());
  const loaded = await openAgenda(session);
  const { tree, agenda } = loaded;
  const plan = agenda.plans.find((each) => each.year === year);
  if (!plan) return undefined;
  mustBeWhole(loaded);
  const other = Object.entries({
    '--shape': options.shape,
    '--label': options.label,
    '--name': options.name,
    '--review': options.review,
  }).find(([, value]) => value !== undefined);
  if (other) throw notTogether(other[0], `"${name}"`);
  const decided = givenOf(options);
  const read = await sheetRead(session, given, language, agenda, plan);
  mustBeRightSheet([...read.faults, ...outdatedRows(read.edits)], name);
  const years = [String(year)];
  if (read.edits.length === 0) {
    await propose(session, { tree, changes: [], years }, true);
    session.tell({
      nl: 'In de lijst staat niets anders dan in de agenda; er is niets geschreven.',
      en: 'The sheet says nothing else than the agenda; nothing was written.',
    });
    tellUnchanged(session, read);
    return EXIT.ok;
  }
  const alone = await sheetChanges(tree, read.edits);
  if (typeof alone === 'string') throw notSafely(fromRepository(tree, alone));
  const after = (await load(changedTree(tree, alone))).agenda;
  const planAfter = after.plans.find((each) => each.year === year);
  const again = planAfter && (await sheetRead(session, given, language, after, planAfter));
  const [astray] = again?.edits ?? [];
  if (astray) throw notSafely(fromRepository(tree, astray.commitment.path));
  const ids = [...new Set(read.edits.map(({ commitment }) => commitment.id))];
  const amendments = await amendmentsOf(session, loaded, plan, planAfter ?? plan, ids, decided);
  const page: ChangeSet | undefined = amendments.length === 0 ? [] : await pageChange(tree, plan, amendments);
  if (!page) throw notSafely(fromRepository(tree, plan.path));
  await propose(session, { tree, changes: [...alone, ...page], years }, options.dryRun ?? false);
  session.tell(said(read, ids.length));
  if (!read.hasVersions) session.tell(WITHOUT_VERSIONS);
  tellUnchanged(session, read);
  if (page.length > 0 && !options.dryRun)
    session.tell({ nl: 'De wijziging is vastgelegd, met het besluit.', en: 'The amendment is recorded.' });
  return EXIT.ok;
}

/** What was changed, next to the sheet as it would be made now. */
async function sheetRead(
  session: Session,
  given: Cells,
  language: Language,
  agenda: Agenda,
  plan: Plan,
): Promise<SheetEdits> {
  const rows = rowsOf(agenda, indexAgenda(agenda), plan, session.asOf);
  const t = sayIn({ ...session, language }, agenda);
  const text = csvText(commitmentSheet(rows, agenda, [], t), CSV_SIGNS[language]);
  const now = cellsOf(await session.world.readPaper('csv', new TextEncoder().encode(text)));
  return sheetEdits(given, now, rows, agenda, plan);
}

/** @throws UserError where a decision is given for a draft that is to be made */
export function mustBeOfSheet(options: DecidedOptions): void {
  const given = (['what', 'why', 'decision', 'editorial'] as const).find((key) => options[key] !== undefined);
  if (given === undefined) return;
  throw new UserError(
    {
      nl: `--${given} hoort bij een lijst van agenda list --format csv, van een jaarplan dat er al is.`,
      en: `--${given} goes with a sheet of agenda list --format csv, of a plan that is there already.`,
    },
    {
      nl: `Een concept heeft geen besluit nodig: laat --${given} weg.`,
      en: `A draft needs no decision: leave out --${given}.`,
    },
  );
}

const said = ({ edits }: SheetEdits, records: number): Text => {
  const columns = [...new Set(edits.map(({ column }) => column))].map((column) => SHEET_COLUMNS[column]);
  const cells = edits.length;
  return {
    nl: `Veranderd in de lijst: ${cells} ${cells === 1 ? 'cel' : 'cellen'}, van ${records} ${records === 1 ? 'inzetpunt' : 'inzetpunten'} (${columns.map(({ nl }) => nl).join(', ')}).`,
    en: `Changed in the sheet: ${cells} ${cells === 1 ? 'cell' : 'cells'}, of ${records} ${records === 1 ? 'commitment' : 'commitments'} (${columns.map(({ en }) => en).join(', ')}).`,
  };
};

const WITHOUT_VERSIONS: Text = {
  nl: `Niet elke rij heeft nog een "${SHEET_COLUMNS.version.nl}"; of iemand anders daar intussen iets veranderde, is niet te zien.`,
  en: `Not every row still has a "${SHEET_COLUMNS.version.en}"; whether somebody else changed something there meanwhile cannot be seen.`,
};

/** What the sheet changes nothing about, though it says something else or nothing. */
function tellUnchanged({ tell }: Session, { absent, changedMeanwhile }: SheetEdits): void {
  if (absent > 0) tell(leftOut(absent));
  if (changedMeanwhile > 0) tell(meanwhile(changedMeanwhile));
}

const meanwhile = (count: number): Text => ({
  nl: `${count === 1 ? 'Een rij is' : `${count} rijen zijn`} in de agenda veranderd nadat de lijst was gemaakt; wat daar nu staat, blijft.`,
  en: `${count === 1 ? 'One row was' : `${count} rows were`} changed in the agenda after the sheet was made; what is there now stays.`,
});

const leftOut = (count: number): Text => ({
  nl: `${count === 1 ? 'Een inzetpunt staat' : `${count} inzetpunten staan`} niet in de lijst; daaraan verandert niets.`,
  en: `${count === 1 ? 'One commitment is' : `${count} commitments are`} not in the sheet; nothing about ${count === 1 ? 'it' : 'them'} changes.`,
});

const notSafely = (file: string): UserError =>
  new UserError(
    {
      nl: `${file} is zo geschreven dat dit niet veilig is te veranderen; er is niets geschreven.`,
      en: `${file} is written in a way in which this cannot safely be changed; nothing was written.`,
    },
    { nl: 'Verander dat inzetpunt met agenda edit.', en: 'Change that commitment with agenda edit.' },
  );
