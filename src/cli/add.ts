import { ADDED_KINDS, type Added, type AddedKind, type Addition, addition, idFor, idsTaken } from '../actions/add.ts';
import { withAmendment } from '../actions/with-amendment.ts';
import { linesByHand } from '../edit/by-hand.ts';
import type { ValueMap } from '../edit/value.ts';
import { UserError } from '../i18n/user-error.ts';
import type { IsoDate } from '../model/date.ts';
import { itemsOf } from '../query/index-agenda.ts';
import { fromRepository } from '../source/tree.ts';
import { knownWords } from '../text/known-words.ts';
import { changedRecords } from '../views/answers/changed-records.ts';
import { type AddOptions, fieldsFrom, merged } from './add-fields.ts';
import { ADD_OPTIONS } from './add-options.ts';
import { mustBeFree, type Parts, type Place, placeOf, titleFrom } from './add-parts.ts';
import { completeAddition } from './add-questions.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { INPUT, orInput } from './from-input.ts';
import { type OpenAgenda, openAgenda, sayIn } from './open-agenda.ts';
import { propose } from './propose.ts';
import type { Session } from './session.ts';
import { notTogether, WRITES_AGENDA } from './shared-options.ts';
import { mustBeSound } from './sound.ts';
import { decisionFrom } from './update-options.ts';

export const add: Command<AddOptions> = {
  ...WRITES_AGENDA,
  args: '<kind> [ref] [title]',
  examples: [
    {
      line: 'agenda add commitment 2022/3.2 "Avonden voor leden" --owner bestuur --due "november 2022"',
      what: { nl: 'zet een inzetpunt onder doelstelling 3.2', en: 'put a commitment under objective 3.2' },
    },
    {
      line: 'agenda add deliverable 2022/3.2.1 "Verslag van elke avond" --dry-run',
      what: { nl: 'toon het onderdeel dat erbij zou komen', en: 'show the deliverable that would be added' },
    },
    {
      line: 'agenda add theme "Wonen" --text - < wonen.txt',
      what: { nl: 'een thema, met de tekst uit een bestand', en: 'a theme, with the text of a file' },
    },
    {
      line: 'agenda add commitment 2022/3.2 - --owner bestuur < titels.txt',
      what: { nl: 'een inzetpunt van elke regel', en: 'a commitment of each line' },
    },
    {
      line: 'agenda add indicator 2022/3.2 "Opkomst" --unit procent --baseline "31 in 2021" --target 2022=35',
      what: { nl: 'een cijfer om jaren te volgen', en: 'a figure to follow over the years' },
    },
    {
      line: 'agenda add commitment 3.2 "Noodfonds" --what "Er komt een noodfonds." --why "De dijk brak." --decision "Bestuur; 24 juni 2021"',
      what: { nl: 'in een vastgesteld plan, met het besluit', en: 'to an adopted plan, with the decision' },
    },
  ],
  options: ADD_OPTIONS,
  async run(session, [word = '', ...words], options) {
    const kind = kindOf(word);
    const dryRun = options['dryRun'] === true;
    if (!dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const whole: Parts[] = [];
    for (const given of await partsFrom(session, loaded, kind, words, options)) {
      const parts = await completeAddition(session, sayIn(session, loaded.agenda), loaded.agenda, kind, given);
      if (parts) whole.push(parts);
    }
    const [first, ...more] = whole;
    if (first) await keep(session, loaded, kind, [first, ...more], dryRun);
    else session.tell({ nl: 'Er is niets geschreven.', en: 'Nothing was written.' });
    return EXIT.ok;
  },
};

const DUTCH: Readonly<Record<string, AddedKind>> = {
  thema: 'theme',
  doelstelling: 'objective',
  inzetpunt: 'commitment',
  onderdeel: 'deliverable',
};

function kindOf(word: string): AddedKind {
  const kind = ADDED_KINDS.find((each) => each === word.toLowerCase()) ?? DUTCH[word.toLowerCase()];
  if (kind) return kind;
  throw new UserError(
    { nl: `"${word}" kan niet worden toegevoegd.`, en: `"${word}" cannot be added.` },
    knownWords(word, ADDED_KINDS),
  );
}

/** What was typed, of each that is to be added. Of one word alone, one that names a place is no title. */
async function partsFrom(
  session: Session,
  loaded: OpenAgenda,
  kind: AddedKind,
  [first, second]: readonly string[],
  options: AddOptions,
): Promise<readonly Parts[]> {
  const { agenda } = loaded;
  const isPlace =
    first !== undefined &&
    (second !== undefined ||
      /^\d{4}(?:\/|$)|^[\d.]+$/.test(first) ||
      (kind !== 'theme' && agenda.plans.some((plan) => itemsOf(plan).some(({ id }) => id === first))));
  const place = isPlace || kind === 'theme' ? placeOf(session, agenda, kind, isPlace ? first : undefined) : undefined;
  const title = isPlace ? second : first;
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const decision = text('decision');
  const parts: Parts = {
    place,
    id: text('id'),
    text: (await orInput(session, text('text'))) || undefined,
    what: text('what'),
    why: text('why'),
    decision: decision === undefined ? undefined : decisionFrom(decision),
    ...fieldsFrom(options, kind, agenda),
  };
  const { id } = parts;
  if (id !== undefined && place) mustBeFree(agenda, kind, place.container, id);
  if (place?.plan.stage === 'draft' && [parts.what, parts.why, parts.decision].some((each) => each !== undefined))
    throw new UserError(
      {
        nl: `Het jaarplan ${place.plan.year} is nog een concept; daar is geen besluit voor nodig.`,
        en: `The plan of ${place.plan.year} is a draft; that needs no decision.`,
      },
      { nl: 'Laat --what, --why en --decision weg.', en: 'Leave out --what, --why and --decision.' },
    );
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const titles = await titlesFrom(session, title, options);
  return titles.length === 0 ? [given] : titles.map((each) => ({ ...given, ...each }));
}

/**
 * The title that was typed; with `-` one from each line of standard input, with its text behind a tab.
 * @throws UserError for one that is too long, and where something goes with one title only
 */
async function titlesFrom(
  session: Session,
  written: string | undefined,
  options: AddOptions,
): Promise<readonly Pick<Parts, 'title' | 'text'>[]> {
  if (written?.trim() !== INPUT)
    return written === undefined || written.trim() === '' ? [] : [{ title: titleFrom(written) }];
  const alone = ['id', 'text'].find((name) => options[name] !== undefined);
  if (alone !== undefined) throw notTogether(INPUT, `--${alone}`);
  const lines = (await orInput(session, INPUT)).split('\n').map((line) => line.replace(/^\s*[-*•–·]\s+/, ''));
  const titles = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [title = '', ...text] = line.trim().split('\t');
      return { title: titleFrom(title), ...(text.length > 0 ? { text: text.join(' ').trim() } : {}) };
    });
  if (titles.length > 0) return titles;
  throw new UserError(
    { nl: 'Er staat geen titel op de invoer.', en: 'There is no title on standard input.' },
    { nl: 'Zet elke titel op een eigen regel.', en: 'Put each title on a line of its own.' },
  );
}

/** Writes them, with the decision on them where the plan was adopted. */
async function keep(
  session: Session,
  loaded: OpenAgenda,
  kind: AddedKind,
  whole: readonly [Parts, ...Parts[]],
  dryRun: boolean,
): Promise<void> {
  const { tree, agenda } = loaded;
  const [{ place, what = '', why = '', decision }] = whole;
  const { plan, container } = place as Place;
  const isAdopted = plan.stage !== 'draft';
  mustBeSound(loaded, [
    ...(container.kind === 'plan' && !isAdopted ? [] : [container.path]),
    ...(isAdopted ? [plan.path] : []),
  ]);
  const taken = new Set(idsTaken(agenda, kind, container));
  const additions = whole.map((parts): Addition => {
    const { title = '', text } = parts;
    const id = parts.id ?? idFor(title, kind, taken);
    taken.add(id);
    return { kind, in: container, title, id, text, data: dataOf(parts) };
  });
  const added = await addition(tree, plan, additions as [Addition, ...Addition[]]);
  if (!added.changes) throw byHand(fromRepository(tree, container.path), added);
  const given = { what, why, decision: decision && decisionOf(decision) };
  const ids = new Set(added.arrived.map(({ of }) => of));
  const changes = isAdopted
    ? await withAmendment(tree, plan, added.changes, ids, given, agenda.language)
    : added.changes;
  if (!changes) throw byHand(fromRepository(tree, plan.path), { ...added, operations: [] });
  const records = added.arrived.map(({ number, path }, at) => {
    const { id, title } = additions[at] as Addition;
    return { year: plan.year, kind, number, id, title, path };
  });
  await propose(session, { tree, changes, years: [String(plan.year)] }, dryRun, {
    records: changedRecords(tree, records),
  });
  if (dryRun) return session.tell({ nl: 'Er is niets geschreven.', en: 'Nothing was written.' });
  for (const [at, { year, number: own, id, title }] of records.entries()) {
    const number = own === undefined ? '' : `${year}/${own} `;
    const git = at === records.length - 1 ? NOT_COMMITTED : { nl: '', en: '' };
    session.tell({
      nl: `${number}${title} staat erin, met id ${id}.${git.nl}`,
      en: `${number}${title} is there, with id ${id}.${git.en}`,
    });
  }
}

const NOT_COMMITTED = {
  nl: ' Er is niets vastgelegd in git; dat doe je zelf.',
  en: ' Nothing was committed to git; you do that yourself.',
};

/** The fields of what is added, as they stand in its file. */
const dataOf = (parts: Parts): ValueMap =>
  merged(Object.entries(parts).flatMap(([part, value]) => (part.startsWith('--') ? [value as ValueMap] : [])));

const decisionOf = ({ body, date, reference }: ValueMap) => ({
  body: String(body),
  date: date as IsoDate,
  reference: reference === undefined ? undefined : String(reference),
});

const byHand = (file: string, { operations }: Pick<Added, 'operations'>): UserError =>
  new UserError(
    {
      nl: `De gegevens boven aan ${file} zijn zo geschreven dat ze niet veilig zijn aan te vullen; er is niets geschreven.`,
      en: `The data at the top of ${file} are written in a way that cannot safely be added to; nothing was written.`,
    },
    operations.length > 0 ? { nl: 'Vul zelf aan:', en: 'Add by hand:' } : undefined,
    'usage',
    linesByHand(operations),
  );
