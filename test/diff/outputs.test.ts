// What people and programs get of a comparison: one result, four forms.
import { describe, expect, test } from 'vitest';
import { compiler } from '../../src/build/schema-plugin.mjs';
import { agenda, type Files } from '../fake-world.ts';
import { type Item, planFiles, SETTINGS, TEXTS } from './plans.ts';

const sloten: Item = { name: '1.1.1-sloten', title: 'Schone sloten', text: TEXTS.sloten };
const gemalen: Item = {
  name: '1.1.2-gemalen',
  title: 'Zuinige gemalen',
  text: TEXTS.gemalen,
  front: 'due: 2021-06-30\nowner: water',
};
const dijken: Item = { name: '1.1.3-dijken', title: 'Sterke dijken', text: TEXTS.dijken };
const bomen: Item = { name: '2.1.1-bomen', title: 'Duizend knotwilgen', text: TEXTS.bomen };
const bijen: Item = { name: '2.1.2-bijen', title: 'Bloemen in de berm', text: TEXTS.bijen };

const FILES: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2021, [sloten, gemalen, dijken, bomen]),
  ...planFiles(2022, [
    sloten,
    { ...gemalen, text: `${TEXTS.gemalen} Dat gebeurt in stappen.`, front: 'due: 2022-09-30\nowner: groen' },
    { ...bijen, name: '2.1.1-bijen' },
    { ...bomen, name: '2.1.2-wilgen', text: 'Langs de fietspaden komen knotwilgen; bewoners planten er duizend.' },
  ]),
  '2021/progress/2021-12-31-dijken.md':
    '---\nstatus: at-risk\nexplanation: { cause: Geen klei. }\n---\nHet duurt langer.\n',
};
const run = (argv: readonly string[], files: Files = FILES) =>
  agenda(files, ['diff', ...argv, '--as-of', '2022-02-01']);

describe('a terminal', () => {
  test('Dutch', async () => {
    const { out, code } = await run(['2021', '2022']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "2021 → 2022: 3 voortgezet (1 gelijk, 2 anders verwoord), 1 afgezwakt, 1
      verdwenen, 1 nieuw

      1 Water
        ✗ 1.1.3 Sterke dijken: verdwenen (onder druk)
        ~ 1.1.2 Zuinige gemalen: streefdatum van 30 juni 2021 naar 30 september
          2022; trekker van Team Water naar Team Groen; in 2021 nog niet gemeld
        gelijk gebleven: 1.1.1

      2 Groen
        + 2.1.1 Bloemen in de berm: nieuw
        anders verwoord: 2.1.2

      Uitkomsten zoals bekend op 1 februari 2022.
      "
    `);
  });

  test('English, with the words that changed', async () => {
    const { out } = await run(['2021', '2022', '--lang', 'en', '--details', 'words']);
    expect(out.split('\n')[0]).toBe('2021 → 2022: 3 continued (1 same, 2 reworded), 1 weakened, 1 vanished, 1 new');
    expect(out.replace(/\s+/g, ' ')).toContain('due date moved from 30 June 2021 to 30 September 2022');
    expect(out).toContain('{+Dat gebeurt in stappen.+}');
  });

  test('what is left to confirm comes with the line to paste', async () => {
    const text = 'Bewoners en scholen helpen mee met het planten van wilgen langs het water en het onderhoud.';
    const files: Files = {
      'agenda.yaml': SETTINGS,
      ...planFiles(2021, [{ ...bomen, text }]),
      ...planFiles(2022, [
        {
          name: '2.1.1-wilg',
          title: 'Duizend knotwilgen',
          text: text.replace('helpen mee', 'helpen niet mee'),
        },
      ]),
    };
    const { out } = await run(['2021', '2022'], files);
    expect(out).toContain('1 te bevestigen');
    expect(out).toContain('zo ja, in agenda/2022/2-groen/2.1.1-wilg.md: continues: [2021/bomen]');
  });

  test('part of it', async () => {
    expect((await run(['2021', '2022', '--only', 'vanished'])).out.split('\n')[0]).toBe('2021 → 2022: 1 verdwenen');
    expect((await run(['2021', '2022', '--theme', 'groen'])).out).not.toContain('Water');
    expect((await run(['2021', '2022', '--owner', 'water'])).out).toContain('Zuinige gemalen');
  });
});

describe('which plans', () => {
  const heading = async (argv: readonly string[]) => (await run(argv)).out.split(':')[0];

  test('none named: the default plan and the one before it; one: what came of it', async () => {
    expect(await heading([])).toBe('2021 → 2022');
    expect(await heading(['2021'])).toBe('2021 → 2022');
    expect(await heading(['2022'])).toBe('2021 → 2022');
    expect(await heading(['2022', '2021'])).toBe('2022 → 2021');
  });

  test.each([
    [['main'], 2, 'is geen jaar van een jaarplan'],
    [['1999', '2022'], 2, 'Er is geen jaarplan 1999'],
    [['--only', 'vanishd'], 2, 'Bedoel je vanished?'],
    [['--theme', 'vuur'], 2, '"vuur" is geen keuze bij --theme.'],
    [['--fail-on', 'grave'], 2, '"grave" is geen keuze bij --fail-on.'],
    [['--format', 'pdf'], 2, 'De vorm "pdf" is niet bekend'],
  ])('%j', async (argv, code, message) => {
    const said = await run(argv);
    expect(said.code).toBe(code);
    expect(said.err).toContain(message);
  });
});

test.each([
  [[], 0],
  [['--exit-code'], 1],
  [['--fail-on', 'major'], 1],
  [['--fail-on', 'vanished'], 1],
  [['--fail-on', 'moved,split'], 0],
  // The words of validate are those of diff.
  [['--fail-on', 'error'], 1],
  [['--fail-on', 'never'], 0],
  [['--only', 'added', '--fail-on', 'major'], 0],
  [['--only', 'added', '--fail-on', 'minor'], 1],
])('the exit code of %j', async (argv, code) => {
  expect((await run(['2021', '2022', ...argv])).code).toBe(code);
});

test('a plan against itself: nothing differs', async () => {
  expect((await run(['2021', '2021', '--exit-code'])).code).toBe(0);
});

describe('files that cannot be read', () => {
  const broken = '---\nowner: [water\n---\n# Schone sloten\n\nOud.\n';

  test('on the old side a remark', async () => {
    const { code, err, out } = await run(['2021', '2022'], { ...FILES, '2021/1-water/1.1.1-sloten.md': broken });
    expect(code).toBe(0);
    expect(err).toContain(
      'in de oude versie zijn deze bestanden niet (helemaal) te lezen: agenda/2021/1-water/1.1.1-sloten.md',
    );
    expect(out).toContain('1 verdwenen');
  });

  test('on the new side the answer cannot be relied on', async () => {
    const { code, err } = await run(['2021', '2022'], { ...FILES, '2022/1-water/1.1.1-sloten.md': broken });
    expect(code).toBe(3);
    expect(err).toContain('agenda/2022/1-water/1.1.1-sloten.md');
  });
});

describe('JSON', () => {
  test('keeps to its schema, is the same each time, and in every language', async () => {
    const argv = ['2021', '2022', '--json'];
    const [once, again, english] = [await run(argv), await run(argv), await run([...argv, '--lang', 'en'])];
    expect(again.out).toBe(once.out);
    expect(english.out).toBe(once.out);
    const validate = compiler().getSchema('diff.schema.json');
    expect(validate?.(JSON.parse(once.out)), JSON.stringify(validate?.errors, null, 2)).toBe(true);
  });

  test('says it all', async () => {
    const answer = JSON.parse((await run(['2021', '2022', '--json'])).out) as {
      summary: Record<string, number>;
      changes: {
        kinds: string[];
        type: string;
        old: { id: string; outcome: string; range: object }[];
        new: { id: string }[];
        matchedBy: string;
        reason: string;
        fingerprint: string;
        words: object[];
      }[];
    };
    const about = (id: string) =>
      answer.changes.find(
        ({ type, old, new: fresh }) => type === 'commitment' && [...old, ...fresh].some((entry) => entry.id === id),
      );
    expect(about('dijken')).toMatchObject({
      kinds: ['vanished'],
      level: 'major',
      old: [
        {
          year: 2021,
          number: '1.1.3',
          file: 'agenda/2021/1-water/1.1.3-dijken.md',
          range: { start: { line: 1, column: 1 } },
          outcome: 'at-risk',
        },
      ],
      new: [],
      matchedBy: null,
      score: null,
      reason: null,
    });
    expect(about('gemalen')).toMatchObject({
      kinds: ['due-later', 'weakened', 'owner-changed', 'reworded', 'carried-over'],
      strength: [{ says: 'weakened', field: 'due' }],
      matchedBy: 'id',
      reason: 'same id',
      carriedBefore: 0,
      words: [{ op: 'equal' }, { op: 'insert', text: 'Dat gebeurt in stappen.' }],
    });
    expect(about('wilgen')).toMatchObject({ matchedBy: 'similar', reason: 'similar text' });
    expect(answer.summary).toMatchObject({ vanished: 1, added: 1, 'due-later': 1 });
    expect(new Set(answer.changes.map(({ fingerprint }) => fingerprint)).size).toBe(answer.changes.length);
  });
});

/** Text that would be more than text where it is not made harmless. */
const HOSTILE =
  '@team zie #12 en org/repo#3 <img src=x onerror="alert(1)"> <!-- agenda-diff --> </summary></details> | kolom ` code [tekst](javascript:alert(1)) \u001b[31m rood \u202e <script>alert(1)</script>';
const hostile: Files = {
  'agenda.yaml': SETTINGS,
  ...planFiles(2021, [{ ...sloten, title: HOSTILE, text: HOSTILE }, gemalen]),
  ...planFiles(2022, [{ ...sloten, title: `${HOSTILE} nieuw`, text: `${HOSTILE} en meer` }]),
};

describe('Markdown', () => {
  test('counts, a table of what is major, and the rest folded by theme', async () => {
    const { out } = await run(['2021', '2022', '--format', 'markdown']);
    expect(out).toMatchInlineSnapshot(`
      "<!-- agenda-diff -->
      ### 2021 → 2022

      3 voortgezet (1 gelijk, 2 anders verwoord), 1 afgezwakt, 1 verdwenen, 1 nieuw

      | | Wat | Wat er is gewijzigd |
      |---|---|---|
      | ✗ | 1.1.3 Sterke dijken | verdwenen (onder druk) |
      | &#126; | 1.1.2 Zuinige gemalen | streefdatum van 30 juni 2021 naar 30 september 2022; trekker van Team Water naar Team Groen; anders verwoord; in 2021 nog niet gemeld |

      <details>
      <summary>1 Water (2 groot)</summary>

      - ✗ **1.1.3 Sterke dijken**: verdwenen (onder druk)
      - &#126; **1.1.2 Zuinige gemalen**: streefdatum van 30 juni 2021 naar 30 september 2022; trekker van Team Water naar Team Groen; anders verwoord; in 2021 nog niet gemeld
        - Het waterschap maakt twaalf gemalen zuiniger, met geld van het Rijk. <ins>Dat gebeurt in stappen.</ins>

      </details>

      <details>
      <summary>2 Groen (2 klein)</summary>

      - + **2.1.1 Bloemen in de berm**: nieuw
      - &#126; **2.1.2 Duizend knotwilgen**: anders verwoord; was 2.1.1; in 2021 nog niet gemeld
        - <del>Bewoners planten duizend knotwilgen langs</del> <ins>Langs</ins> de fietspaden <ins>komen knotwilgen; bewoners planten er duizend</ins>.

      </details>

      <sub>Uitkomsten zoals bekend op 1 februari 2022.</sub>
      "
    `);
  });

  test('nothing from a file mentions anybody, links, opens HTML or fakes the marker', async () => {
    const { out } = await run(['2021', '2022', '--format', 'markdown'], hostile);
    const without = out.replace(/^<!-- agenda-diff -->\n/, '');
    expect(without).not.toContain('<!--');
    expect(without).not.toMatch(/@\w/);
    expect(without).not.toMatch(/(?<!&)#\d+(?!;)/);
    expect(
      [...without.matchAll(/<(\/?\w+)/g)]
        .map(([, tag]) => tag)
        .filter((tag) => !/^\/?(?:details|summary|ins|del|sub|b)$/.test(tag ?? '')),
    ).toEqual([]);
    expect(without.match(/<details>/g)?.length).toBe(without.match(/<\/details>/g)?.length);
    expect(without).not.toContain('\u001b');
  });

  test.each([
    [60, 900, 'De gewijzigde woorden zijn weggelaten'],
    [400, 60, 'Alleen de grote wijzigingen worden getoond'],
    [1500, 10, '… en nog'],
  ])('%d commitments stay under 60,000 characters, and it says what was left out', async (count, words, note) => {
    const many = (year: number, more: string): Files =>
      planFiles(
        year,
        Array.from({ length: count }, (_each, at) => ({
          name: `1.1.${at + 1}-punt-${at}`,
          title: `Inzetpunt nummer ${at} over water en groen`,
          text: `${'woord en meer tekst '.repeat(words / 4)}${more} ${at}`,
          ...(year === 2022 ? { front: 'due: 2023-06-30' } : {}),
        })),
      );
    const { out } = await run(['2021', '2022', '--format', 'markdown'], {
      'agenda.yaml': SETTINGS,
      ...many(2021, 'oud'),
      ...many(2022, 'nieuw en anders'),
    });
    expect(out.length).toBeLessThan(60_000);
    expect(out).toContain(note);
  });
});

describe('HTML', () => {
  test('one page without script, in which nothing from a file is markup', async () => {
    const { out } = await run(['2021', '2022', '--format', 'html'], hostile);
    expect(out).toContain('default-src &#39;none&#39;');
    expect(out).not.toMatch(/<script|<img|<a (?!class="skip" href="#inhoud">)|javascript:alert\(1\)\)?"/i);
    expect(out).toContain('&lt;script&gt;');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
  });

  test('old and new side by side', async () => {
    const { out } = await run(['2021', '2022', '--format', 'html']);
    expect(out).toContain('<ins>Dat gebeurt in stappen.</ins>');
    expect(out).toContain('<html lang="nl">');
    expect(out).toContain('@media print');
  });
});

test('nothing that comes from a file reaches a terminal as a control', async () => {
  const { out } = await run(['2021', '2022', '--details', 'full'], hostile);
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});
