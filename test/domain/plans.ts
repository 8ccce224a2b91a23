// Small agendas in a few words, read as the program reads them.
import { stringify } from 'yaml';
import { load } from '../../src/load.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { IsoDate } from '../../src/model/date.ts';
import type { Loaded } from '../../src/model/loaded.ts';
import type { Plan } from '../../src/model/plan.ts';
import { commitmentsOf, type Index, indexAgenda } from '../../src/query/index-agenda.ts';
import { type Files, treeOf } from '../fake-world.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * A year's plan. An id in `deliverables` stands for a deliverable, and a status word for an update that says no more.
 */
export interface PlanWords {
  /** Front matter of the plan's page. */
  readonly page?: Data;
  /**
   * Front matter by id, or by number and id: `2.1.1-sluis`. Where the number is left out, they stand in 1.1 one after
   * another.
   */
  readonly commitments?: Readonly<Record<string, Data>>;
  /**
   * Front matter by day, id and tag; the year may be left out, and the id of `kade`: `05-01`, `05-01.jd`,
   * `2022-05-01-brug`. `note` is the text.
   */
  readonly updates?: Readonly<Record<string, Data | string>>;
  /** Other files by path from the year's folder, as they are. */
  readonly files?: Readonly<Record<string, string>>;
}

const SETTINGS = {
  format: 1,
  organisation: { name: 'Vereniging van Havensteden' },
  language: 'nl',
  parties: { vvh: 'Vereniging van Havensteden', rijk: 'Het Rijk' },
  owners: { 'team-kade': 'Team Kade', 'team-schip': 'Team Schip' },
};

/** The files of an agenda: its plans by year, and what `agenda.yaml` says beside the usual. */
export function agendaFiles(plans: Readonly<Record<number, PlanWords>>, settings: Data = {}): Files {
  const years = Object.entries(plans).map(([year, plan]) => planFiles(Number(year), plan));
  return Object.assign({ 'agenda.yaml': stringify({ ...SETTINGS, ...settings }) }, ...years) as Files;
}

function planFiles(year: number, { page, commitments = {}, updates = {}, files = {} }: PlanWords): Files {
  const records: Record<string, string> = { 'README.md': record({ stage: 'adopted', ...page }, `# Plan ${year}`) };
  for (const [at, [name, data]] of [['', {}] as const, ...Object.entries(commitments)].entries()) {
    const [number = '', id = ''] = /^\d/.test(name) ? name.split(/-(.*)/) : [`1.1.${at}`, name];
    const [theme, objective] = number.split('.');
    const folder = `${theme}-thema-${theme}`;
    records[`${folder}/README.md`] = `# Thema ${theme}\n`;
    records[`${folder}/${theme}.${objective}-doel-${theme}-${objective}.md`] = `# Doel ${theme}.${objective}\n`;
    if (id !== '')
      records[`${folder}/${number}-${id}.md`] = record(withDeliverables(data), `# De ${id}\n\nBelofte over de ${id}.`);
  }
  for (const [name, data] of Object.entries(updates)) {
    const { note = 'Toelichting.', ...said }: Data = typeof data === 'string' ? { status: data } : data;
    records[`progress/${updateName(name, year)}.md`] = record(withCorrected(said, year), String(note ?? ''));
  }
  return Object.fromEntries(Object.entries({ ...records, ...files }).map(([path, text]) => [`${year}/${path}`, text]));
}

const record = (data: Data, body: string): string => `---\n${stringify(data)}---\n${body}\n`;

const withDeliverables = (data: Data): Data =>
  Array.isArray(data['deliverables'])
    ? {
        ...data,
        deliverables: data['deliverables'].map((each: unknown) =>
          typeof each === 'string' ? { id: each, title: each } : { title: (each as Data)['id'], ...(each as Data) },
        ),
      }
    : data;

const withCorrected = (data: Data, year: number): Data =>
  typeof data['corrects'] === 'string' ? { ...data, corrects: updateName(data['corrects'], year) } : data;

/** `05-01.jd` in 2021 is `2021-05-01-kade.jd`. */
export function updateName(short: string, year: number): string {
  const dated = /^\d{4}-/.test(short) ? short : `${year}-${short}`;
  return /^.{10}-/.test(dated) ? dated : `${dated.slice(0, 10)}-kade${dated.slice(10)}`;
}

// --- Read
// ---------------------------------------------------------------------------------------------------------------

export interface Known {
  readonly loaded: Loaded;
  readonly agenda: Loaded['agenda'];
  readonly index: Index;
}

export async function read(files: Files): Promise<Known> {
  const loaded = await load(treeOf(files));
  return { loaded, agenda: loaded.agenda, index: indexAgenda(loaded.agenda) };
}

/** @throws Error where there is no such plan. */
export function planIn({ agenda }: Known, year: number): Plan {
  const plan = agenda.plans.find((each) => each.year === year);
  if (!plan) throw new Error(`there is no plan ${year}`);
  return plan;
}

/** @throws Error where there is no such commitment. */
export function commitmentIn(known: Known, year: number, id: string): Commitment {
  const found = commitmentsOf(planIn(known, year)).find((each) => each.id === id);
  if (!found) throw new Error(`there is no commitment ${year}/${id}`);
  return found;
}

export const day = (text: string | undefined): IsoDate => text as IsoDate;
