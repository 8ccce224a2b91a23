// How many findings, in how many of how many files: a file with a finding is one of those looked at, also where it was
// not read.
import { describe, expect, test } from 'vitest';
import { POLDER } from '../bad-input/polder.ts';
import { agenda, type Files } from '../fake-world.ts';

const { '2021/1-water/1.1-droge-voeten.md': _gone, ...WITHOUT_OBJECTIVE } = POLDER;
const CASES: Readonly<Record<string, Files>> = {
  'links in place of files': { ...POLDER, '2021/a.md': { kind: 'symlink' }, '2021/b.md': { kind: 'special' } },
  'pictures with names that Windows refuses': Object.fromEntries([
    ...Object.entries(POLDER),
    ...Array.from({ length: 14 }, (_none, at) => [`2021/evidence/foto:${at}.png`, '']),
  ]),
  'a page that is missing': WITHOUT_OBJECTIVE,
  'an agenda without its settings': { '2021/README.md': POLDER['2021/README.md'] as string, 'agenda.yaml': '' },
  'a file that cannot be read': { ...POLDER, '2021/1-water/1.1.1-sloten.md': { unreadable: 'EACCES' } },
  'nothing wrong': POLDER,
};

describe.each(Object.entries(CASES))('%s', (_what, files) => {
  test('never more files with findings than there are files', async () => {
    const { out } = await agenda(files, ['validate', '--lang', 'en']);
    const [, found = '0', all = '0'] = /in (?:(\d+) of )?(\d+) files?\.\n$/.exec(out) ?? [];
    expect(Number(all)).toBeGreaterThan(0);
    expect(Number(found)).toBeLessThanOrEqual(Number(all));
  });

  test('each format counts the same', async () => {
    const { summary, diagnostics } = JSON.parse((await agenda(files, ['validate', '--json'])).out) as {
      summary: { files: number };
      diagnostics: { file: string }[];
    };
    const suites = (await agenda(files, ['validate', '--format', 'junit'])).out.match(/<testsuite /g);
    expect(suites).toHaveLength(summary.files);
    expect(new Set(diagnostics.map(({ file }) => file)).size).toBeLessThanOrEqual(summary.files);
    const total = `${summary.files} files`;
    for (const format of ['human', 'github', 'markdown'])
      expect((await agenda(files, ['validate', '--lang', 'en', '--format', format])).out).toContain(total);
  });
});
