// What is promised to whom, and the tests that hold it; SECURITY.md is made from this.

/** A test, by its file and what it, or the group that it is in, is called there. */
export type Proof = readonly [file: string, name: string];

export interface Promised {
  readonly promise: string;
  /** Without any, nothing holds it but care; SECURITY.md says so. */
  readonly proofs: readonly Proof[];
}

export interface Attack {
  readonly who: string;
  readonly against: string;
  readonly what: string;
  readonly promises: readonly Promised[];
}

export const ATTACKS: readonly Attack[] = [
  {
    who: 'A stranger’s branch',
    against: 'CI',
    what: 'Anybody can propose anything to a public repository: file contents, file names, links, branch names. CI runs on it before anybody has looked.',
    promises: [
      {
        promise:
          'Nothing in an agenda is run: no program in front matter, no tag of YAML, no filter, hook, textconv or pager of git.',
        proofs: [
          ['test/bad-input/front-matter.test.ts', 'a program between fences never runs'],
          ['test/git/hostile.test.ts', 'nothing that a repository has configured is run'],
          ['test/git/hostile.test.ts', 'no filter is run to see whether a file has changed'],
        ],
      },
      {
        promise: 'A name of a branch or commit is never taken for an option of git.',
        proofs: [
          ['test/git/hostile.test.ts', 'a revision that is none'],
          ['test/git/hostile.test.ts', 'a branch called as an option is called by its full name'],
        ],
      },
      {
        promise: 'No text from files is a command of a workflow where it is printed.',
        proofs: [
          ['test/formats/every-format.test.ts', 'gives no command to a workflow but its own'],
          ['test/formats/terminal-commands.test.ts', 'text from files is never a line that a workflow obeys'],
          ['test/surfaces/surfaces.test.ts', 'what is said beside it is for a terminal'],
        ],
      },
      {
        promise:
          'In a comment on a pull request nobody is mentioned, nothing is referred to or closed, and no mark of another tool is forged.',
        proofs: [
          ['test/surfaces/surfaces.test.ts', 'each law sees what it is for'],
          ['test/formats/markdown.test.ts', 'nothing in it does anything'],
        ],
      },
      {
        promise:
          'What is shipped for CI gives a stranger no rights: no expression in a script, no checkout beside rights to write, no number of another pull request, no action that can be moved, no program by a name that anybody could register.',
        proofs: [
          ['test/ci/files.test.ts', 'a stranger can do nothing with it'],
          ['test/ci/files.test.ts', 'what is not seen would not be held'],
          ['test/ci/files.test.ts', 'nothing that is shipped runs a name that anybody could register'],
        ],
      },
      {
        promise: 'The job that comments posts only what the program writes, for the pull request of that very run.',
        proofs: [['test/ci/github.test.ts', 'the workflow that posts the review']],
      },
      {
        promise: 'A check takes time and memory in proportion to the files; no pattern goes round and round.',
        proofs: [
          ['test/bad-input/limits.test.ts', 'tokens in the data'],
          ['test/bad-input/endless.test.ts', 'none of them backtracks'],
          ['test/bad-input/yaml.test.ts', 'too much'],
          ['test/laws/fuzz.test.ts', 'times %s'],
        ],
      },
      {
        promise:
          'What is wrong in one file never hides what is wrong in another, and what could not be read is told, with exit code 3.',
        proofs: [
          ['test/bad-input/named.test.ts', 'each name is given once, and each rule is one'],
          ['test/laws/fuzz.test.ts', 'times %s'],
          ['test/bad-input/failing-rule.test.ts', 'a rule that fails is told, with all the others'],
        ],
      },
      {
        promise:
          'Of an agenda of more than 100,000 files or 100 MiB nothing is read, and that is told, with exit code 3. Nothing in its files can change that; `--limit` can, and only upwards.',
        proofs: [
          ['test/bad-input/limits.test.ts', '%s: as many files and bytes as there may be, and one more'],
          ['test/bad-input/limits.test.ts', 'what may be raised is what is documented, and goes up only'],
        ],
      },
      {
        promise: 'Links are not followed, and pipes and devices not opened.',
        proofs: [
          ['test/bad-input/files.test.ts', 'links and pipes are named, never opened'],
          ['test/bad-input/reading.test.ts', 'a file that is swapped'],
          ['test/git/hostile.test.ts', 'links and submodules in a revision are named, and never followed'],
        ],
      },
    ],
  },
  {
    who: 'A colleague’s file',
    against: 'whoever reads',
    what: 'A text is pasted from anywhere, and read in a terminal, a browser, Word, a sheet or a calendar.',
    promises: [
      {
        promise:
          'No control character, mark of reading direction or character without width reaches a reader; each is shown as such.',
        proofs: [
          ['test/surfaces/surfaces.test.ts', 'is on the list of what is printed, or of what is not'],
          ['test/formats/every-command.test.ts', 'every command is tried'],
          ['test/unseen-characters.test.ts', 'what nobody sees'],
        ],
      },
      {
        promise:
          'A page holds no script, image or handler but its own, and no link of another scheme than http, https and mailto.',
        proofs: [
          ['test/surfaces/surfaces.test.ts', 'each surface says of each harm that it is tried, or why not'],
          ['test/publish/html.test.ts', 'no element, address or script comes from a file'],
        ],
      },
      {
        promise:
          'An editor is given plain text and addresses of files and of the rules, and nothing to type that the format refuses.',
        proofs: [
          ['test/surfaces/surfaces.test.ts', 'each surface says of each harm that it is tried, or why not'],
          ['test/lsp/answers.test.ts', 'an id that the format refuses is not offered'],
          ['test/laws/fuzz.test.ts', 'times %s'],
        ],
      },
      {
        promise:
          'In an editor findings are those of `agenda validate`, in places that are there; a message that is no good changes nothing.',
        proofs: [
          ['test/lsp/messages.test.ts', 'a finding below a lone carriage return, in a file that is open: %s'],
          ['test/lsp/messages.test.ts', 'a question with %s'],
          ['test/laws/fuzz.test.ts', 'times %s'],
        ],
      },
      {
        promise: 'A cell is never a formula.',
        proofs: [
          [
            'test/formats/commitment-sheet.test.ts',
            'what would be a formula is none, and is what it was when read back',
          ],
        ],
      },
      {
        promise: 'What is internal is in nothing that is made for the public.',
        proofs: [['test/publish/privacy.test.ts', 'nothing internal is told anywhere']],
      },
      {
        promise:
          'A command that writes changes only what was asked, only inside the agenda, all or nothing, also when it is killed or the disk is full.',
        proofs: [
          ['test/laws/edit.test.ts', 'of any front matter'],
          [
            'test/platform/every-step.test.ts',
            'is old or new whenever the process dies, as soon as somebody comes next',
          ],
          ['test/platform/processes.test.ts', 'no change is lost where several processes change one file'],
          ['test/laws/fuzz.test.ts', 'times %s'],
        ],
      },
      {
        promise:
          'A report is the old one or the new, whole, also when the program is killed or the disk is full; what was left beside it goes with the next, and a program that makes a PDF ends with this one.',
        proofs: [
          ['test/platform/every-output.test.ts', 'whenever the process dies'],
          ['test/platform/every-output.test.ts', 'whenever a step fails'],
          ['test/publish/ended.test.ts', 'ended at any moment'],
        ],
      },
      {
        promise: 'An answer that could not be written to its end is told, with exit code 3.',
        proofs: [['test/speed/start.test.ts', 'an output that cannot be written is said in one line']],
      },
      {
        promise:
          'What stays open all day holds no more memory for it and no more files, and survives whatever happens to the files of the agenda.',
        proofs: [
          ['test/lives/lives.test.ts', 'a long life'],
          ['test/laws/memory.test.ts', 'checks, each of another text'],
          ['test/validate/watch.test.ts', 'folders that become files, and the agenda itself'],
          ['test/lsp/diagnostics.test.ts', 'an agenda that is not there for a while, with a text of it open'],
          ['test/publish/serve.test.ts', 'a page loads again when a file changes, whatever it changes to'],
        ],
      },
      {
        promise: 'A change that came with a clone, half done, is never carried out.',
        proofs: [
          ['test/platform/changes.test.ts', 'a change that came in with a clone or an archive is never carried out'],
        ],
      },
    ],
  },
  {
    who: 'A paper',
    against: 'the importer',
    what: 'A PDF, Word document, workbook, sheet or text of unknown origin is made into a draft.',
    promises: [
      {
        promise: 'Nothing in it is run or fetched: no entity, no reference outside, no macro, no front matter.',
        proofs: [
          ['test/import/bad-input.test.ts', 'a document that declares entities'],
          ['test/import/bad-input.test.ts', 'a document that refers to a file outside'],
          ['test/import/bad-input.test.ts', 'front matter of Markdown is cut off and never run'],
        ],
      },
      {
        promise: 'It is refused where it is larger than 50 MiB, or unpacks to more than 200.',
        proofs: [
          ['test/import/bad-input.test.ts', 'one too many: %s'],
          ['test/import/bad-input.test.ts', 'a zip that unpacks to more than 200 MiB'],
          ['test/import/bad-input.test.ts', 'more than 50 MiB'],
        ],
      },
      {
        promise: 'It is read in a process of its own, which is ended after a minute or at a gibibyte.',
        proofs: [
          ['test/import/hanging.test.ts', 'a reader that %s'],
          ['test/import/hanging.test.ts', 'where nobody raises them, its caps are a minute and a gibibyte'],
        ],
      },
      {
        promise: 'Nothing of it is lost or counted twice, and what is Markdown or YAML to others is text in the draft.',
        proofs: [
          ['test/import/laws.test.ts', 'any bytes as a Word document, PDF or sheet are refused or read'],
          ['test/laws/fuzz.test.ts', 'times %s'],
          ['test/import/bad-input.test.ts', 'words that Markdown, HTML or YAML would take for something'],
        ],
      },
      {
        promise: 'A sheet that comes back changes only the cells that were changed.',
        proofs: [['test/import/plan-sheet.test.ts', 'of which one cell changed brings that change and no other']],
      },
    ],
  },
  {
    who: 'A web page',
    against: '`agenda serve`',
    what: 'Every page in a browser can send requests to this machine, also under a name of its own that is made to lead here.',
    promises: [
      {
        promise: 'It listens on this machine alone, and answers only to its own names and its own pages.',
        proofs: [
          ['test/publish/serve.test.ts', 'what is refused'],
          ['test/laws/fuzz.test.ts', 'times %s'],
        ],
      },
      {
        promise: 'It answers from a map of files: no path leads anywhere else, and nothing can be changed through it.',
        proofs: [['test/publish/serve.test.ts', 'any path that is not one of the site']],
      },
    ],
  },
  {
    who: 'A package',
    against: 'whoever installs the tool',
    what: 'The tool is one package without dependencies; what it is built from is bundled in it.',
    promises: [
      {
        promise: 'The program has no code that speaks to the network, but for the server on this machine.',
        proofs: [['test/architecture.test.ts', 'only the doors lead outside']],
      },
      {
        promise:
          'A release is built of the commit that its tag names, and of nothing else; nothing pushes it but somebody who can look at it first.',
        proofs: [
          ['test/ci/release.test.ts', 'a commit beside the branch, which stays as it was'],
          ['test/ci/release.test.ts', 'nothing that is not in the commit'],
          ['test/ci/release.test.ts', 'nothing is pushed: somebody has to look at it first'],
        ],
      },
    ],
  },
];
