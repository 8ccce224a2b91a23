// What is internal is in nothing that is made for the public: no page, document, sheet, calendar or feed.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvOf } from '../../src/publish/csv.ts';
import { docxOf } from '../../src/publish/docx/docx.ts';
import { feedOf } from '../../src/publish/feed.ts';
import { icsOf } from '../../src/publish/ics.ts';
import { jsonlOf } from '../../src/publish/jsonl.ts';
import { tableSource } from '../../src/publish/site/data-files.ts';
import { singlePage } from '../../src/publish/site/single-page.ts';
import { TABLES } from '../../src/publish/tables/table.ts';
import { tableNamed } from '../../src/publish/tables/tables.ts';
import { xlsxOf } from '../../src/publish/xlsx.ts';
import { pageMarkdown } from '../../src/render/page-markdown.ts';
import { readProse } from '../../src/render/prose/markdown.ts';
import type { Profile, ReportContext } from '../../src/views/report/context.ts';
import { documentPage } from '../../src/views/report/document.ts';
import { letterPage } from '../../src/views/report/letter.ts';
import { type Files, treeOf } from '../fake-world.ts';
import { contextOf, sinceDay, siteFiles } from './made.ts';

/** Every one of these stands somewhere in the files, and the public may read none of them. */
const SECRETS = [
  'geheimhaven',
  'Verkoop van de oude haven',
  'onderhandeling met de koper',
  'taxatierapport',
  'voorlopige koopprijs',
  'Team Vastgoed',
  'team-vastgoed',
  'Team Havenmeester',
  'm-de-wit',
  'jdv7k3',
  'M. Hoekstra-Proef',
  'halfinterne-steiger',
  'Interne steiger',
  'Verschreven sluis',
  'kapotte-kade',
  'geheim besluit over de prijs',
  'grijze-kade',
];

const FILES: Files = {
  'agenda.yaml': `format: 1
language: nl
organisation:
  name: Vereniging van Havensteden
parties:
  havens: havensteden
owners:
  team-vastgoed: Team Vastgoed
  team-haven: Team Havenmeester
holders:
  haven: { title: Wethouder Haven, name: M. Hoekstra-Proef }
settings:
  rounds:
    - { id: zomer-2021, title: Zomerronde, date: 2021-06-30 }
    - { id: winter-2021, title: Winterronde, date: 2021-12-31 }
`,
  '2020/README.md':
    '---\nstage: closed\ndecision: { body: Bestuur, date: 2019-12-01 }\n---\n# Havenagenda 2020\n\nTekst.\n',
  '2020/1-haven/README.md': '# Haven\n\nTekst.\n',
  '2020/1-haven/1.1-kade.md': '# Kade\n\nDe kade is op orde.\n',
  '2020/1-haven/1.1.1-geheimhaven.md':
    '---\nactors: [havens]\nvisibility: internal\n---\n# Verkoop van de oude haven\n\nDe onderhandeling met de koper.\n',
  '2020/1-haven/1.1.2-kranen.md': '---\nactors: [havens]\n---\n# Kranen\n\nDe kranen draaien.\n',
  '2021/README.md': `---
stage: adopted
decision: { body: Bestuur, date: 2020-12-01 }
amendments:
  - { of: geheimhaven, what: geheim besluit over de prijs, why: de voorlopige koopprijs viel tegen, decision: { body: Bestuur, date: 2021-04-01 } }
  - { of: kranen, what: Er komen er drie., why: De vierde was te duur., decision: { body: Bestuur, date: 2021-04-02 } }
---
# Havenagenda 2021

Tekst.
`,
  '2021/1-haven/README.md': '---\nlead: team-haven\nholder: haven\n---\n# Haven\n\nTekst.\n',
  '2021/1-haven/1.1-kade.md': '---\nrelated: [geheimhaven]\n---\n# Kade\n\nDe kade is op orde.\n',
  '2021/1-haven/1.1.1-geheimhaven.md':
    '---\nactors: [havens]\nowner: team-vastgoed\nvisibility: internal\ndeliverables:\n  - { id: taxatierapport, title: Een taxatierapport }\ntags: [koopprijs]\n---\n# Verkoop van de oude haven\n\nDe onderhandeling met de koper.\n',
  '2021/1-haven/1.1.2-kranen.md':
    '---\nactors: [havens]\nowner: [team-haven, team-vastgoed]\ndepends-on: [geheimhaven]\nrelated: [2020/geheimhaven]\ncontinues: [2020/geheimhaven, 2020/kranen]\ndeliverables:\n  - { id: kraan, title: Een kraan, owner: team-vastgoed }\n---\n# Kranen\n\nDe kranen draaien.\n',
  // A word that the format does not know is no leave to publish.
  '2021/1-haven/1.1.3-halfinterne-steiger.md':
    '---\nactors: [havens]\nvisibility: intern\n---\n# Interne steiger\n\nDe steiger.\n',
  '2021/1-haven/1.1.6-verschreven.md':
    '---\nactors: [havens]\nvisibilty: internal\n---\n# Verschreven sluis\n\nDe sluis.\n',
  // What cannot be read may be internal.
  '2021/1-haven/1.1.4-kapotte-kade.md': '---\nvisibility: [internal\n---\n# Kapot\n',
  '2021/1-haven/1.1.5-grijze-kade.md': { unreadable: 'EACCES' },
  '2021/progress/2021-05-01-geheimhaven.m-de-wit.md':
    '---\nstatus: at-risk\nby: team-vastgoed\nexplanation: { cause: De voorlopige koopprijs. }\n---\nDe onderhandeling met de koper.\n',
  '2021/progress/2021-06-30-kranen.jdv7k3.md':
    '---\nstatus: on-track\nby: team-haven\nround: zomer-2021\n---\nDe kranen draaien al.\n',
  '2021/progress/2021-06-30-kranen.m-de-wit.md':
    '---\nstatus: on-track\nby: team-vastgoed\ncorrects: 2021-06-30-kranen.jdv7k3\n---\nDe kranen draaien bijna.\n',
  '2021/progress/2021-09-30-kranen.m-de-wit.md': '---\nstatus: [kapot\n---\nTekst.\n',
};

/** Everything that is made for readers, as text. */
async function everything(
  profile: Profile,
): Promise<{ readonly context: ReportContext; readonly made: ReadonlyMap<string, string> }> {
  const context = await contextOf(treeOf(FILES), {
    year: '2021',
    asOf: '2021-12-31',
    profile,
    since: sinceDay('2021-01-01'),
  });
  const made = new Map<string, string>();
  for (const [path, text] of await siteFiles(context))
    made.set(path, path.endsWith('.xlsx') ? unzipped(Buffer.from(text, 'latin1')) : text);
  const source = tableSource(context);
  const tables = TABLES.map((name) => tableNamed(name, source));
  made.set('docx', unzipped(await docxOf(context, undefined)));
  made.set('xlsx', unzipped(await xlsxOf(tables, 'nl', context.asOf)));
  made.set('page', singlePage(context, undefined));
  made.set('md', pageMarkdown(documentPage(context), { t: context.t, readProse }));
  made.set('post', pageMarkdown(letterPage(context), { t: context.t, readProse }));
  made.set('ics', icsOf(context, context.rows).replaceAll('\r\n ', ''));
  made.set('feed', feedOf(context));
  for (const table of tables) {
    made.set(`${table.name}.csv`, csvOf(table, 'nl'));
    made.set(`${table.name}.jsonl`, jsonlOf(table));
  }
  return { context, made };
}

const unzipped = (archive: Uint8Array): string =>
  Object.entries(unzipSync(archive))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n');

const foundIn = (made: ReadonlyMap<string, string>): readonly string[] =>
  [...made].flatMap(([name, text]) =>
    SECRETS.filter((secret) => `${name} ${text}`.toLowerCase().includes(secret.toLowerCase())).map(
      (secret) => `${name}: ${secret}`,
    ),
  );

describe('for the public', () => {
  let made: ReadonlyMap<string, string>;
  let context: ReportContext;
  beforeAll(async () => {
    ({ made, context } = await everything('public'));
  });

  test('nothing internal is told anywhere', () => {
    expect(made.size).toBeGreaterThan(30);
    expect(foundIn(made)).toEqual([]);
  });

  test('what is public is told', () => {
    for (const name of ['index.html', 'docx', 'md', 'post', 'ics', 'feed', 'commitments.csv', 'xlsx'])
      expect(made.get(name), name).toContain('Kranen');
    expect(made.get('wijzigingen.html')).toContain('Er komen er drie.');
    expect(made.get('thema/haven.html')).toContain('Wethouder Haven');
  });

  test('it says that it is not complete, and names only what may be named', () => {
    expect(made.get('index.html')).toMatch(/niet compleet: \d bestanden/);
    expect(context.lost.files).toEqual(['agenda/2021/progress/2021-09-30-kranen.md']);
    expect(context.lost.unnamed).toBeGreaterThanOrEqual(2);
  });

  test('two reports of one day stay apart without their tags, and still correct one another', () => {
    const names = context.plan.updates.map(({ name, corrects }) => [name, corrects]);
    expect(names).toContainEqual(['2021-06-30-kranen', undefined]);
    expect(names).toContainEqual(['2021-06-30-kranen-2', '2021-06-30-kranen']);
  });
});

test('within the organisation all of it is told: the search would find it', async () => {
  const { made } = await everything('internal');
  const found = new Set(foundIn(made).map((each) => each.split(': ')[1]));
  expect(SECRETS.filter((secret) => !found.has(secret))).toEqual([]);
});
