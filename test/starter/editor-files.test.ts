// The files that `agenda init` writes for VS Code fit what the program says.
import { expect, test } from 'vitest';
import { AGAIN, WAITING } from '../../src/cli/validate-watch.ts';
import { editorFiles } from '../../src/templates/editor-files.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { agenda } from '../fake-world.ts';

interface Matcher {
  readonly pattern: { readonly regexp: string; readonly file: number; readonly message: number } & Record<
    string,
    number
  >;
  readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
}

const textOf = (path: string): string => editorFiles.find((file) => file.path === path)?.text ?? '';
const { tasks } = JSON.parse(textOf('.vscode/tasks.json')) as {
  readonly tasks: readonly { readonly args: readonly string[]; readonly problemMatcher: Matcher }[];
};

test.each(['nl', 'en'])('the matcher of problems reads every line, in %s', async (lang) => {
  const files = {
    ...POLDER,
    '2021/1-water/1.1.1-sloten.md': '---\nonwer: "a:1:2: error b"\n---\nZonder titel: 1:2\n',
  };
  const { out } = await agenda(files, ['validate', '--format', 'compact', '--lang', lang]);
  const { diagnostics } = JSON.parse((await agenda(files, ['validate', '--json', '--lang', lang])).out) as {
    readonly diagnostics: readonly {
      readonly file: string;
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number; readonly column: number } };
    }[];
  };
  expect(diagnostics.length).toBeGreaterThan(2);
  for (const { problemMatcher } of tasks) {
    const { regexp, ...groups } = problemMatcher.pattern;
    const read = out
      .trimEnd()
      .split('\n')
      .map((line) => {
        const match = new RegExp(regexp).exec(line) ?? [];
        return Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, match[Number(at)]]));
      });
    expect(read).toEqual(
      diagnostics.map(({ file, rule, severity, message, range: { start } }) => ({
        file,
        line: String(start.line),
        column: String(start.column),
        severity,
        code: rule,
        message,
      })),
    );
  }
});

test('the task that keeps checking knows where a check begins and ends', () => {
  const [background] = tasks.flatMap(({ problemMatcher }) => problemMatcher.background ?? []);
  // Nothing is captured, since VS Code takes that for the name of a file.
  const matched = (pattern = '$a', line = ''): number | undefined => new RegExp(pattern).exec(line)?.length;
  for (const line of [AGAIN.nl, AGAIN.en]) expect(matched(background?.beginsPattern, line), line).toBe(1);
  for (const line of [WAITING.nl, WAITING.en]) expect(matched(background?.endsPattern, line), line).toBe(1);
});

test('what the tasks call is a command', async () => {
  for (const { args } of tasks.filter((each) => !each.args.includes('--watch')))
    expect((await agenda(POLDER, args)).code).toBe(0);
});
