import { newReport } from '../actions/report.ts';
import {
  type Balance,
  type DraftBalance,
  type Dropped,
  draftBalance,
  hasEnded,
  rollover as rolledOver,
} from '../actions/rollover.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { countedTerm, type Say } from '../i18n/own-labels.ts';
import { same } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Commitment } from '../model/commitment.ts';
import { type IsoDate, lastDayOf } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { type Row, rowsOf } from '../query/row.ts';
import { findItem, findPlan } from '../query/select.ts';
import { jsonText } from '../render/json-text.ts';
import { terminalText } from '../render/terminal-text.ts';
import { fromRepository } from '../source/tree.ts';
import { balanceAnswer, draftBalanceAnswer } from '../views/answers/balance.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish, mustBeWhole, type OpenAgenda, openAgenda, sayIn } from './open-agenda.ts';
import { mustBeRight, propose } from './propose.ts';
import { chooseUnfinished } from './rollover-questions.ts';
import type { Session } from './session.ts';
import { notTogether, WRITES_AGENDA } from './shared-options.ts';
import { DECISION_OPTION, decisionFrom } from './update-options.ts';

export interface RolloverOptions {
  readonly drop?: readonly string[];
  readonly reason?: string;
  readonly decision?: string;
  readonly unfinished?: 'carry' | 'ask';
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

export const rollover: Command<RolloverOptions> = {
  ...WRITES_AGENDA,
  takes: ['--root', '--as-of'],
  args: '<year>',
  examples: [
    {
      line: 'agenda rollover 2022',
      what: {
        nl: 'maak het concept voor 2022 van wat in 2021 niet af is',
        en: 'make the draft of 2022 from what is unfinished in 2021',
      },
    },
    {
      line: 'agenda rollover 2022 --check',
      what: {
        nl: 'is er in het concept van 2022 niets kwijtgeraakt?',
        en: 'was nothing lost in the draft of 2022?',
      },
    },
    {
      line: 'agenda rollover 2022 --dry-run',
      what: { nl: 'toon alleen wat er zou komen', en: 'only show what would be written' },
    },
    {
      line: 'agenda rollover 2022 --drop 3.1.5 --reason "Valt onder het Rijk." --decision "Bestuur; 2021-11-26"',
      what: { nl: 'laat een inzetpunt vervallen', en: 'leave a commitment out' },
    },
  ],
  options: [
    {
      flags: '--drop <ref>',
      what: { nl: 'inzetpunt dat vervalt', en: 'commitment to leave out' },
      repeatable: true,
    },
    { flags: '--reason <text>', what: { nl: 'waarom het vervalt', en: 'why it is left out' } },
    DECISION_OPTION,
    {
      flags: '--unfinished <how>',
      what: {
        nl: 'neem alles mee wat niet af is (carry), of vraag het per inzetpunt (ask)',
        en: 'take on all that is unfinished (carry), or ask about each (ask)',
      },
      choices: ['carry', 'ask'],
      byDefault: same('carry'),
    },
    {
      flags: '--check',
      what: {
        nl: 'kijk of een concept dat er al is niets kwijt is',
        en: 'check that a draft that exists has lost nothing',
      },
    },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [word = ''], options) {
    const year = /^\d{4}$/.test(word) ? Number(word) : Number.NaN;
    if (Number.isNaN(year))
      throw new UserError(
        { nl: `"${word}" is geen jaar.`, en: `"${word}" is not a year.` },
        { nl: 'Schrijf vier cijfers, zoals 2027.', en: 'Write four digits, such as 2027.' },
      );
    mustGoTogether(session, options);
    if (!options.dryRun && !options.check) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const { agenda, index, tree } = loaded;
    mustBeWhole(loaded);
    if (!options.check) mustBeNew(agenda, year);
    const before = agenda.plans.filter((plan) => plan.year < year).at(-1);
    const plan = findPlan(agenda, String(before?.year ?? year - 1), session.asOf);
    const rows = rowsOf(agenda, index, plan, balanceDay(session, plan));
    const t = sayIn(session, agenda);
    if (options.check) return check(session, loaded, rows, findPlan(agenda, String(year), session.asOf), t);
    const asked =
      options.unfinished === 'ask'
        ? await chooseUnfinished(
            session,
            t,
            rows.filter((row) => !hasEnded(row)),
            year,
          )
        : { dropped: droppedBy(agenda, plan, options), targets: new Map<string, number>() };
    if (!asked) {
      session.tell({ nl: 'Er is niets geschreven.', en: 'Nothing was written.' });
      return EXIT.ok;
    }
    const { dropped, targets } = asked;
    const reports = dropped.map(({ commitment, reason, decision }) =>
      newReport(plan.year, commitment.id, session.asOf, { status: 'stopped', note: reason, decision }),
    );
    const ids = new Set(dropped.map(({ commitment }) => commitment.id));
    const { changes, balance, byHand } = await rolledOver(tree, plan, year, rows, ids, targets);
    if (byHand.length > 0)
      throw new UserError(
        {
          nl: `De gegevens boven aan ${byHand.map((path) => fromRepository(tree, path)).join(', ')} zijn niet veilig over te nemen; er is niets geschreven.`,
          en: `The data at the top of ${byHand.map((path) => fromRepository(tree, path)).join(', ')} cannot safely be taken over; nothing was written.`,
        },
        { nl: 'Los eerst op wat agenda validate daarover zegt.', en: 'First fix what agenda validate says about it.' },
      );
    const proposal = { tree, changes: [...changes, ...reports], years: [String(plan.year), String(year)] };
    if (session.format === 'json') {
      await propose(session, proposal, options.dryRun ?? false, { balance: balanceAnswer(balance) });
      return EXIT.ok;
    }
    if (options.dryRun) await propose(session, proposal, true);
    else {
      await mustBeRight(session, proposal, changedTree(tree, proposal.changes));
      await session.world.applyChanges(session.place(), proposal.changes);
    }
    session.wrote(terminalText(`${balanceLines(balance, plan, year, t).join('\n')}\n`));
    session.tell(
      options.dryRun
        ? { nl: 'Er is niets geschreven.', en: 'Nothing was written.' }
        : {
            nl: `Het concept staat in ${fromRepository(tree, String(year))}. Er is niets vastgelegd in git; dat doe je zelf.`,
            en: `The draft is in ${fromRepository(tree, String(year))}. Nothing was committed to git; you do that yourself.`,
          },
    );
    return EXIT.ok;
  },
};

/** @throws UserError where something that was asked would be passed over */
function mustGoTogether({ format }: Session, options: RolloverOptions): void {
  const asks = options.unfinished === 'ask';
  const stray = (['drop', 'reason', 'decision', 'unfinished', 'dryRun'] as const).find((key) => options[key]);
  if (options.check && stray) throw notTogether('--check', `--${stray === 'dryRun' ? 'dry-run' : stray}`);
  if (asks && options.drop) throw notTogether('--unfinished ask', '--drop');
  if (asks && format === 'json') throw notTogether('--unfinished ask', '--json');
}

/** The end of the plan's year, or today where that is over: what was reported after it counts too. */
function balanceDay({ options, today, asOf }: Session, { year }: Plan): IsoDate {
  const end = lastDayOf(year);
  return options.asOf !== undefined ? asOf : today > end ? today : end;
}

/** @throws UserError where there is a plan of that year */
function mustBeNew({ plans }: Agenda, year: number): void {
  if (!plans.some((plan) => plan.year === year)) return;
  throw new UserError(
    {
      nl: `Het jaarplan ${year} bestaat al; er is niets geschreven.`,
      en: `There is a plan of ${year} already; nothing was written.`,
    },
    {
      nl: `Kijk of er niets kwijt is: agenda rollover ${year} --check`,
      en: `Check that nothing was lost: agenda rollover ${year} --check`,
    },
  );
}

/** Proves of a draft that exists that each commitment goes on or has ended, and names those that do neither. */
function check(session: Session, loaded: OpenAgenda, rows: readonly Row[], draft: Plan, t: Say): ExitCode {
  const balance = draftBalance(rows, draft);
  const year = rows[0]?.plan.year ?? draft.year - 1;
  session.world.out.write(
    session.format === 'json'
      ? jsonText({
          schemaVersion: 1,
          kind: 'balance',
          ...draftBalanceAnswer(balance),
          incomplete: loaded.incomplete,
        })
      : terminalText(`${checkLines(balance, year, draft.year, t).join('\n')}\n`),
  );
  const [first] = balance.lost;
  if (first)
    session.tell({
      nl: `Neem over wat kwijt is, of leg vast dat het vervalt: agenda update ${year}/${first.id} --status stopped`,
      en: `Take on what was lost, or record that it is left out: agenda update ${year}/${first.id} --status stopped`,
    });
  const code = finish(session, loaded);
  return code === EXIT.ok && first ? EXIT.findings : code;
}

function checkLines({ carried, ended, lost }: DraftBalance, year: number, next: number, t: Say): readonly string[] {
  const all = countedTerm(t, carried.length + ended.length + lost.length, 'commitment');
  return [
    t({
      nl: `${all} van ${year} = ${carried.length} mee naar ${next} + ${ended.length} afgerond + ${lost.length} kwijt`,
      en: `${all} of ${year} = ${carried.length} on to ${next} + ${ended.length} ended + ${lost.length} lost`,
    }),
    ...(lost.length === 0 ? [] : [t({ nl: '  kwijt:', en: '  lost:' }), ...titlesOf(lost)]),
  ];
}

/** @throws UserError where a name is unknown, or it is not said why and by whom */
function droppedBy(agenda: Agenda, plan: Plan, { drop = [], reason, decision }: RolloverOptions): readonly Dropped[] {
  return drop.map((ref) => {
    const item = findItem(agenda, plan, ref.replace(/^\d{4}\//, ''));
    if (item.kind !== 'commitment')
      throw new UserError(
        { nl: `"${ref}" is geen inzetpunt.`, en: `"${ref}" is not a commitment.` },
        { nl: 'Noem wat vervalt een voor een.', en: 'Name what is left out one by one.' },
      );
    // Whoever leaves a promise out says so in the old plan, with the decision.
    if (reason === undefined || decision === undefined)
      throw new UserError(
        { nl: 'Zeg bij --drop ook waarom, en wie dat besloot.', en: 'With --drop, also say why, and who decided so.' },
        {
          nl: 'Bijvoorbeeld: --reason "Valt onder het Rijk." --decision "Bestuur; 2021-11-26"',
          en: 'For instance: --reason "Belongs to the state." --decision "Board; 2021-11-26"',
        },
      );
    return { commitment: item, reason, decision: decisionFrom(decision) };
  });
}

/** A balance that closes: what goes on, what has ended and what is left out are all there were. */
function balanceLines(
  { carried, ended, dropped, withoutDue, references }: Balance,
  plan: Plan,
  year: number,
  t: ReturnType<typeof sayIn>,
): readonly string[] {
  const all = carried.length + ended.length + dropped.length;
  return [
    t({
      nl: `${countedTerm(t, all, 'commitment')} van ${plan.year} = ${carried.length} mee naar ${year} + ${ended.length} afgerond + ${dropped.length} vervallen`,
      en: `${countedTerm(t, all, 'commitment')} of ${plan.year} = ${carried.length} on to ${year} + ${ended.length} ended + ${dropped.length} left out`,
    }),
    ...(ended.length === 0 ? [] : [t({ nl: '  afgerond:', en: '  ended:' }), ...titlesOf(ended)]),
    ...(dropped.length === 0 ? [] : [t({ nl: '  vervallen:', en: '  left out:' }), ...titlesOf(dropped)]),
    ...(withoutDue.length === 0
      ? []
      : [
          t({ nl: '  streefdatum voorbij, kies opnieuw:', en: '  due date passed, choose again:' }),
          ...titlesOf(withoutDue),
        ]),
    ...(references === 0
      ? []
      : [
          t({
            nl: `  ${references} ${references === 1 ? 'verwijzing gaat' : 'verwijzingen gaan'} nu naar ${plan.year}`,
            en: `  ${references} ${references === 1 ? 'reference leads' : 'references lead'} to ${plan.year} now`,
          }),
        ]),
  ];
}

const titlesOf = (commitments: readonly Commitment[]): readonly string[] =>
  commitments.map(({ number, title }) => `    ${number} ${title}`);
