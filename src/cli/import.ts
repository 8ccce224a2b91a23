import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { same, type Text } from '../i18n/text.ts';
import { type Imported, importPaper, type Wishes } from '../import/import-paper.ts';
import { readReview } from '../import/review/read-sheet.ts';
import { reviewCells } from '../import/review/sheet.ts';
import { CLOSE } from '../import/shapes/choose.ts';
import type { Shape } from '../import/shapes/placed.ts';
import { csvText } from '../render/csv-text.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { fromRepository } from '../source/tree.ts';
import { shellWord } from '../text/shell-word.ts';
import { importAnswer } from '../views/answers/import.ts';
import { importView } from '../views/import/import.ts';
import { REVIEW_WORDS, SHAPE_WORDS } from '../views/import/words.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { DECIDED_OPTIONS } from './decided-change.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { givenSheet, mustBeCsv, mustBeRightSheet } from './given-sheet.ts';
import { type ImportOptions, labelOptions, SHAPE_CHOICES, yearOption } from './import-options.ts';
import { type GivenPaper, givenPaper } from './import-paper.ts';
import { mustBeOfSheet, sheetBack } from './import-sheet.ts';
import { type ImportTarget, importTarget } from './import-target.ts';
import { mustBeRight } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether } from './shared-options.ts';

export const importCommand: Command<ImportOptions> = {
  takes: ['--root'],
  raises: ['paper-mib', 'paper-unpacked-mib', 'paper-pages', 'paper-cells', 'paper-seconds', 'paper-memory-mib'],
  formats: ['human', 'json'],
  args: '<file>',
  examples: [
    {
      line: 'agenda import plan-2027.pdf --year 2027',
      what: { nl: 'maak van een document een concept-jaarplan', en: 'make a draft plan of a document' },
    },
    {
      line: 'agenda import plan-2027.docx --year 2027 --into agenda-2027 --name "Bond van Eilanden"',
      what: { nl: 'begin er een nieuwe agenda mee', en: 'begin a new agenda with it' },
    },
    {
      line: 'agenda import plan-2027.pdf --year 2027 --review nakijken.csv',
      what: {
        nl: 'kijk eerst in Excel na wat er is herkend; geef daarna dezelfde opdracht',
        en: 'check first in Excel what was recognised; then give the same command',
      },
    },
    {
      line: 'agenda import plan-2027.pdf --year 2027 --label "Speerpunten=commitments"',
      what: { nl: 'zeg welk label boven de inzetpunten staat', en: 'say which label stands above the commitments' },
    },
    {
      line: 'agenda import inzetpunten.csv --year 2027 --dry-run',
      what: {
        nl: 'neem over wat in Excel is veranderd in een lijst van agenda list --format csv',
        en: 'take over what was changed in Excel in a sheet of agenda list --format csv',
      },
    },
  ],
  options: [
    { flags: '--year <year>', what: { nl: 'het jaar van het plan', en: 'the plan’s year' } },
    {
      flags: '--shape <shape>',
      what: { nl: 'hoe het document is opgebouwd', en: 'how the document is set up' },
      choices: SHAPE_CHOICES,
      byDefault: same('auto'),
    },
    {
      flags: '--label <label=use>',
      what: {
        nl: 'wat er onder een label staat: goal, commitments, deliverables of text',
        en: 'what stands under a label: goal, commitments, deliverables or text',
      },
      repeatable: true,
    },
    {
      flags: '--into <dir>',
      what: { nl: 'de map van de agenda, of een lege map', en: 'the agenda’s folder, or an empty one' },
    },
    {
      flags: '--name <name>',
      what: { nl: 'naam van de organisatie, voor een nieuwe agenda', en: "the organisation's name, for a new agenda" },
    },
    {
      flags: '--review <file>',
      what: { nl: 'maak een lijst om na te kijken, of gebruik die', en: 'make a list to check, or use it' },
    },
    ...DECIDED_OPTIONS,
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
    { flags: '--yes', what: { nl: 'stel geen vragen', en: 'ask nothing' } },
  ],
  async run(session, [path = ''], options) {
    if (options.into !== undefined && session.options.root !== undefined) throw notTogether('--root', '--into');
    const year = yearOption(options.year);
    const labels = labelOptions(options.label);
    const sheetGiven = /\.(?:csv|xlsx)$/i.test(path) ? await givenPaper(session, path) : undefined;
    const back = sheetGiven && (await sheetBack(session, sheetGiven, options, year));
    if (back !== undefined) return back;
    mustBeOfSheet(options);
    const target = await importTarget(session, options, year);
    const given = sheetGiven ?? (await givenPaper(session, path));
    const sheet =
      options.review !== undefined && session.world.existsGiven(options.review) ? options.review : undefined;
    const review = sheet === undefined ? undefined : await givenSheet(session, sheet, readReview);
    if (options.review !== undefined && sheet === undefined) mustBeCsv(options.review);
    const run: Run = { session, options, year, target, given, sheet };
    const imported = await choose(run, { shape: options.shape === 'auto' ? undefined : options.shape, labels, review });
    if (sheet !== undefined)
      mustBeRightSheet(
        imported.faults.map(({ row, fault, word }) => ({ row, text: REVIEW_WORDS[fault](word) })),
        sheet,
      );
    if (!isJson(session)) await answer(run, imported, false);
    const code = await decide(run, imported);
    if (isJson(session)) await answer(run, imported, code.isWritten);
    return code.code;
  },
};

/** One call of the command. */
interface Run {
  readonly session: Session;
  readonly options: ImportOptions;
  readonly year: number;
  readonly target: ImportTarget;
  readonly given: GivenPaper;
  /** A review sheet that came back. */
  readonly sheet: string | undefined;
}

interface Decision {
  readonly code: ExitCode;
  readonly isWritten: boolean;
}

const isJson = ({ options }: Session): boolean => options.json === true || options.format === 'json';
const leave = (code: ExitCode): Decision => ({ code, isWritten: false });

/** The reading that explains the paper best; where two are close a person says which. */
async function choose(run: Run, wishes: Wishes): Promise<Imported> {
  const { session, target, given, year } = run;
  const around = { year, language: target.language, takenIds: target.takenIds, parties: target.parties };
  const read = (shape: Shape | undefined): Imported => importPaper(given.paper, given, { ...wishes, shape }, around);
  const imported = read(wishes.shape);
  if (!imported.isClose || isJson(session)) return imported;
  const close = imported.readings.filter(({ score }) => (imported.readings[0]?.score ?? 0) - score < CLOSE);
  const question = close
    .map(({ shape, score }, at) => `${at + 1} ${session.t(SHAPE_WORDS[shape])} (${score})`)
    .join('  ');
  const answered = await session.world.ask(terminalLine(`${session.t(WHICH)} ${question}  `));
  const picked = close[Number(answered?.trim()) - 1];
  return picked ? { ...read(picked.shape), isClose: false } : imported;
}

const WHICH: Text = { nl: 'Hoe is dit document opgebouwd?', en: 'How is this document set up?' };

async function answer({ session, given, year, target }: Run, imported: Imported, isWritten: boolean): Promise<void> {
  const pathOf = (path: string): string =>
    fromRepository(target.place, target.home === '' ? path : `${target.home}/${path}`);
  await answerWith(
    session,
    // It is about the paper, not about the agenda.
    { incomplete: [] },
    () => importAnswer(given.paper, imported, { year, pathOf, isWritten }),
    () => importView(given.paper, imported, given.name, session.t),
  );
}

/** Writes, or says why not. */
async function decide(run: Run, imported: Imported): Promise<Decision> {
  const { session, options, sheet, year } = run;
  if (options.review !== undefined && sheet === undefined && !options.dryRun) {
    await session.world.writeReport(options.review, csvText(reviewCells(imported.rows, session.language)));
    session.tell(reviewMade(options.review));
    return leave(EXIT.ok);
  }
  if (imported.isClose) {
    session.tell(TOO_CLOSE);
    return leave(EXIT.findings);
  }
  if (options.dryRun) {
    session.tell(DRY);
    return leave(imported.isEmpty ? EXIT.findings : EXIT.ok);
  }
  const consent = options.yes || sheet !== undefined ? true : await agreed(run, imported);
  if (consent === undefined) session.tell(NOBODY);
  if (!consent) return leave(consent === undefined || imported.isEmpty ? EXIT.findings : EXIT.ok);
  await write(run, imported);
  session.tell(written(placeOf(run), year, options.into ?? session.options.root));
  return { code: imported.isEmpty ? EXIT.findings : EXIT.ok, isWritten: true };
}

/** The folder of the draft, as somebody who is not in it would name it. */
const placeOf = ({ target, year }: Run): string =>
  fromRepository(target.place, target.home === '' ? String(year) : `${target.home}/${year}`);

/** Undefined where nobody can answer. */
async function agreed(run: Run, { isEmpty }: Imported): Promise<boolean | undefined> {
  const { session } = run;
  if (isEmpty || isJson(session)) return isEmpty ? false : undefined;
  const place = placeOf(run);
  const answered = await session.world.ask(
    terminalLine(`${session.t({ nl: `Schrijven naar ${place}? [j/N]`, en: `Write to ${place}? [y/N]` })} `),
  );
  return answered === undefined ? undefined : /^(?:j|ja|y|yes)$/i.test(answered.trim());
}

/** All files at once. A draft that would hold an error is not written. */
async function write({ session, target, year }: Run, { draft }: Imported): Promise<void> {
  const inAgenda: ChangeSet = draft.files.map(({ path, content }) => ({ kind: 'create', path, text: content }));
  const own = target.starters.flatMap((change) =>
    change.kind === 'create' && change.path.startsWith(`${target.home}/`)
      ? [{ ...change, path: change.path.slice(target.home.length + 1) }]
      : [],
  );
  const after = changedTree(target.tree, [...own, ...inAgenda]);
  await mustBeRight(session, { tree: target.tree, years: [String(year)] }, after);
  const home = target.home === '' ? '' : `${target.home}/`;
  const changes: ChangeSet = [
    ...target.starters,
    ...inAgenda.map((change) => ({ ...change, path: `${home}${change.path}` })),
  ];
  await session.world.applyChanges(target.place, changes, target.home === '' ? undefined : target.home);
}

const DRY: Text = {
  nl: 'Er is niets geschreven; zonder --dry-run komt het concept er.',
  en: 'Nothing was written; without --dry-run the draft is.',
};
const TOO_CLOSE: Text = {
  nl: 'Er is niets geschreven: het document kan op meer dan een manier worden gelezen. Kies met --shape.',
  en: 'Nothing was written: the document can be read in more than one way. Choose with --shape.',
};
const NOBODY: Text = {
  nl: 'Er is niets geschreven: hier is niemand om het aan te vragen. Kijk het na met --review lijst.csv, of zeg --yes.',
  en: 'Nothing was written: there is nobody here to ask. Check it with --review list.csv, or say --yes.',
};
const reviewMade = (path: string): Text => ({
  nl: `De lijst staat in ${path}. Kijk haar na in Excel, en geef daarna dezelfde opdracht nog eens.`,
  en: `The list is in ${path}. Check it in Excel, and then give the same command again.`,
});
/** @param elsewhere where the agenda is, if it is not the one around this folder */
const written = (place: string, year: number, elsewhere: string | undefined): Text => {
  const list = `agenda list ${year}${elsewhere === undefined ? '' : ` --root ${shellWord(elsewhere)}`}`;
  return {
    nl: `Klaar: het concept staat in ${place}. Bekijk het met: ${list}`,
    en: `Done: the draft is in ${place}. See it with: ${list}`,
  };
};
