// The comment for a pull request, of changes that try to be more than text, and of changes that are very many.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unseenIn } from '../../src/text/unseen-characters.ts';
import { agendaIn } from '../fake-world.ts';
import { HOSTILE } from '../formats/hostile.ts';
import { commandsIn } from '../formats/runner.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

const MARKER = '<!-- agenda-review -->\n';
const WATER = 'agenda/2021/1-water';
/** What GitHub takes. */
const MOST = 65_536;

let repository: Repository;
beforeAll(() => {
  repository = newRepository();
  copyAgenda('polder', join(repository.folder, 'agenda'));
  repository.commit('Begin');
});
afterAll(() => repository.remove());
beforeEach(() => void repository.run('git reset --quiet --hard main && git clean --quiet -fd'));

const path = (file: string): string => join(repository.folder, file);
function write(file: string, text: string): void {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
}
const edit = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(path(file), 'utf8');
  expect(
    before.replace(from, () => to),
    file,
  ).not.toBe(before);
  write(
    file,
    before.replace(from, () => to),
  );
};

async function review(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await agendaIn(repository.folder, ['review', '--since', 'main', ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.startsWith(MARKER)).toBe(true);
  expect(out.length).toBeLessThan(MOST);
  return out;
}

/** Text as a browser would show it: the tags gone, the entities read. */
const shown = (markdown: string): string =>
  marked
    .parse(markdown, { async: false })
    .replace(/<!--[^]*?-->|<\/?[a-z][^>]*>/g, '')
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe('nothing changed', () => {
  test('is said', async () => {
    expect(await review()).toMatch(
      /^<!-- agenda-review -->\n## Wat verandert er in de agenda\n\nEr verandert niets in de jaarplannen en de voortgangsmeldingen\.\n\n<sub>Vergeleken met main \([0-9a-f]{7}\): 0 bestanden gewijzigd\.<\/sub>\n$/,
    );
    expect(await review('--lang', 'en')).toContain('Nothing changes in the plans and the progress reports.');
  });

  test('also where a file changed, and nothing in it', async () => {
    edit(`${WATER}/1.1.1-sloten.md`, /$/, '\n\n');
    expect(await review()).toMatch(
      /Er verandert niets in de jaarplannen en de voortgangsmeldingen\.\n\n<sub>Vergeleken met main \([0-9a-f]{7}\): 1 bestand gewijzigd\.<\/sub>\n$/,
    );
  });
});

describe('hostile text', () => {
  const hostile = HOSTILE.filter((text) => !/[\u0000\ud800-\udfff]/.test(text.replace(/\p{L}|\p{Emoji}/gu, '')));

  test.each([
    ...hostile,
    '```\n````\n~~~\n</details>\n',
    MARKER,
    '@vng/bestuur fixes #1, GH-2 en vng/agenda#3',
    '> [!WARNING]\n> niet waar',
    '| a | b |\n|---|---|',
  ])('%j', async (text) => {
    edit(`${WATER}/1.1.1-sloten.md`, 'De vereniging schouwt', `${text}\n\nDe vereniging schouwt`);
    edit(`${WATER}/1.1.2-gemalen.md`, '# Zuinige gemalen', `# ${text.replace(/\s+/g, ' ')}`);
    write(
      `${WATER}/1.1.3-nieuw.md`,
      `---\nactors: [vpg]\nowner: team-water\nsource:\n  document: ${JSON.stringify(text.replace(/[\u0000-\u001f]/g, ' '))}\n---\n# ${text.replace(/\s+/g, ' ')}\n\n${text}\n`,
    );
    edit(
      'agenda/2021/README.md',
      /^---\n# /m,
      `amendments:\n  - of: sloten\n    what: ${JSON.stringify(text)}\n    why: ${JSON.stringify(text)}\n    decision:\n      body: ${JSON.stringify(text.replace(/\s+/g, ' '))}\n      date: 2021-06-24\n---\n# `,
    );
    const out = await review();
    expect(out.split('\n').filter((line) => line.includes('agenda-review -->'))).toEqual([MARKER.trimEnd()]);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(commandsIn(out)).toEqual([]);
    // No tags but ours, nobody named, nothing linked.
    expect(new Set(out.match(/<\/?[a-z!][^>]*>/gi))).toEqual(
      new Set([
        ...new Set(out.match(/<(?:!-- agenda-review --|br|\/?(?:details|summary|sub|del|ins|b|strong|em|s|code))>/g)),
      ]),
    );
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
    expect(out).not.toMatch(/(?<![\w&])@\w|(?<!&)#\d|\bGH-\d|https?:\/\/|www\.|^\s*(?:```|~~~)/m);
    const html = marked.parse(out, { async: false });
    expect(html).not.toMatch(/<(?:a|img|script|pre|h1)\b/);
    // A quotation stays one, and is never an alert such as ours.
    expect(out.match(/^.*\[!.*$/gm)?.filter((line) => line !== '> [!WARNING]') ?? []).toEqual([]);
  });

  test('a file name', async () => {
    write(`${WATER}/1.1.9-@team #1 <img src=x>\n::error::.md`, '---\nactors: [\n---\n# x\n\nx\n');
    const out = await review();
    expect(out).toContain('### Nog op te lossen');
    expect(commandsIn(out)).toEqual([]);
    expect(out).not.toMatch(/@team|#1|<img/);
  });

  test('can still be read as it was written', async () => {
    edit(`${WATER}/1.1.1-sloten.md`, '# Schone sloten', '# Schone @sloten #1 <b> `x`');
    const out = shown(await review());
    expect(out).toContain('Schone @sloten #1 <b> `x`');
    // What is copied from the page into a file is accepted there.
    expect(unseenIn(out)).toEqual([]);
  });
});

describe('said as what it is', () => {
  test('a new year: what became of each promise, not only what is new', async () => {
    const [old, next] = ['agenda/2021', 'agenda/2022'];
    for (const name of ['README.md', '1-water/README.md', '1-water/1.1-droge-voeten.md', '1-water/1.1.2-gemalen.md'])
      write(
        `${next}/${name}`,
        readFileSync(path(`${old}/${name}`), 'utf8')
          .replace('stage: adopted', 'stage: draft')
          .replace('at-least: 12', 'at-least: 8')
          .replaceAll('2021', '2022'),
      );
    const out = shown(await review());
    expect(out).toContain('2021 → 2022: 1 voortgezet');
    expect(out).toContain('1.1.1 Schone sloten');
    expect(out).toContain('verdwenen');
    // The due date only follows the year.
    expect(out).not.toContain('streefdatum van');
    expect(out).toMatch(/beloofd ten minste 12 .*, gehaald 7, nu ten minste 8/);
  });

  test('a deleted commitment, another period, a report that it goes wrong', async () => {
    rmSync(path(`${WATER}/1.1.1-sloten.md`));
    edit('agenda/2021/README.md', 'to: 2021-12-31', 'to: 2022-03-31');
    write(
      'agenda/2021/progress/2021-11-20-gemalen.md',
      '---\nstatus: off-track\nexplanation: { cause: Geen pompen., consequence: Later., remedy: Kopen. }\n---\nX\n',
    );
    const [unfolded = ''] = (await review()).split('<details>');
    expect(unfolded).toContain('verwijderd uit het jaarplan');
    expect(unfolded).toContain('looptijd van 1 januari 2021 tot en met 31 december 2021 naar 1 januari 2021');
    expect(unfolded).toMatch(/1\.1\.2 Zuinige gemalen \| .* → ✗ loopt achter /);
  });
});

describe('what stands first', () => {
  test('adopted text that changes without a decision', async () => {
    edit(`${WATER}/1.1.2-gemalen.md`, 'at-least: 12', 'at-least: 8');
    rmSync(path(`${WATER}/1.1.1-sloten.md`));
    write('agenda/2021/progress/2021-11-20-gemalen.md', '---\nstatus: klaar\n---\nX\n');
    const out = await review();
    const order = [
      'Wat was vastgesteld of gemeld, verandert zonder besluit',
      '"Schone sloten" (sloten) is zonder besluit verwijderd',
      '"Zuinige gemalen" is vastgesteld, maar de streefwaarde is zonder besluit gewijzigd',
      '| Wat er is gewijzigd |',
      '### Nog op te lossen',
      'schema/enum',
      'Vergeleken met main',
    ];
    const places = order.map((words) => out.indexOf(words));
    expect(
      places.every((place) => place >= 0),
      JSON.stringify(places),
    ).toBe(true);
    expect([places[0], ...places.slice(3)]).toEqual(
      [places[0], ...places.slice(3)].sort((a, b) => (a as number) - (b as number)),
    );
  });

  test('with a decision, that and what was decided', async () => {
    edit(`${WATER}/1.1.2-gemalen.md`, 'at-least: 12', 'at-least: 8');
    edit(
      'agenda/2021/README.md',
      /^---\n# /m,
      'amendments:\n  - of: gemalen\n    what: Acht gemalen.\n    why: Vier zijn er gesloopt.\n    decision:\n      body: Bestuur\n      date: 2021-06-24\n---\n# ',
    );
    const out = await review();
    expect(out).toContain(
      '**Vastgestelde tekst verandert met een besluit**\n\n- Zuinige gemalen: Acht gemalen. Vier zijn er gesloopt. (Bestuur, 24 juni 2021)\n',
    );
    expect(out).not.toContain('[!WARNING]');
  });

  test('a decision about an earlier change does not do', async () => {
    edit(
      'agenda/2021/README.md',
      /^---\n# /m,
      'amendments:\n  - of: gemalen\n    what: Elf gemalen.\n    why: Een is er gesloopt.\n    decision:\n      body: Bestuur\n      date: 2021-06-24\n---\n# ',
    );
    repository.run('git checkout --quiet -b eerder && git commit --quiet --all -m Eerder');
    edit(`${WATER}/1.1.2-gemalen.md`, 'at-least: 12', 'at-least: 8');
    const { out } = await agendaIn(repository.folder, ['review', '--since', 'eerder']);
    repository.run('git reset --quiet --hard && git checkout --quiet main && git branch --quiet -D eerder');
    expect(out).toContain('[!WARNING]');
    expect(out).toContain('"Zuinige gemalen" is vastgesteld, maar de streefwaarde is zonder besluit gewijzigd.');
  });

  test('an adopted plan that is called a draft again', async () => {
    edit('agenda/2021/README.md', 'stage: adopted', 'stage: draft');
    expect(await review()).toContain('Dit jaarplan was vastgesteld, en is nu weer een concept.');
  });

  test('it cannot be silenced, by a comment or by the settings', async () => {
    edit(`${WATER}/1.1.2-gemalen.md`, 'at-least: 12', 'at-least: 8');
    edit(
      `${WATER}/1.1.2-gemalen.md`,
      'target:',
      '# agenda-ignore-next-line plan/changed-after-adoption -- mag wel\ntarget:',
    );
    edit('agenda/agenda.yaml', /$/, 'settings:\n  rules:\n    plan/changed-after-adoption: off\n');
    expect(await review()).toContain('maar de streefwaarde is zonder besluit gewijzigd.');
  });
});

describe('very much', () => {
  test('a branch that deletes a whole year', async () => {
    rmSync(path('agenda/2021'), { recursive: true });
    const out = await review();
    expect(out).toContain('Het vastgestelde jaarplan 2021 (Polderagenda 2021) is verwijderd.');
    expect(out).toContain('Zuinige gemalen');
  });

  test('a branch that deletes the whole agenda, save its settings', async () => {
    repository.run('git rm --quiet -r agenda/2021');
    expect(await review()).toContain('Het vastgestelde jaarplan 2021 (Polderagenda 2021) is verwijderd.');
  });

  test('three hundred new commitments with something wrong in each, with long and awkward texts', async () => {
    const awkward = '@team #1 | <b> `x` '.repeat(12);
    for (let at = 1; at <= 300; at++)
      write(
        `agenda/2022/1-water/1.1.${at}-punt-${at}.md`,
        `---\nactors: [onbekend-${at}]\nonwer: ${JSON.stringify(awkward)}\n---\n# ${awkward} ${at}\n\n${awkward.repeat(10)}\n`,
      );
    write(
      'agenda/2022/README.md',
      '---\nstage: draft\nperiod:\n  from: 2022-01-01\n  to: 2022-12-31\n---\n# Polderagenda 2022\n\nX.\n',
    );
    const out = await review();
    expect(out).toMatch(/- en nog \d+\n/);
    expect(out.endsWith(': 301 bestanden gewijzigd.</sub>\n')).toBe(true);
  });

  test('three hundred adopted promises that go', async () => {
    for (let at = 10; at < 310; at++)
      write(
        `${WATER}/1.1.${at}-punt-${at}.md`,
        `---\nactors: [vpg]\nowner: team-water\n---\n# ${'Lang '.repeat(30)}${at}\n\nX.\n`,
      );
    repository.run('git checkout --quiet -b vol && git add --all && git commit --quiet -m Vol');
    repository.run(`git rm --quiet ${WATER}/1.1.[1-9][0-9]*`);
    const { out } = await agendaIn(repository.folder, ['review', '--since', 'vol']);
    repository.run('git reset --quiet --hard && git checkout --quiet main && git branch --quiet -D vol');
    expect(out.length).toBeLessThan(MOST);
    expect(out).toMatch(/> - en nog 28\d\n/);
  });
});

test('wrong usage', async () => {
  const said = async (...argv: readonly string[]): Promise<string> => {
    const { code, out, err } = await agendaIn(repository.folder, ['review', ...argv]);
    expect(code).toBe(2);
    if (argv.includes('--json')) expect(JSON.parse(out)).toMatchObject({ kind: 'error', exitCode: 2 });
    else expect(out).toBe('');
    return err;
  };
  expect(await said()).toBe('agenda: Waarmee wil je vergelijken?\nBijvoorbeeld: agenda review --since main\n');
  expect(await said('--since', 'main', '--json')).toBe(
    'agenda: --json hoort niet bij agenda review.\nKies uit: --format markdown\n',
  );
  expect(await said('--since', 'main', '--format', 'markdwn')).toBe(
    'agenda: De vorm "markdwn" is niet bekend.\nBedoel je markdown?\n',
  );
});
