// What may be wrong with a file that a CI host carries out, so that a stranger's branch could use it.
import { type Step, stepsIn, yamlOf } from './steps.ts';

type Rights = string | Readonly<Record<string, string>> | undefined;
interface Workflow {
  readonly on?: unknown;
  readonly permissions?: Rights;
  readonly jobs?: Readonly<Record<string, { readonly permissions?: Rights }>>;
  readonly runs?: unknown;
}

/** Every fault of a workflow, an action or a CI file, in words. */
export function workflowFaults(text: string): readonly string[] {
  const data = yamlOf<Workflow>(text);
  const steps = stepsIn(data);
  return [
    ...steps.flatMap(expressionsInShell),
    ...steps.flatMap(unpinned),
    ...steps.flatMap(passwordKept),
    ...rights(data, steps),
    ...fromOutside(text, data, steps),
    ...artifacts(steps),
    ...programs(text),
  ];
}

/** What stands between `${{` and `}}` is pasted into a script before a shell reads it. */
const expressionsInShell = ({ run = '', with: options = {} }: Step): readonly string[] =>
  [run, ...Object.entries(options).flatMap(([key, value]) => (key === 'script' ? [String(value)] : []))]
    .filter((script) => script.includes('${{'))
    .map((script) => `an expression in a script: ${lineWith(script, '${{')}`);

const lineWith = (script: string, what: string): string =>
  script.split('\n').find((line) => line.includes(what)) ?? script;

const unpinned = ({ uses }: Step): readonly string[] =>
  uses === undefined || uses === './' || /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)
    ? []
    : [`not pinned by commit: ${uses}`];

const isCheckout = ({ uses }: Step): boolean => uses?.startsWith('actions/checkout@') === true;

const passwordKept = (step: Step): readonly string[] =>
  isCheckout(step) && step.with?.['persist-credentials'] !== false ? ['a checkout that keeps the password'] : [];

/** A workflow says what it may do, no more than that; what checks out only reads. */
function rights({ jobs, permissions }: Workflow, steps: readonly Step[]): readonly string[] {
  if (jobs === undefined) return [];
  const given = [permissions, ...Object.values(jobs).flatMap((job) => ('permissions' in job ? [job.permissions] : []))];
  if (permissions === undefined) return ['no permissions: those of the repository count'];
  const written = given.flatMap((each) => (typeof each === 'object' ? Object.entries(each) : [['all', String(each)]]));
  const writing = written.filter(([, level]) => level !== 'read' && level !== 'none' && level !== '{}');
  return [
    ...writing.flatMap(([what, level]) =>
      what === 'pull-requests' ? [] : [`more rights than are needed: ${what} ${level}`],
    ),
    ...(writing.length > 0 && steps.some(isCheckout) ? ['a checkout beside rights to write'] : []),
  ];
}

/** Events that come with rights and with what a stranger wrote. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion_comment'];
/** What would run a file that came from a stranger. */
const RUNS_FILES =
  /(?:^|[\s;|&(])(?:npm|npx|node|yarn|pnpm|make|bash|sh|python3?|source|eval|\.)\s|(?:^|[\s;|&(])\.\//m;

function fromOutside(text: string, data: Workflow, steps: readonly Step[]): readonly string[] {
  const events = typeof data.on === 'object' && data.on !== null ? Object.keys(data.on) : [data.on].flat().map(String);
  const found = events.filter((event) => PRIVILEGED.includes(event));
  if (found.length === 0) return /\bsecrets\./.test(text) ? ['a secret in a workflow that strangers start'] : [];
  const scripts = steps.map(({ run = '' }) => run).join('\n');
  return [
    ...found.filter((event) => event !== 'workflow_run').map((event) => `an event with rights: ${event}`),
    ...(steps.some(isCheckout) ? ['a checkout where a stranger begins the run'] : []),
    ...(steps.some(({ uses }) => uses === './') ? ['an action of the branch, with rights'] : []),
    ...(RUNS_FILES.test(scripts) ? [`something is run: ${RUNS_FILES.exec(scripts)?.[0].trim()}`] : []),
    ...(/\bnumber\b/.test(scripts) ? numbers(scripts) : []),
  ];
}

/** The number of a pull request comes from the stranger: it must be one, and be that of this very run. */
const numbers = (scripts: string): readonly string[] => [
  ...(scripts.includes("'' | *[!0-9]*") ? [] : ['a number that is not looked at']),
  ...(/\.head\.sha/.test(scripts) && /\bHEAD\b/.test(scripts) ? [] : ['a number that may be of another pull request']),
];

/** What is handed over has a folder of its own on both sides, and no link in it is followed. */
function artifacts(steps: readonly Step[]): readonly string[] {
  const up = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  const down = steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/gh run download[^\n]*/g)].map(([line]) => [line, run] as const),
  );
  const byAction = steps.filter(({ uses }) => uses?.startsWith('actions/download-artifact@'));
  return [
    ...up.flatMap(({ with: options }) => badFolder(options?.['path'], 'handed over')),
    ...byAction.flatMap(({ with: options }) => badFolder(options?.['path'], 'fetched')),
    ...down.flatMap(([line, run]) => [
      ...badFolder(/--dir[ =]"?([^\s"]+)/.exec(line)?.[1], 'fetched'),
      ...(/--name[ =]/.test(line) ? [] : ['every artifact is fetched']),
      ...(run.includes('-L "$file"') ? [] : ['a link in what is fetched would be followed']),
    ]),
  ];
}

const badFolder = (path: unknown, what: string): readonly string[] =>
  typeof path === 'string' && /^[a-z][a-z0-9-]*$/.test(path) ? [] : [`${what} from ${String(path)}`];

/** A name that anybody could register, and a page that anybody could change, are not run. */
const programs = (text: string): readonly string[] => [
  ...[...text.matchAll(/\b(?:npx|pnpm dlx|yarn dlx|bunx|npm exec)\b(?! --yes "\$AGENDA")[^\n]*/g)].map(
    ([line]) => `a name is run: ${line}`,
  ),
  ...[...text.matchAll(/\bnpm (?:i|install|add)\b[^\n]*/g)].map(([line]) => `a name is installed: ${line}`),
  ...[...text.matchAll(/\b(?:curl|wget)\b[^\n]*\|[^\n]*/g)].map(([line]) => `a page is run: ${line}`),
];
