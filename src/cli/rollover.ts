import { newReport } from '../actions/report.ts';
import { type Balance, rollover as rolledOver } from '../actions/rollover.ts';
import { changedTree } from '../edit/changed-tree.ts';
import { countedTerm } from '../i18n/own-labels.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Commitment } from '../model/commitment.ts';
import { lastDayOf } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { rowsOf } from '../query/row.ts';
import { findItem, findPlan } from '../query/select.ts';
import { terminalText } from '../render/terminal-text.ts';
import { fromRepository } from '../source/tree.ts';
import { balanceAnswer } from '../views/answers/balance.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { mustBeWhole, openAgenda, sayIn } from './open-agenda.ts';
import { mustBeRight, propose } from './propose.ts';
import { WRITES_AGENDA } from './shared-options.ts';
import { DECISION_OPTION, decisionFrom } from './update-options.ts';

export interface RolloverOptions {
  readonly drop?: readonly string[];
  readonly reason?: string;
  readonly decision?: string;
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
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [word = ''], options) {
    const year = /^\d{4}$/.test(word) ? Number(word) : Number.NaN;
    if (Number.isNaN(year))
      throw new UserError(
        { nl: `"${word}" is geen jaar.`, en: `"${word}" is not a year.` },
        { nl: 'Schrijf vier cijfers, zoals 2027.', en: 'Write four digits, such as 2027.' },
      );
    if (!options.dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const { agenda, index, tree } = loaded;
    mustBeWhole(loaded);
    if (agenda.plans.some((plan) => plan.year === year))
      throw new UserError(
        {
          nl: `Het jaarplan ${year} bestaat al; er is niets geschreven.`,
          en: `There is a plan of ${year} already; nothing was written.`,
        },
        {
          nl: `Vergelijk het met het vorige: agenda diff ${year - 1} ${year}`,
          en: `Compare it with the one before: agenda diff ${year - 1} ${year}`,
        },
      );
    const before = agenda.plans.filter((plan) => plan.year < year).at(-1);
    const plan = findPlan(agenda, String(before?.year ?? year - 1), session.asOf);
    const asOf = session.options.asOf === undefined ? [session.today, lastDayOf(plan.year)].sort()[1] : session.asOf;
    const rows = rowsOf(agenda, index, plan, asOf ?? session.asOf);
    const dropped = droppedOf(loaded.agenda, plan, options.drop ?? []);
    const reports = dropReports(plan, dropped, options, session.asOf);
    const { changes, balance, byHand } = await rolledOver(tree, plan, year, rows, new Set(dropped.map(({ id }) => id)));
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
    const t = sayIn(session, agenda);
    session.world.out.write(terminalText(`${balanceLines(balance, plan, year, t).join('\n')}\n`));
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

function droppedOf(agenda: Parameters<typeof findItem>[0], plan: Plan, refs: readonly string[]): readonly Commitment[] {
  return refs.map((ref) => {
    const item = findItem(agenda, plan, ref.replace(/^\d{4}\//, ''));
    if (item.kind === 'commitment') return item;
    throw new UserError(
      { nl: `"${ref}" is geen inzetpunt.`, en: `"${ref}" is not a commitment.` },
      { nl: 'Noem wat vervalt een voor een.', en: 'Name what is left out one by one.' },
    );
  });
}

/** Whoever leaves a promise out says so in the old plan, with the decision. */
function dropReports(
  plan: Plan,
  dropped: readonly Commitment[],
  { reason, decision }: RolloverOptions,
  date: Parameters<typeof newReport>[2],
) {
  if (dropped.length === 0) return [];
  if (reason === undefined || decision === undefined)
    throw new UserError(
      { nl: 'Zeg bij --drop ook waarom, en wie dat besloot.', en: 'With --drop, also say why, and who decided so.' },
      {
        nl: 'Bijvoorbeeld: --reason "Valt onder het Rijk." --decision "Bestuur; 2021-11-26"',
        en: 'For instance: --reason "Belongs to the state." --decision "Board; 2021-11-26"',
      },
    );
  return dropped.map(({ id }) =>
    newReport(plan.year, id, date, { status: 'stopped', note: reason, decision: decisionFrom(decision) }),
  );
}

/** A balance that closes: what goes on, what has ended and what is left out are all there were. */
function balanceLines(
  { carried, ended, dropped, withoutDue, references }: Balance,
  plan: Plan,
  year: number,
  t: ReturnType<typeof sayIn>,
): readonly string[] {
  const all = carried.length + ended.length + dropped.length;
  const names = (of: readonly Commitment[]): readonly string[] =>
    of.map(({ number, title }) => `    ${number} ${title}`);
  return [
    t({
      nl: `${countedTerm(t, all, 'commitment')} van ${plan.year} = ${carried.length} mee naar ${year} + ${ended.length} afgerond + ${dropped.length} vervallen`,
      en: `${countedTerm(t, all, 'commitment')} of ${plan.year} = ${carried.length} on to ${year} + ${ended.length} ended + ${dropped.length} left out`,
    }),
    ...(ended.length === 0 ? [] : [t({ nl: '  afgerond:', en: '  ended:' }), ...names(ended)]),
    ...(dropped.length === 0 ? [] : [t({ nl: '  vervallen:', en: '  left out:' }), ...names(dropped)]),
    ...(withoutDue.length === 0
      ? []
      : [
          t({ nl: '  streefdatum voorbij, kies opnieuw:', en: '  due date passed, choose again:' }),
          ...names(withoutDue),
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
