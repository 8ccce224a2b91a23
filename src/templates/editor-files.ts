import type { StarterFile } from './answers.ts';

/** A line of `agenda validate --format compact`, as VS Code reads it. */
const LINE = {
  regexp: '^(.+?):(\\d+):(\\d+): (error|warning|info) (\\S+) (.+)$',
  file: 1,
  line: 2,
  column: 3,
  severity: 4,
  code: 5,
  message: 6,
} as const;

const matcher = (more: object): object => ({
  owner: 'agenda',
  fileLocation: ['relative', '${workspaceFolder}'],
  pattern: LINE,
  ...more,
});

const task = (label: string, args: readonly string[], more: object, matching: object): object => ({
  label,
  type: 'shell',
  command: 'agenda',
  args: ['validate', ...args, '--format', 'compact'],
  problemMatcher: matcher(matching),
  presentation: { reveal: 'silent', panel: 'dedicated' },
  ...more,
});

const TASKS = {
  version: '2.0.0',
  tasks: [
    task('agenda validate', [], { group: { kind: 'test', isDefault: true } }, {}),
    task(
      'agenda validate --watch',
      ['--watch'],
      { isBackground: true },
      {
        // What the program says on either side of a check, in Dutch and in English. No group is captured: VS Code takes
        // the first for the name of a file, and then forgets the problems of that file alone.
        background: {
          activeOnStart: true,
          beginsPattern: '^agenda: (?:er is iets gewijzigd|something changed)',
          endsPattern: '^agenda: (?:wacht op|waiting)',
        },
      },
    ),
  ],
};

const EXTENSIONS = { recommendations: ['redhat.vscode-yaml'] };

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** What VS Code needs to check an agenda: the extension that reads its schema, and the checks as tasks. */
export const editorFiles: readonly StarterFile[] = [
  { path: '.vscode/extensions.json', text: json(EXTENSIONS) },
  { path: '.vscode/tasks.json', text: json(TASKS) },
];
