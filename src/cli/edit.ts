import { isDeepStrictEqual } from 'node:util';
import { type Edited, type FieldChange, fieldSplices, isBelow } from '../actions/edit-field.ts';
import type { ChangeSet } from '../edit/change-set.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { editFile } from '../edit/edit-file.ts';
import { wholeFile } from '../edit/whole-file.ts';
import { UserError } from '../i18n/user-error.ts';
import { load } from '../load.ts';
import type { FileKind } from '../model/file-role.ts';
import { PLAN_ITSELF, type Plan } from '../model/plan.ts';
import { valueAt } from '../model/schema-fields.ts';
import type { RecordBase } from '../model/shared.ts';
import { findItem, findPlan, splitSelector } from '../query/select.ts';
import { fromRepository, type Tree, textOf } from '../source/tree.ts';
import type { Command } from './command.ts';
import { amendmentsOf, DECIDED_OPTIONS, type DecidedOptions, type Given, givenOf } from './decided-change.ts';
import { EXIT } from './exit-codes.ts';
import { orInput } from './from-input.ts';
import { withTyped } from './in-editor.ts';
import { mustBeWhole, type OpenAgenda, openAgenda } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether, WRITES_AGENDA } from './shared-options.ts';
import { mustBeSound } from './sound.ts';

export interface EditOptions extends DecidedOptions {
  readonly unset?: boolean;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly editor?: boolean;
  readonly dryRun?: boolean;
}

export const edit: Command<EditOptions> = {
  ...WRITES_AGENDA,
  takes: ['--root', '--as-of'],
  args: '<ref> [field] [value]',
  examples: [
    {
      line: 'agenda edit 2022/3.1.5 due "30 juni 2022"',
      what: { nl: 'verander een veld in een concept', en: 'change a field of a draft' },
    },
    {
      line: 'agenda edit 2022/3.1.5 target.at-least 12',
      what: {
        nl: 'een veld in een veld; zo ook deliverables.ID.due',
        en: 'a field in a field; so is deliverables.ID.due',
      },
    },
    {
      line: 'agenda edit 2022/3.1.5 actors --add vng',
      what: { nl: 'zet iets bij een lijst', en: 'put something in a list' },
    },
    {
      line: 'agenda edit 2022/3.1.5 text - < tekst.txt',
      what: { nl: 'met de tekst uit een bestand', en: 'with the text of a file' },
    },
    {
      line: 'agenda edit 2021/3.1.5 due 2022 --what "Een jaar later." --why "De wet komt later." --decision "Bestuur; 24-6-2021"',
      what: {
        nl: 'in een vastgesteld jaarplan: met het besluit erbij',
        en: 'in an adopted plan: with the decision',
      },
    },
  ],
  options: [
    { flags: '--unset', what: { nl: 'haal het veld weg', en: 'take the field away' } },
    { flags: '--add <value>', what: { nl: 'zet iets bij een lijst', en: 'put something in a list' }, repeatable: true },
    {
      flags: '--remove <value>',
      what: { nl: 'haal iets uit een lijst', en: 'take something out of a list' },
      repeatable: true,
    },
    {
      flags: '--editor',
      what: {
        nl: 'open het veld, of zonder veld het bestand, in VISUAL of EDITOR',
        en: 'open the field, or without a field the file, in VISUAL or EDITOR',
      },
    },
    ...DECIDED_OPTIONS,
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [ref = '', field, written], options) {
    const value = await orInput(session, written);
    const asked = askedOf(field, value, options);
    const given = givenOf(options);
    if (!options.dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    mustBeWhole(loaded);
    const target = targetOf(session, loaded, ref);
    if (asked !== 'editor') {
      await finish(session, loaded, target, (more) => changed(loaded.tree, target, field ?? '', asked, more), {
        given,
        options,
      });
      return EXIT.ok;
    }
    const name = target.document.path.split('/').at(-1) ?? 'agenda.md';
    const onDisk = textIn(loaded.tree, target.document.path);
    const before = field === undefined ? onDisk : valueIn(target, field);
    const typed = await session.world.editText(field === undefined ? name : `${field}.md`, before);
    if (typed.text.trim() === before.trim()) {
      typed.discard();
      session.tell({ nl: 'Er is niets veranderd.', en: 'Nothing changed.' });
      return EXIT.ok;
    }
    await withTyped(typed, (text) =>
      finish(
        session,
        loaded,
        target,
        field === undefined
          ? (more) => wholeChanged(onDisk, text, target, more)
          : (more) => changed(loaded.tree, target, field, { do: 'set', to: text }, more),
        { given, options },
      ),
    );
    return EXIT.ok;
  },
};

interface Target extends Edited {
  /** The id under which an amendment speaks of it. */
  readonly id: string;
}

/** @throws UserError where it does not exist, or cannot be read */
function targetOf(session: Session, { agenda, tree }: OpenAgenda, ref: string): Target {
  const { year, name } = splitSelector(ref);
  const plan = findPlan(agenda, year, session.asOf);
  const item = name === undefined || name === PLAN_ITSELF ? undefined : findItem(agenda, plan, name);
  const record: RecordBase = item ?? plan;
  const kind: FileKind = item?.kind ?? 'plan';
  const { document } = record;
  if (document?.data) return { kind, document, agenda, plan, id: item?.id ?? PLAN_ITSELF };
  throw new UserError(
    {
      nl: `${fromRepository(tree, record.path)} is niet te lezen; er is niets geschreven.`,
      en: `${fromRepository(tree, record.path)} cannot be read; nothing was written.`,
    },
    { nl: 'Bekijk wat er mis is met: agenda validate', en: 'See what is wrong with: agenda validate' },
  );
}

/** @throws UserError where nothing is asked, or two things at once */
function askedOf(
  field: string | undefined,
  value: string | undefined,
  { unset, add = [], remove = [], editor }: EditOptions,
): FieldChange | 'editor' {
  const asked = [
    value !== undefined && 'VALUE',
    unset && '--unset',
    add.length > 0 && '--add',
    remove.length > 0 && '--remove',
    editor && '--editor',
  ].filter((each) => typeof each === 'string');
  const [one, other] = asked;
  if (one !== undefined && other !== undefined) throw notTogether(one, other);
  if (editor) return 'editor';
  if (field === undefined)
    throw new UserError(
      { nl: 'Zeg welk veld verandert.', en: 'Say which field changes.' },
      {
        nl: 'Bijvoorbeeld: agenda edit 3.1.5 title "Een titel". Of open het bestand: --editor',
        en: 'For instance: agenda edit 3.1.5 title "A title". Or open the file: --editor',
      },
    );
  if (value !== undefined && value.trim() !== '') return { do: 'set', to: value };
  if (unset) return { do: 'unset' };
  if (add.length > 0) return { do: 'add', items: add };
  if (remove.length > 0) return { do: 'remove', items: remove };
  throw new UserError(
    { nl: `Zeg wat er bij "${field}" komt te staan.`, en: `Say what "${field}" is to be.` },
    {
      nl: 'Geef een waarde, of haal het veld weg met --unset.',
      en: 'Give a value, or take the field away with --unset.',
    },
  );
}

const textIn = (tree: Tree, path: string): string => textOf(tree.entries.find((entry) => entry.path === path));

/** What the field says now, as somebody would type it. */
function valueIn({ document }: Target, field: string): string {
  if (isBelow(field)) return `${(field === 'title' ? document.body?.title : document.body?.text) ?? ''}\n`;
  const value = valueAt(document.data, field.split('.'));
  if (value === undefined || value === null) return '';
  return `${Array.isArray(value) && value.every((each) => typeof each !== 'object') ? value.join(', ') : value}\n`;
}

type Make = (more: Parameters<typeof editFile>[2]) => Promise<ChangeSet>;

/** @throws UserError where the file is written in a way in which nothing can be changed with certainty */
async function changed(
  tree: Tree,
  target: Target,
  field: string,
  asked: FieldChange,
  more: Parameters<typeof editFile>[2],
): Promise<ChangeSet> {
  const { path } = target.document;
  const splices = await fieldSplices(target, textIn(tree, path), field, asked, more);
  if (splices) return [{ kind: 'edit', path, splices }];
  throw notSafely(fromRepository(tree, path));
}

const notSafely = (file: string): UserError =>
  new UserError(
    {
      nl: `${file} is zo geschreven dat dit niet veilig is te veranderen; er is niets geschreven.`,
      en: `${file} is written in a way in which this cannot safely be changed; nothing was written.`,
    },
    { nl: 'Verander het zelf: --editor', en: 'Change it yourself: --editor' },
  );

/** A file as somebody left it in an editor; what an amendment adds to the page of the plan goes in after that. */
async function wholeChanged(
  onDisk: string,
  text: string,
  { kind, document: { path } }: Target,
  more: Parameters<typeof editFile>[2],
): Promise<ChangeSet> {
  if (more.length === 0) return [await wholeFile(path, onDisk, text)];
  const splices = await editFile({ path, text }, kind, more);
  if (!splices) throw notSafely(path);
  const { replaced } = await import('../source/splice.ts');
  return [await wholeFile(path, onDisk, replaced(text, splices))];
}

/** Judges the change, records the amendment where one is needed, and writes both at once. */
async function finish(
  session: Session,
  { tree, agenda, broken }: OpenAgenda,
  target: Target,
  make: Make,
  { given, options }: { readonly given: Given | undefined; readonly options: EditOptions },
): Promise<void> {
  const { plan, id } = target;
  const years = [String(plan.year)];
  const alone = await make([]);
  if (alone.every((change) => change.kind === 'edit' && change.splices.length === 0)) {
    await propose(session, { tree, changes: [], years }, options.dryRun ?? false);
    return session.tell({
      nl: 'Dat staat er al; er is niets geschreven.',
      en: 'It says so already; nothing was written.',
    });
  }
  const next = await load(changedTree(tree, alone));
  const { path } = target.document;
  // An edit may mend what was wrong in its file, and not leave it so.
  if (broken.includes(fromRepository(tree, path))) mustBeSound(next, [path]);
  const after = next.agenda.plans.find(({ year }) => year === plan.year);
  if (after) mustKeepRecords(plan, after);
  const operations = await amendmentsOf(session, { tree, agenda }, plan, after ?? plan, [id], given);
  if (operations.length === 0) return propose(session, { tree, changes: alone, years }, options.dryRun ?? false);
  const changes =
    id === PLAN_ITSELF
      ? await make(operations)
      : [...alone, { kind: 'edit', path: plan.path, splices: await onPage(tree, plan, operations) } as const];
  await propose(session, { tree, changes, years }, options.dryRun ?? false);
  if (!options.dryRun) session.tell({ nl: 'De wijziging is vastgelegd.', en: 'The amendment is recorded.' });
}

async function onPage(tree: Tree, plan: Plan, operations: Parameters<typeof editFile>[2]) {
  const splices = await editFile({ path: plan.path, text: textIn(tree, plan.path) }, 'plan', operations);
  if (!splices) throw notSafely(fromRepository(tree, plan.path));
  return splices;
}

/** What the program records itself. */
const RECORDS = ['stage', 'fingerprint', 'amendments'] as const;

/** @throws UserError where a change touches what other commands record */
function mustKeepRecords(before: Plan, after: Plan): void {
  const dataOf = ({ document }: Plan, key: string): unknown => document?.data?.[key];
  const key =
    after.document?.data && RECORDS.find((each) => !isDeepStrictEqual(dataOf(before, each), dataOf(after, each)));
  if (key === undefined) return;
  throw new UserError(
    { nl: `"${key}" verander je niet met de hand.`, en: `"${key}" is not changed by hand.` },
    {
      nl: 'Een jaarplan wordt vastgesteld met agenda adopt, en gewijzigd met agenda amend.',
      en: 'A plan is adopted with agenda adopt, and amended with agenda amend.',
    },
  );
}
