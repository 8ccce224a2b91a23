import { closing, type GivenRound, opening, settingsChange } from '../actions/round.ts';
import { linesByHand } from '../edit/by-hand.ts';
import type { Operation } from '../edit/operation.ts';
import { counted, NOUNS } from '../i18n/plural.ts';
import { UserError } from '../i18n/user-error.ts';
import { inspectYears } from '../lint/inspect-years.ts';
import type { Round } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import { isId } from '../model/file-role.ts';
import { currentRound, planOfRound, roundNamed, roundRows } from '../query/rounds.ts';
import { RULES } from '../rules/index.ts';
import { byYears, fromRepository } from '../source/tree.ts';
import { knownWords } from '../text/known-words.ts';
import { roundAnswer } from '../views/answers/round.ts';
import { type RoundQuestion, roundView } from '../views/round.ts';
import { answerWith } from './answer-with.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish, type OpenAgenda, openAgenda, sayIn } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether } from './shared-options.ts';
import { mustBeSound } from './sound.ts';
import { dayFrom } from './update-options.ts';

export interface RoundOptions {
  readonly owner?: string;
  readonly date?: string;
  readonly title?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly because?: string;
  readonly dryRun?: boolean;
}

export const round: Command<RoundOptions> = {
  takes: ['--root', '--as-of'],
  formats: ['human', 'json', 'markdown'],
  args: '[round] [id]',
  examples: [
    {
      line: 'agenda round',
      what: {
        nl: 'wie heeft in deze ronde gemeld, en wie nog niet',
        en: 'who has reported in this round, and who not',
      },
    },
    {
      line: 'agenda round --owner bestuur --format markdown',
      what: { nl: 'de mail aan één trekker', en: 'the mail to one owner' },
    },
    {
      line: 'agenda round open zomer-2021 --date 2021-06-30 --closes 2021-07-16',
      what: { nl: 'begin een ronde', en: 'begin a round' },
    },
    {
      line: 'agenda round close zomer-2021',
      what: { nl: 'sluit haar, als alles er is', en: 'close it, if all is there' },
    },
  ],
  options: [
    { flags: '--owner <owner>', what: { nl: 'alleen wat deze trekker meldt', en: 'only what this owner reports' } },
    { flags: '--date <date>', what: { nl: 'bij open: waarover wordt gemeld', en: 'with open: the day reported on' } },
    { flags: '--title <text>', what: { nl: 'bij open: de naam', en: 'with open: the name' } },
    { flags: '--opens <date>', what: { nl: 'bij open: vanaf wanneer', en: 'with open: from when' } },
    { flags: '--closes <date>', what: { nl: 'bij open: tot en met wanneer', en: 'with open: until when' } },
    {
      flags: '--because <text>',
      what: { nl: 'bij close: waarom, als er nog iets ontbreekt', en: 'with close: why, while something is missing' },
    },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, args, options) {
    const [first, second] = args;
    const acts = first === 'open' || first === 'close';
    const asked = acts ? second : first;
    if (!acts && second !== undefined) throw notTogether(String(first), second);
    mustFit(acts ? first : 'report', options, session);
    if (acts && !options.dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    if (first === 'open') return open(session, loaded, asked, options);
    const question = await questionOf(session, loaded, asked, options.owner);
    if (first === 'close') return close(session, loaded, question, options);
    await answerWith(
      session,
      loaded,
      () => roundAnswer(loaded, question, session.asOf),
      () => roundView(question, sayIn(session, loaded.agenda)),
      { markdown: async (view) => (await import('../render/view-markdown.ts')).viewMarkdown(view()) },
    );
    return finish(session, loaded);
  },
};

const BELONGS: Readonly<Record<'open' | 'close' | 'report', readonly (keyof RoundOptions)[]>> = {
  open: ['date', 'title', 'opens', 'closes', 'dryRun'],
  close: ['because', 'dryRun'],
  report: ['owner'],
};

/** @throws UserError for an option that would be passed over. */
function mustFit(act: keyof typeof BELONGS, options: RoundOptions, { format }: Session): void {
  const call = act === 'report' ? 'agenda round' : `agenda round ${act}`;
  const stray = (Object.keys(options) as (keyof RoundOptions)[]).find(
    (key) => options[key] !== undefined && Object.values(BELONGS).flat().includes(key) && !BELONGS[act].includes(key),
  );
  if (stray) throw notTogether(call, `--${stray === 'dryRun' ? 'dry-run' : stray}`);
  if (act !== 'report' && format === 'markdown') throw notTogether(call, '--format markdown');
}

/** @throws UserError where there is no such round, plan or owner */
async function questionOf(
  session: Session,
  { agenda, index, tree }: OpenAgenda,
  id: string | undefined,
  owner: string | undefined,
): Promise<RoundQuestion> {
  const { asOf, today } = session;
  if (owner !== undefined && !agenda.owners.has(owner))
    throw new UserError(
      { nl: `"${owner}" is geen trekker in deze agenda.`, en: `"${owner}" is not an owner in this agenda.` },
      knownWords(owner, [...agenda.owners.keys()]),
    );
  const found = id === undefined ? currentRound(agenda, asOf) : roundNamed(agenda, id);
  if (!found) throw noneBegun(agenda.settings.rounds);
  const plan = planOfRound(agenda, found);
  if (!plan) throw new UserError({ nl: 'Deze agenda heeft nog geen jaarplan.', en: 'This agenda has no plan yet.' });
  const { diagnostics } = await inspectYears(byYears(tree), RULES, { asOf, today }, [String(plan.year)]);
  const wrongFiles = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const wrong = new Set(
    plan.updates.filter(({ path }) => wrongFiles.has(fromRepository(tree, path))).map(({ path }) => path),
  );
  const rows = roundRows(agenda, index, plan, found, wrong, asOf).filter(
    ({ row }) => owner === undefined || row.commitment.owners.includes(owner),
  );
  return { agenda, plan, round: found, rows, owner };
}

const noneBegun = ([first]: readonly Round[]): UserError =>
  first
    ? new UserError(
        { nl: 'Er is nog geen ronde begonnen.', en: 'No round has begun yet.' },
        { nl: `Noem een ronde: agenda round ${first.id}`, en: `Name a round: agenda round ${first.id}` },
      )
    : new UserError(
        { nl: 'Deze agenda heeft nog geen rapportagerondes.', en: 'This agenda has no reporting rounds yet.' },
        {
          nl: 'Begin er een: agenda round open zomer-2021 --date 2021-06-30',
          en: 'Begin one: agenda round open zomer-2021 --date 2021-06-30',
        },
      );

async function open(
  session: Session,
  loaded: OpenAgenda,
  id: string | undefined,
  options: RoundOptions,
): Promise<ExitCode> {
  const given = roundFrom(loaded, id, options, Number(session.today.slice(0, 4)));
  await write(session, loaded, opening(given), options);
  if (!options.dryRun)
    session.tell({
      nl: `De ronde "${given.title}" staat in agenda.yaml. Wie nog moet melden: agenda round ${given.id}`,
      en: `The round "${given.title}" is in agenda.yaml. Who has yet to report: agenda round ${given.id}`,
    });
  return EXIT.ok;
}

/** @throws UserError for an id that is taken or none, or a day that does not exist */
function roundFrom({ agenda }: OpenAgenda, id: string | undefined, options: RoundOptions, year: number): GivenRound {
  if (id === undefined || options.date === undefined)
    throw new UserError(
      { nl: 'Noem een id voor de ronde, en de peildatum.', en: 'Give an id for the round, and the day reported on.' },
      {
        nl: 'Bijvoorbeeld: agenda round open zomer-2021 --date 2021-06-30',
        en: 'For instance: agenda round open zomer-2021 --date 2021-06-30',
      },
    );
  if (!isId(id))
    throw new UserError(
      { nl: `"${id}" is geen id.`, en: `"${id}" is not an id.` },
      {
        nl: 'Gebruik kleine letters, cijfers en streepjes, zoals zomer-2021.',
        en: 'Use small letters, digits and hyphens, such as zomer-2021.',
      },
    );
  if (agenda.settings.rounds.some((each) => each.id === id))
    throw new UserError(
      { nl: `De ronde "${id}" bestaat al.`, en: `There is a round "${id}" already.` },
      { nl: `Bekijk haar: agenda round ${id}`, en: `See it: agenda round ${id}` },
    );
  const day = (key: 'date' | 'opens' | 'closes'): IsoDate | undefined =>
    options[key] === undefined ? undefined : dayFrom(options[key], `--${key}`, year);
  const words = id.replaceAll('-', ' ');
  return {
    id,
    title: oneLine(options.title ?? '') || words.charAt(0).toUpperCase() + words.slice(1),
    date: day('date') as IsoDate,
    opens: day('opens'),
    closes: day('closes'),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function close(
  session: Session,
  loaded: OpenAgenda,
  { round: { id, title, closed }, rows }: RoundQuestion,
  options: RoundOptions,
): Promise<ExitCode> {
  if (closed !== undefined)
    throw new UserError({ nl: `De ronde "${title}" is al gesloten.`, en: `The round "${title}" is closed already.` });
  const left = rows.filter(({ state }) => state === 'missing' || state === 'wrong').length;
  const because = oneLine(options.because ?? '');
  if (left > 0 && because === '') {
    const of = counted(left, NOUNS.commitment);
    throw new UserError(
      {
        nl: `Over ${of.nl} is in deze ronde nog niet goed gemeld; zij blijft open.`,
        en: `${of.en} ${left === 1 ? 'has' : 'have'} no good report in this round yet; it stays open.`,
      },
      {
        nl: `Bekijk welke: agenda round ${id}. Toch sluiten? Zeg waarom: agenda round close ${id} --because "…"`,
        en: `See which: agenda round ${id}. Close it all the same? Say why: agenda round close ${id} --because "…"`,
      },
    );
  }
  const at = loaded.agenda.settings.rounds.findIndex((each) => each.id === id);
  await write(session, loaded, closing(at, session.asOf, because === '' ? undefined : because), options);
  if (!options.dryRun) session.tell({ nl: `De ronde "${title}" is gesloten.`, en: `The round "${title}" is closed.` });
  return EXIT.ok;
}

/** @throws UserError where agenda.yaml cannot be changed with certainty; nothing is written then */
async function write(
  session: Session,
  loaded: OpenAgenda,
  operations: readonly Operation[],
  { dryRun }: RoundOptions,
): Promise<void> {
  const { tree, agenda } = loaded;
  mustBeSound(loaded, ['agenda.yaml']);
  const changes = await settingsChange(tree, agenda, operations);
  if (!changes)
    throw new UserError(
      {
        nl: 'agenda.yaml is zo geschreven dat het niet veilig is aan te vullen; er is niets geschreven.',
        en: 'agenda.yaml is written in a way that cannot safely be added to; nothing was written.',
      },
      { nl: 'Vul zelf aan:', en: 'Add by hand:' },
      'usage',
      linesByHand(operations),
    );
  await propose(session, { tree, changes, years: [] }, dryRun ?? false);
}
