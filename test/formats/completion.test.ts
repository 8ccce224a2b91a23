// What the Tab key offers, as the program says it and as real shells take it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/index.ts';
import { SHELLS } from '../../src/render/completion/shells.ts';
import { RULES } from '../../src/rules/index.ts';
import { laid, POLDER } from '../bad-input/polder.ts';
import { agenda, type Files } from '../fake-world.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

interface Offer {
  readonly directive: string;
  readonly values: readonly string[];
  readonly lines: readonly string[];
}

/** What is offered for the last word of a line; a space at its end begins a new one. */
async function offered(
  line: string,
  files: Files = POLDER,
  argv: readonly string[] = ['--', ...line.split(' ')],
): Promise<Offer> {
  const { code, out, err } = await agenda(files, ['complete', ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [directive = '', ...lines] = out.trimEnd().split('\n');
  return { directive, lines, values: lines.map((each) => each.split('\t')[0] ?? '') };
}
const values = async (line: string, files?: Files): Promise<readonly string[]> => (await offered(line, files)).values;

describe('words', () => {
  test('commands, with what they are for', async () => {
    expect(await values('')).toEqual([...COMMANDS.map(({ name }) => name), 'help']);
    expect((await offered('vali')).lines).toEqual([
      'validate\tcontroleer de bestanden; je ziet waar een fout zit en hoe je die oplost',
    ]);
  });
  test('the hidden command is not one of them', async () => expect(await values('comp')).toEqual(['completion']));
  test.each([
    ['status 1.', ['1.1', '1.1.1', '1.1.2']],
    ['status ', ['2021', '1', 'water']],
    ['show slo', ['sloten']],
    ['show 202', ['2021/']],
    ['show 2021/', ['2021/1', '2021/water']],
    ['show 2021/1.1.', ['2021/1.1.1', '2021/1.1.2']],
    ['status --year 2021 gem', ['gemalen']],
    ['status --year 1999 gem', []],
    ['show sloten gem', []],
    ['list --owner ', ['team-water']],
    ['list --owner=', ['--owner=team-water']],
    ['list --status o', ['on-track', 'off-track']],
    ['list --sdg 1', ['1', '10', '11', '12', '13', '14', '15', '16', '17']],
    ['list --theme ', ['1', 'water']],
    ['list --role d', ['dienstverlening']],
    ['--lang ', ['nl', 'en']],
    ['--lang en list --own', ['--owner']],
    ['validate --fail-on ', ['error', 'warning', 'info', 'never']],
    ['validate --format s', ['sarif']],
    ['status --format ', ['human', 'json']],
    ['validate --output j', ['json=', 'junit=']],
    ['validate --output=j', ['--output=json=', '--output=junit=']],
    ['completion ', Object.keys(SHELLS)],
    ['help ex', ['export', 'explain', 'exit-codes']],
    ['validate -- --fa', []],
    ['onbekend ', []],
    ['list "slo', ['sloten']],
  ])('%s', async (line, expected) => expect(await values(line)).toEqual(expected));

  test('an option that was given is not offered again, unless it may be', async () => {
    const offer = await values('validate --json --output json=x --');
    expect(offer).toContain('--output');
    expect(offer).toContain('--fail-on');
    expect(offer).toContain('--help');
    expect(offer).not.toContain('--json');
  });
  test('rules', async () =>
    expect(await values('explain schema/')).toEqual(
      RULES.map(({ name }) => name).filter((name) => name.startsWith('schema/')),
    ));
  test('schemas', async () => expect(await values('schema co')).toEqual(['commitment']));
  test('in English', async () =>
    expect(
      (
        await offered(
          '--lang en stat',
          laid(POLDER, { 'agenda.yaml': (POLDER['agenda.yaml'] as string).replace('language: nl', 'language: en') }),
        )
      ).lines,
    ).toEqual(['status\tthe status of the commitments, by theme and objective']));
  test('--help among the words is only a word', async () =>
    expect(await values('status --help --year ')).toEqual(['2021']));
  test('where a shell loses the two dashes or an empty word', async () => {
    expect((await offered('', POLDER, ['list', '--owner', ' '])).values).toEqual(['team-water']);
    expect((await offered('', POLDER, ['list', '--own'])).values).toEqual(['--owner']);
  });
});

describe('files', () => {
  test.each([
    ['validate ', 'files'],
    ['validate een twee ', 'files'],
    ['validate --output sarif=', 'files'],
    ['--root ', 'folders'],
    ['status ', 'words'],
  ])('%s', async (line, directive) => expect((await offered(line)).directive).toBe(directive));
});

describe('an agenda that is not there, or not whole', () => {
  test('no agenda', async () => {
    expect(await values('show ', {})).toEqual([]);
    expect(await values('stat', {})).toEqual(['status']);
  });
  test('a broken one', async () =>
    expect(await values('show slo', laid(POLDER, { 'agenda.yaml': '{{{', '2021/README.md': '---\nx: [\n' }))).toEqual([
      'sloten',
    ]));
  test('a day that is none', async () => expect(await values('show --as-of gisteren slo')).toEqual(['sloten']));
});

const CANARY = 'kanarie';
const TRAP = `$(touch ${CANARY}) \`touch ${CANARY}\` ;touch ${CANARY}; | touch ${CANARY}`;
/** Names, ids, titles and words that a shell would run if it read them as its own. */
const HOSTILE: Readonly<Record<string, string>> = {
  '2021/1-water/1.1.3-$(touch kanarie).md': '# x\n\nx\n',
  '2021/1-water/1.1.4-a;touch kanarie.md': '# x\n\nx\n',
  '2021/1-water/1.1.5-val.md': `---\nactors: [vpg]\nowner: team-water\nroles: [dienstverlening]\ntags: ["${TRAP.replaceAll('\\', '\\\\')}", "-rf", "goed"]\n---\n# ${TRAP} \u001b[31m\u0007 %F{red}%n\tx\n\nx\n`,
  'agenda.yaml': `${(POLDER['agenda.yaml'] as string).replace('owners:', `owners:\n  "${TRAP}": Val\n  "--help": Val\n  "$HOME": Val\n  "~": Val\n  "a b": Val\n  "*": Val\n`)}`,
};

describe('hostile words', () => {
  test('are not offered', async () => {
    const files = { ...POLDER, ...HOSTILE };
    expect(await values('list --owner ', files)).toEqual(['team-water']);
    expect(await values('list --tag ', files)).toEqual(['goed']);
    expect(await values('show 1.1.', files)).toEqual(['1.1.1', '1.1.2', '1.1.5']);
  });
  test('a description is one plain line', async () => {
    const { lines } = await offered('show 1.1.5', { ...POLDER, ...HOSTILE });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^1\.1\.5\t[^\u0000-\u001f\u007f-\u009f]+$/);
  });
});

describe('real shells', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = newRepository();
    copyAgenda('polder', join(repository.folder, 'agenda'));
    for (const [path, text] of Object.entries(HOSTILE)) writeFileSync(join(repository.folder, 'agenda', path), text);
    mkdirSync(join(repository.folder, 'een map'));
    writeFileSync(join(repository.folder, 'een bestand.md'), '');
    repository.run('for shell in bash zsh fish powershell; do agenda completion $shell > completion.$shell; done');
  });
  afterAll(() => repository.remove());

  const sourced = (name: string, script: string): string => {
    writeFileSync(join(repository.folder, name), script);
    return repository.run(`${name.split('.')[1]} ${name === 'try.bash' ? '--norc ' : '-f '}${name}`);
  };
  const unharmed = (): void => expect(existsSync(join(repository.folder, CANARY))).toBe(false);
  const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  const script = async (shell: string): Promise<string> => (await SHELLS[shell]?.()) ?? '';

  test.each(Object.keys(SHELLS))('agenda completion %s', async (shell) => {
    const text = await script(shell);
    expect(repository.run(`agenda completion ${shell}`)).toBe(text);
    expect(text.split('\n')[0]).toMatch(/^#/);
    // Nothing that the program prints is read as the shell's own language.
    expect(text.replace(/^\s*#.*$/gm, '')).not.toMatch(/\beval\b|`|Invoke-Expression|compgen -W/);
    expect(text).toMatch(/agenda complete /);
    expect(text).not.toMatch(/\\\$|undefined/);
  });

  test('another shell is no shell', () =>
    expect(repository.run('agenda completion bsh')).toBe(
      'agenda: De shell "bsh" is niet bekend.\nBedoel je bash of zsh?\n[2]\n',
    ));

  describe('bash', () => {
    /** @param words as bash splits them, the equals sign apart */
    const bash = (...words: readonly string[]): readonly string[] => {
      const quoted = ['agenda', ...words].map((word) => `'${word}'`).join(' ');
      const said = sourced(
        'try.bash',
        `source completion.bash\nCOMP_WORDS=(${quoted})\nCOMP_CWORD=${words.length}\n_agenda agenda '${words.at(-1)}' '${words.at(-2) ?? 'agenda'}'\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`,
      );
      unharmed();
      return said
        .trimEnd()
        .split('\n')
        .filter((line) => line !== '');
    };

    test('it is bash', () => expect(repository.run('bash -n completion.bash')).toBe(''));
    test.each([
      [['vali'], ['validate']],
      [['show', '2021/slo'], ['2021/sloten']],
      [
        ['show', '1.1.'],
        ['1.1.1', '1.1.2', '1.1.5'],
      ],
      [['list', '--owner', ''], ['team-water']],
      [['list', '--owner', '=', ''], ['team-water']],
      [['list', '--status', '=', 'on'], ['on-track']],
      [
        ['validate', '--format', '='],
        ['human', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'],
      ],
      [['validate', '--output', 'sa'], ['sarif=']],
      [
        ['validate', '--output', 'sarif', '=', 'een'],
        ['een bestand.md', 'een map'],
      ],
      [['validate', 'agenda/2021/RE'], ['agenda/2021/README.md']],
      [['--root', 'een'], ['een map']],
      [['list', '--tag', ''], ['goed']],
      [['show', '$('], []],
    ])('%j', (words, expected) => expect([...bash(...words)].sort()).toEqual([...expected].sort()));
  });

  test('zsh: it is offered, and taken over by the real Tab key', async () => {
    const text = await script('zsh');
    expect(text.startsWith('#compdef agenda\n')).toBe(true);
    expect(text).toContain('compdef _agenda agenda');
    for (const [open, close] of [
      ['{', '}'],
      ['(', ')'],
      ['[', ']'],
    ] as const)
      if (open !== '(') expect(text.split(open).length, open).toBe(text.split(close).length);
    if (!has('zsh')) return;
    expect(repository.run('zsh -f -n completion.zsh')).toBe('');
    expect(sourced('try.zsh', TYPED).trimEnd().split('\n')).toEqual([
      '<agenda show 2021/sloten >',
      '<agenda validate --format=sarif >',
      '<agenda validate --output sarif=>',
      '<agenda validate agenda/2021/README.md >',
      '<agenda list --owner team-water >',
    ]);
    unharmed();
  }, 60_000);

  test('fish: it is offered', async () => {
    const text = await script('fish');
    expect(text.match(/^(?:function|\s+(?:switch|for))\b/gm)).toHaveLength(text.match(/^\s*end$/gm)?.length ?? 0);
    if (!has('fish')) return;
    expect(repository.run('fish --no-execute completion.fish')).toBe('');
    const fish = (line: string): readonly string[] =>
      repository
        .run(`fish --no-config -c 'source completion.fish; complete -C "${line}"'`)
        .trimEnd()
        .split('\n')
        .map((each) => each.split('\t')[0] ?? '');
    expect(fish('agenda show 2021/slo')).toEqual(['2021/sloten']);
    expect(fish('agenda list --owner ')).toEqual(['team-water']);
    expect(fish('agenda validate --format=sa')).toEqual(['--format=sarif']);
    expect(fish('agenda validate --output sarif=agenda/2021/RE')).toEqual(['sarif=agenda/2021/README.md']);
    unharmed();
  }, 60_000);

  test('PowerShell: the script is whole', async () => {
    const text = await script('powershell');
    for (const [open, close] of [
      ['{', '}'],
      ['(', ')'],
      ['[', ']'],
    ] as const)
      expect(text.split(open).length, open).toBe(text.split(close).length);
    expect(text).toContain('Register-ArgumentCompleter -Native -CommandName agenda');
  });
});

/** Types into a zsh of its own and shows what the line became; Ctrl-X prints it. */
const TYPED = String.raw`
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner 'PS1=; unsetopt beep; autoload -U compinit; compinit -u -D; source completion.zsh; said() { print -r -- "<$BUFFER>" >> typed.out; BUFFER= }; zle -N said; bindkey "^X" said; print -r READY >> typed.ready'
for i in {1..200}; do [[ -s typed.ready ]] && break; sleep 0.05; done
n=0
for line in 'agenda show 2021/slo' 'agenda validate --format=sar' 'agenda validate --output sar' 'agenda validate agenda/2021/RE' 'agenda list --owner '; do
  zpty -w -n inner "$line"$'\t\x18'
  (( n++ ))
  for i in {1..200}; do [[ -s typed.out && $(wc -l < typed.out) -ge $n ]] && break; sleep 0.05; done
done
zpty -d inner
cat typed.out
`;
