// From the outline to records with numbers, titles and ids: what becomes which file.
import type { Language } from '../../i18n/text.ts';
import type { Block } from '../block.ts';
import { certainDue } from '../fields/dates.ts';
import { certainParties, type Parties } from '../fields/parties.ts';
import { certainTarget } from '../fields/targets.ts';
import type { CommitmentOutline, ObjectiveOutline, Outline, ThemeOutline } from '../outline.ts';
import type { Given, Placed } from '../shapes/placed.ts';
import { deliverablesOf } from './deliverables.ts';
import { type IdGiver, idGiver } from './ids.ts';
import { type Numbers, numbersFor } from './numbers.ts';
import { type From, NO_PARTIES, type RecordDraft } from './record.ts';
import { LONGEST_TITLE, proposedTitle } from './titles.ts';

/** What is known of the agenda into which the plan goes. */
export interface Surroundings {
  readonly year: number;
  readonly language: Language;
  /** Every id that any year uses. */
  readonly takenIds: Iterable<string>;
  readonly parties: Parties;
}

/** All records of a plan, the plan's own page first, each before those under it. */
export function recordsOf(outline: Outline, around: Surroundings): readonly RecordDraft[] {
  const { year } = around;
  const ids = idGiver(around.takenIds);
  claimGiven(outline, ids);
  const title = outline.title?.text ?? MADE.plan[around.language](year);
  const plan: RecordDraft = {
    ...EMPTY,
    kind: 'plan',
    path: `${year}/README.md`,
    title,
    titleFrom: outline.title ? 'paper' : 'made',
    block: outline.title,
    isTitle: true,
    content: outline.content,
  };
  const { numbers } = numbersOf(outline.themes, (theme) => theme.heading?.number, '');
  return [plan, ...outline.themes.flatMap((theme, at) => themeRecords(theme, String(numbers[at]), ids, around))];
}

const EMPTY = {
  number: '',
  paperNumber: undefined,
  id: '',
  idFrom: 'proposed',
  deliverables: [],
  due: undefined,
  target: undefined,
  parties: NO_PARTIES,
} as const;

/** Titles for what has none in the paper. */
const MADE = {
  plan: { nl: (year: number) => `Jaarplan ${year}`, en: (year: number) => `Plan ${year}` },
  theme: { nl: (number: string) => `Thema ${number}`, en: (number: string) => `Theme ${number}` },
  objective: { nl: (number: string) => `Doelstelling ${number}`, en: (number: string) => `Objective ${number}` },
  commitment: { nl: (number: string) => `Inzetpunt ${number}`, en: (number: string) => `Commitment ${number}` },
} as const;

/** Ids that a person or a sheet gave come before any that is made up. */
function claimGiven(outline: Outline, ids: IdGiver): void {
  const all = outline.themes.flatMap((theme) => [
    theme,
    ...theme.objectives,
    ...theme.commitments,
    ...theme.objectives.flatMap(({ commitments }) => commitments),
  ]);
  for (const { given } of all) if (given?.id !== undefined) ids.claim(given.id);
}

function themeRecords(theme: ThemeOutline, number: string, ids: IdGiver, around: Surroundings): readonly RecordDraft[] {
  const named = nameOf(theme, MADE.theme[around.language](number), 'thema', ids);
  const folder = `${around.year}/${number}-${named.id}`;
  const own = headed('theme', theme, number, named, `${folder}/README.md`);
  const objectives = numbersOf(theme.objectives, (each) => each.heading?.number, number).numbers;
  const below = theme.objectives.flatMap((objective, at) =>
    objectiveRecords(objective, `${number}.${objectives[at]}`, folder, ids, around),
  );
  return [own, ...below, ...commitmentRecords(theme.commitments, number, folder, ids, around)];
}

function objectiveRecords(
  objective: ObjectiveOutline,
  number: string,
  folder: string,
  ids: IdGiver,
  around: Surroundings,
): readonly RecordDraft[] {
  const named = nameOf(objective, MADE.objective[around.language](number), 'doelstelling', ids);
  const own = headed('objective', objective, number, named, `${folder}/${number}-${named.id}.md`);
  return [own, ...commitmentRecords(objective.commitments, number, folder, ids, around)];
}

function commitmentRecords(
  outlines: readonly CommitmentOutline[],
  parent: string,
  folder: string,
  ids: IdGiver,
  around: Surroundings,
): readonly RecordDraft[] {
  const { numbers, areKept } = numbersOf(outlines, (each) => each.block.number, parent);
  return outlines.map((outline, at): RecordDraft => {
    const number = `${parent}.${numbers[at]}`;
    const isTitle = outline.isTitle && outline.block.text.length <= LONGEST_TITLE;
    const named = nameOf(
      {
        ...outline,
        heading: isTitle ? outline.block : undefined,
        madeTitle: isTitle ? undefined : proposedTitle(outline.block.text),
        madeFrom: 'proposed',
      },
      MADE.commitment[around.language](number),
      'inzetpunt',
      ids,
    );
    const text = [outline.block.text, ...outline.content.map(({ block }) => block.text)].join(' ');
    return {
      ...named,
      kind: 'commitment',
      path: `${folder}/${number}-${named.id}.md`,
      number,
      paperNumber: areKept ? undefined : outline.block.number,
      block: outline.block,
      isTitle,
      content: outline.content,
      deliverables: deliverablesOf(outline.deliverables, around.year),
      due: certainDue(text, around.year),
      target: certainTarget(text),
      parties: certainParties(text, around.parties),
    };
  });
}

/** A person's numbers, or a sheet's, before those of the paper. */
function numbersOf<T extends { readonly given: Given | undefined }>(
  outlines: readonly T[],
  inPaper: (outline: T) => string | undefined,
  parent: string,
): Numbers {
  const written = outlines.map((outline) => outline.given?.number ?? inPaper(outline));
  return numbersFor(
    written,
    parent,
    outlines.some(({ given }) => given?.isChosen),
  );
}

interface Named {
  readonly id: string;
  readonly idFrom: From;
  readonly title: string;
  readonly titleFrom: From;
}

interface Nameable {
  readonly heading: Block | undefined;
  readonly madeTitle: string | undefined;
  readonly madeFrom?: From;
  readonly given: Given | undefined;
}

/** Title and id: a person's, the paper's, or made up. */
function nameOf(
  { heading, madeTitle, madeFrom = 'made', given }: Nameable,
  otherwise: string,
  kind: string,
  ids: IdGiver,
): Named {
  const written = heading?.text.slice(0, LONGEST_TITLE);
  const title = given?.title ?? (written || madeTitle || otherwise);
  const titleFrom = given?.title !== undefined ? 'person' : written ? 'paper' : madeTitle ? madeFrom : 'made';
  if (given?.id !== undefined) return { id: given.id, idFrom: 'person', title, titleFrom };
  return { id: ids.give(title, kind), idFrom: 'proposed', title, titleFrom };
}

function headed(
  kind: 'theme' | 'objective',
  { heading, content }: { readonly heading: Block | undefined; readonly content: readonly Placed[] },
  number: string,
  named: Named,
  path: string,
): RecordDraft {
  return {
    ...EMPTY,
    ...named,
    kind,
    path,
    number,
    paperNumber: keptOr(heading?.number, number),
    block: heading,
    isTitle: true,
    content,
  };
}

/** The paper's number, where the file has another. */
const keptOr = (written: string | undefined, number: string): string | undefined =>
  written === undefined || written === number || number.endsWith(`.${written}`) ? undefined : written;
