// `agenda update --from` and `--editor`: reports that a program wrote, or somebody in an editor, judged as if they were typed.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POLDER } from '../bad-input/polder.ts';
import { agendaIn, type Said } from '../fake-world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agenda-filed-'));
  for (const [path, text] of Object.entries(POLDER)) {
    mkdirSync(dirname(join(folder, 'agenda', path)), { recursive: true });
    writeFileSync(join(folder, 'agenda', path), text as string);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STANDING = new Set(Object.keys(POLDER));
const update = (...argv: readonly string[]): Promise<Said> =>
  agendaIn(folder, ['update', ...argv, '--lang', 'nl'], { env: { VISUAL: join(folder, 'editor') } });
const written = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(folder, 'agenda/2021/progress'))
      .filter((name) => !STANDING.has(`2021/progress/${name}`))
      .map((name) => [name, readFileSync(join(folder, 'agenda/2021/progress', name), 'utf8')]),
  );
function file(reports: unknown): string {
  writeFileSync(join(folder, 'meldingen.json'), typeof reports === 'string' ? reports : JSON.stringify(reports));
  return 'meldingen.json';
}

const FULL = {
  status: 'onder druk',
  value: 3,
  cause: 'De pomp is stuk.',
  consequence: 'Later klaar.',
  remedy: 'Een nieuwe pomp.',
  evidence: 'Verslag https://example.org/a',
  measured: '30 juni 2021',
  aspects: { time: 'op schema' },
  spent: 1250,
  by: 'Team Water',
  due: '2021-Q4',
  decision: 'Bestuur; 24 juni 2021',
  date: '20 november 2021',
  note: 'Eén.\n\nTwee.',
};

describe('--from', () => {
  test('a report in JSON is the report by options, to the byte', async () => {
    await update('1.1.2', '--from', file(FULL));
    const first = written();
    expect(Object.keys(first)).toHaveLength(1);
    for (const name of Object.keys(first)) rmSync(join(folder, 'agenda/2021/progress', name));
    const { aspects, value, spent, ...texts } = FULL;
    const options = Object.entries({ ...texts, aspect: 'time=op schema', value: String(value), spent: String(spent) });
    expect((await update('1.1.2', ...options.flatMap(([name, text]) => [`--${name}`, text]))).err).toContain('git');
    expect(written()).toEqual(first);
  });

  test('several at once, with parts, sources and decisions written out', async () => {
    const reports = [
      { ref: '1.1.1', status: 'on-track', deliverables: { schouw: 'behaald', baggerplan: 'op schema' }, note: 'Zo.' },
      { ref: '2021/gemalen', status: 'gestopt', note: 'x', decision: { body: 'Bestuur', date: '2021-06-24' } },
      { ref: '1.1.2', date: '2021-11-20', value: 3, note: 'x', evidence: [{ title: 'Brief', reference: 'Brief 12' }] },
    ];
    const { code, out } = await update('--from', file(reports));
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(3);
    const texts = Object.values(written()).join('');
    expect(texts).toContain('schouw: done\n  baggerplan: on-track\n');
    expect(texts).toContain('decision:\n  body: Bestuur\n  date: 2021-06-24\n');
    expect(texts).toContain('- title: Brief\n    reference: Brief 12\n');
  });

  test('one that is wrong keeps them all back, and is named', async () => {
    const good = { ref: '1.1.1', status: 'on-track', note: 'x' };
    for (const [bad, said] of [
      [{ ref: '1.1.2', status: 'onder druk' }, 'Melding 2: Er ontbreekt: --cause'],
      [{ ref: '1.1.2', status: 'klaar' }, 'Melding 2: "klaar" is niet te begrijpen bij --status.'],
      [{ ref: '9.9.9', note: 'x' }, 'Melding 2: "9.9.9" komt niet voor in'],
      [{ note: 'x' }, 'Melding 2: Er staat niet bij waarover de melding gaat.'],
      [{ ref: '1.1.2', statuss: 'x' }, 'Melding 2: "statuss" is geen deel van een melding.'],
      [{ ref: '1.1.2', value: '3' }, 'Melding 2: Bij "value" staat iets van de verkeerde soort'],
      [{ ref: '1.1.2', note: ['x'] }, 'Melding 2: Bij "note" staat iets van de verkeerde soort'],
      ['x', 'Melding 2: Een melding moet een object zijn.'],
      [{ ref: '1.1.2', note: 'x', date: '2021-12-31' }, 'Er is niets geschreven, want in'],
    ] as const) {
      const { code, err } = await update('--from', file([good, bad]));
      expect(err).toContain(said);
      expect(code).toBe(2);
      expect(written()).toEqual({});
    }
  });

  test.each([
    ['geen json', 'is geen JSON'],
    ['[]', 'Er staat geen melding in.\nSchrijf bijvoorbeeld: ['],
  ])('a file with %j', async (text, said) => {
    expect((await update('1.1.2', '--from', file(text))).err).toContain(said);
  });

  test('what does not go with it', async () => {
    expect((await update('--from', 'weg.json')).err).toContain('"weg.json" bestaat niet.');
    expect((await update('--from', file(FULL), '--note', 'x')).err).toContain('--from en --note gaan niet samen.');
    expect((await update('1.1.2', '--from', file(FULL), '--editor')).err).toContain(
      '--from en --editor gaan niet samen.',
    );
  });
});

describe('--editor', () => {
  const editor = (script: string): void => {
    writeFileSync(join(folder, 'editor'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'editor'), 0o755);
  };

  test('the empty report is filled in', async () => {
    editor(`sed -i -e 's/^status:.*/status: on-track/' -e '/^#/d' "$1"; echo 'Het gaat goed.' >> "$1"`);
    const { code, err } = await update('1.1.1', '--editor');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(Object.keys(written())[0]).toMatch(/^2021-12-01-sloten\.[a-z][a-z0-9]{3}\.md$/);
    expect((await agendaIn(folder, ['validate'])).code).toBe(0);
  });

  test('what was given on the command line is there already', async () => {
    editor(`sed -i 's/stuk/heel stuk/' "$1"`);
    await update('1.1.2', '--status', 'onder druk', '--cause', 'De pomp is stuk.', '--by', 'team-water', '--editor');
    const [[name, text] = ['', '']] = Object.entries(written());
    expect(name).toMatch(/^2021-12-01-gemalen\.team-water-/);
    expect(text).toContain('cause: De pomp is heel stuk.');
  });

  test('what is left as it was, is not written', async () => {
    editor('true');
    expect((await update('1.1.1', '--editor')).err).toBe('Er is niets geschreven.\n');
    expect(written()).toEqual({});
  });

  test('what is refused stays where it was typed', async () => {
    editor(`printf -- '---\\nstatus: klaar\\n---\\nEen heel verhaal.\\n' > "$1"`);
    const { code, err } = await update('1.1.1', '--editor');
    expect(code).toBe(2);
    const [, path = ''] = /Wat je typte staat nog in (.*)\n/.exec(err) ?? [];
    expect(readFileSync(path, 'utf8')).toContain('Een heel verhaal.');
    rmSync(dirname(path), { recursive: true });
    expect(written()).toEqual({});
  });
});
