// A mutated agenda and a question about it.
import { agenda, type Content, type Said, type WorldOptions } from '../../fake-world.ts';
import { BASE } from '../base.ts';
import type { Chance } from '../chance.ts';
import { type Fault, placeFaults, saidFaults, type Trial } from '../faults.ts';
import { mutate } from '../mutate.ts';
import { contentFaults, filesShown, publishingInto, reversed } from '../world.ts';

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ['validate'],
  ['validate', '--json'],
  ['validate', '--json', '--advice'],
  ['validate', '--format', 'sarif'],
  ['validate', '--format', 'junit'],
  ['validate', '--format', 'github'],
  ['validate', '--format', 'gitlab'],
  ['validate', '--format', 'markdown'],
  ['validate', '--format', 'compact', '--lang', 'en'],
  ['validate', '--since', 'main', '--json'],
  ['validate', '--staged', '--report', 'new'],
  ['validate', '--changed', '--report', 'all', '--format', 'sarif'],
  ['status'],
  ['status', '2021', '--json'],
  ['status', '2021', '--theme', '2'],
  ['list', '2021'],
  ['list', '2021', '--json'],
  ['list', '2021', '--due-before', '2021-Q4', '--lang', 'en'],
  ['show', '2021/ophogen'],
  ['show', '2021/ophogen', '--json'],
  ['show', '2021/sloten', '--lang', 'en'],
  ['show', '2021/2'],
  ['show', '2021/2.1', '--json'],
  ['show', '2021/ophogen', '--template', 'update'],
  ['history', '2021/ophogen'],
  ['history', '2021/gemalen', '--json'],
  ['diff'],
  ['diff', '2020', '2021', '--json'],
  ['diff', '2020', '2021', '--format', 'markdown'],
  ['diff', '2020', '2021', '--format', 'html'],
  ['diff', '--since', 'main', '--details', 'all'],
  ['diff', '--since', 'main', '--json'],
  ['diff', '--since', 'main', '--format', 'html', '--lang', 'en'],
  ['review', '--since', 'main'],
  ['adopt', '2021', '--body', 'Bestuur', '--date', '2021-01-01', '--dry-run'],
  ['complete', '--', 'show', '2021/'],
  ['complete', '--', 'list', '--tag', ''],
  ['round'],
  ['round', 'zomer', '--json'],
  ['round', '--format', 'markdown'],
  ['status', '2021', '--trend'],
  ['status', '2021', '--since', '2021-07-01', '--json'],
  ['list', '2021', '--format', 'csv'],
  ['list', '2021', '--format', 'markdown', '--sort', 'due'],
  ['diff', '2020..2021', '--format', 'csv'],
  ['diff', '2020..2021', '--json'],
  ['report', 'html', '2021', '--out', 'site'],
  ['report', 'md', '2021', '--since', 'main'],
  ['report', 'docx', '2021', '--out', 'x.docx', '--profile', 'internal'],
  ['report', 'xlsx', '2021', '--out', 'x.xlsx'],
  ['report', 'csv', '2021', '--table', 'updates', '--out', 'x.csv'],
  ['report', 'ics', '2021', '--out', 'x.ics'],
  ['report', 'feed', '2021'],
  ['report', 'post', '2021', '--since', '2021-01-01', '--lang', 'en'],
  ['export', '--table', 'commitments', '--years', 'all'],
  ['export', '--table', 'updates', '--format', 'csv', '--out', 'x.csv'],
  ['serve', '2021'],
];

/** Another file with a mistake of its own, which nobody mutates. */
const ELSEWHERE = '2021/1-water/1.1.8-kade.md';
const MISTAKE = '---\nactors: [vpg]\nrolls: [dienstverlening]\n---\n# Kade\n\nEr komt een kade.\n';
const RULE = 'schema/unknown-key';

export function question(chance: Chance): Trial {
  const files: Record<string, Content> = { ...BASE };
  const story: string[] = [];
  for (let left = 1 + chance.below(3); left > 0; left--) story.push(mutate(files, chance));
  const argv = chance.of(COMMANDS);
  const options: WorldOptions = chance.below(8) === 0 ? { terminal: true, columns: 20 + chance.below(120) } : {};
  const isAgain = chance.below(8) === 0;
  const isHiding = argv[0] === 'validate' && argv[1] === '--json' && chance.below(2) === 0;
  if (isHiding) files[ELSEWHERE] = MISTAKE;
  let said: Said | undefined;
  return {
    story: `${argv.join(' ')} · ${story.join(', ')}`,
    run: async () => {
      const faults: Fault[] = [];
      const ask = (more: WorldOptions): Promise<Said> =>
        agenda(files, argv, {
          base: BASE,
          ...options,
          ...more,
          publishing: publishingInto(faults, ['/', '/inzetpunt/ophogen.html', '/agenda-live', '/../x']),
          report: (path, text, content) =>
            faults.push(...contentFaults(path, content instanceof Uint8Array ? content : text)),
        });
      said = await ask({});
      faults.push(...saidFaults(withoutOwnSigns(said, argv), argv, options.terminal ?? false));
      faults.push(...placeFaults(argv, files, said.out));
      if (isHiding) faults.push(...hidden(said));
      if (isAgain) faults.push(...another(said, await ask({ order: reversed })));
      return faults;
    },
    outcome: () => `exit ${said?.code}`,
    shown: () => `\n${filesShown(files, BASE)}\n${said?.code}\n${said?.out}\n${said?.err}`,
  };
}

/** A sheet has the mark and the ends of lines that Excel wants. */
const withoutOwnSigns = (said: Said, argv: readonly string[]): Said =>
  argv.includes('csv') ? { ...said, out: said.out.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') } : said;

const another = (one: Said, other: Said): readonly Fault[] =>
  one.code === other.code && one.out === other.out && one.err === other.err
    ? []
    : [{ kind: 'again', detail: `${one.code} ${other.code}\n${one.out}\n${one.err}\n---\n${other.out}\n${other.err}` }];

/** Whatever else is wrong, the mistake elsewhere is told, unless nothing is and the exit code says so. */
function hidden({ code, out }: Said): readonly Fault[] {
  const { diagnostics } = JSON.parse(out) as {
    // Where there is no agenda, there is only the error.
    diagnostics?: readonly { readonly rule: string; readonly file: string }[];
  };
  if (diagnostics === undefined) return code >= 2 ? [] : [{ kind: 'hidden', detail: `${code}, and nothing else` }];
  return diagnostics.some(({ rule, file }) => rule === RULE && file === `agenda/${ELSEWHERE}`)
    ? []
    : [{ kind: 'hidden', detail: `${code} ${diagnostics.length} findings` }];
}
