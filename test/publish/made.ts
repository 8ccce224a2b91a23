// Reports of agendas that stand in folders, made without a process.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/i18n/text.ts';
import { load } from '../../src/load.ts';
import { type IsoDate, isDay } from '../../src/model/date.ts';
import { readTree } from '../../src/platform/read-tree.ts';
import { reportContext, type Since } from '../../src/publish/context.ts';
import { siteOf } from '../../src/publish/site/site.ts';
import type { Tree } from '../../src/source/tree.ts';
import type { Profile, ReportContext } from '../../src/views/report/context.ts';

export interface Wanted {
  readonly year: string;
  readonly asOf: string;
  readonly language?: Language;
  readonly profile?: Profile;
  readonly since?: Since;
  readonly statement?: string;
}

/** Agendas that use all there is, and the real one. */
export const AGENDAS: Readonly<Record<string, Wanted & { readonly folder: string }>> = {
  polder: { folder: inTest('polder'), year: '2021', asOf: '2021-12-01' },
  town: { folder: inTest('town'), year: '2024', asOf: '2024-06-01' },
  'town, the year before': { folder: inTest('town'), year: '2023', asOf: '2024-03-01', since: sinceDay('2023-10-01') },
  national: { folder: inTest('national'), year: '2023', asOf: '2024-04-01' },
  'project, in two levels': { folder: inTest('project'), year: '2024', asOf: '2024-12-31' },
  VNG: {
    folder: fileURLToPath(new URL('../../agenda', import.meta.url)),
    year: '2021',
    asOf: '2021-12-31',
    since: sinceDay('2021-06-30'),
  },
  'VNG, the draft': {
    folder: fileURLToPath(new URL('../../agenda', import.meta.url)),
    year: '2022',
    asOf: '2021-12-31',
  },
};

function inTest(name: string): string {
  return fileURLToPath(new URL(`../agendas/${name}`, import.meta.url));
}

export function sinceDay(day: string): Since {
  if (!isDay(day)) throw new Error(`${day} is no day`);
  return { kind: 'day', day };
}

/** There are as many as there are folders to take them from. */
export const folders = (): readonly string[] => readdirSync(fileURLToPath(new URL('../agendas', import.meta.url)));

export const contextIn = async (folder: string, wanted: Wanted): Promise<ReportContext> =>
  contextOf(readTree({ folder, prefix: 'agenda' }), wanted);

export async function contextOf(
  tree: Tree,
  { language = 'nl', profile = 'public', ...wanted }: Wanted,
): Promise<ReportContext> {
  return reportContext({
    loaded: await load(tree),
    year: wanted.year,
    asOf: wanted.asOf as IsoDate,
    language,
    profile,
    since: wanted.since,
    revision: { commit: '0123456789abcdef0123456789abcdef01234567', changed: false },
    statement: wanted.statement,
  });
}

/** A site's files by path, as text; of a workbook its bytes in Latin-1. */
export async function siteFiles(context: ReportContext): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { path, content } of siteOf(context, { css: undefined, live: false }).values()) {
    const made = await content();
    files.set(path, typeof made === 'string' ? made : Buffer.from(made).toString('latin1'));
  }
  return files;
}

export const pagesOf = (files: ReadonlyMap<string, string>): readonly (readonly [path: string, html: string])[] =>
  [...files].filter(([path]) => path.endsWith('.html'));
