// A paper for `agenda import` with something done to it, in its text, its parts or its bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ChangeSet } from '../../../src/edit/change-set.ts';
import { importPaper } from '../../../src/import/import-paper.ts';
import type { PaperFormat } from '../../../src/import/paper.ts';
import { PaperError } from '../../../src/import/paper-error.ts';
import { readPaper } from '../../../src/import/readers/read-paper.ts';
import { POLDER } from '../../bad-input/polder-files.ts';
import { agenda, type Said } from '../../fake-world.ts';
import { AROUND, NO_WISHES } from '../../import/import-of.ts';
import { asCsv, asWideCsv, rowsOf } from '../../import/paper/as-csv.ts';
import { asDocx } from '../../import/paper/as-docx.ts';
import { asMarkdown } from '../../import/paper/as-markdown.ts';
import { asPdf } from '../../import/paper/as-pdf.ts';
import { asText } from '../../import/paper/as-text.ts';
import { xlsxOf } from '../../import/paper/as-xlsx.ts';
import { PLAN } from '../../import/paper/plan.ts';
import type { Chance } from '../chance.ts';
import { type Fault, saidFaults, type Trial } from '../faults.ts';
import { bitten, mutateText } from '../mutate.ts';
import { writtenFaults } from './changes.ts';

type Made = readonly [PaperFormat, Uint8Array];
const made = (): readonly Made[] => [
  ['txt', strToU8(asText(PLAN))],
  ['md', strToU8(asMarkdown(PLAN))],
  ['docx', asDocx(PLAN)],
  ['pdf', asPdf(PLAN, { isTagged: true, lines: 40 })],
  ['pdf', asPdf(PLAN, { isTagged: false, lines: 12 })],
  ['csv', strToU8(asCsv(PLAN))],
  ['csv', strToU8(asWideCsv(PLAN))],
  ['xlsx', xlsxOf(rowsOf(PLAN))],
];
let papers: readonly Made[] | undefined;
/** A PDF takes twenty times as long as a text. */
const SELDOM: readonly PaperFormat[] = ['pdf'];

export function paper(chance: Chance): Trial {
  papers ??= made();
  let [format, bytes] = chance.of(papers);
  if (SELDOM.includes(format) && chance.below(4) > 0) [format, bytes] = chance.of(papers);
  const story: string[] = [];
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const [what, changed] = mutated(format, bytes, chance);
    story.push(what);
    bytes = changed;
  }
  const isCommand = chance.below(3) === 0;
  const argv = ['import', `papier.${format}`, '--year', '2031', chance.of(['--yes', '--dry-run', '--json'])];
  let [shown, outcome] = ['', ''];
  return {
    story: `${isCommand ? argv.join(' ') : format} · ${story.join(', ')}`,
    run: () => {
      shown = `\n${Buffer.from(bytes).toString(['txt', 'md', 'csv'].includes(format) ? 'utf8' : 'base64')}`;
      return isCommand
        ? byCommand(argv, bytes, (said) => {
            outcome = `exit ${said.code}`;
            shown += `\n${said.code}\n${said.out}\n${said.err}`;
          })
        : nothingLost(format, bytes, (fault) => (outcome = fault ?? 'read'));
    },
    outcome: () => outcome,
    shown: () => shown,
  };
}

async function byCommand(
  argv: readonly string[],
  bytes: Uint8Array,
  tell: (said: Said) => void,
): Promise<readonly Fault[]> {
  let written: ChangeSet | undefined;
  const files = { ...POLDER, [String(argv[1])]: bytes.slice() };
  const said = await agenda(files, argv, { base: POLDER, write: (changes) => void (written = changes) });
  tell(said);
  const faults = [...saidFaults(said, argv, false)];
  if (/^.*(?:zou een fout komen te staan|there would be an error)/.test(said.err))
    faults.push({ kind: 'write', detail: said.err });
  if (written) faults.push(...(await writtenFaults(files, written)));
  return faults;
}

/** Where each character of a paper goes follows without a gap, and together that is the paper. */
async function nothingLost(
  format: PaperFormat,
  bytes: Uint8Array,
  tell: (fault: string | undefined) => void,
): Promise<readonly Fault[]> {
  const read = await readPaper(format, bytes.slice()).catch((error: unknown) => {
    // In the program the reader has a thread of its own, in which anything else counts as damaged.
    if (!(error instanceof PaperError) && !SELDOM.includes(format)) throw error;
    tell(error instanceof PaperError ? error.fault : 'damaged');
    return undefined;
  });
  if (!read) return [];
  tell(undefined);
  const { draft } = importPaper(read, { name: `plan.${format}`, bytes }, NO_WISHES, AROUND);
  let at = 0;
  for (const { start, end } of draft.destinations) {
    if (start !== at || end <= start) return [{ kind: 'lost', detail: `${start}-${end} follows on ${at}` }];
    at = end;
  }
  return at === read.text.length ? [] : [{ kind: 'lost', detail: `${at} of ${read.text.length}` }];
}

function mutated(format: PaperFormat, bytes: Uint8Array, chance: Chance): readonly [string, Uint8Array] {
  if (chance.below(4) === 0) return ['bytes bitten', bitten(bytes, chance)];
  if (chance.below(12) === 0) return ['cut off', bytes.slice(0, chance.below(bytes.length + 1))];
  if (format === 'docx' || format === 'xlsx') return inZip(bytes, chance) ?? ['bytes bitten', bitten(bytes, chance)];
  if (format !== 'pdf') return ['the text', bytesOf(mutateText(strFromU8(bytes), chance))];
  // What is changed in a PDF moves all that follows: readers must find the objects anew.
  return [
    'its objects',
    new Uint8Array(Buffer.from(String(mutateText(Buffer.from(bytes).toString('latin1'), chance)), 'latin1')),
  ];
}

/** Does something to one part of a zip, which stays a zip. */
function inZip(bytes: Uint8Array, chance: Chance): readonly [string, Uint8Array] | undefined {
  try {
    const parts = unzipSync(bytes);
    const name = chance.of(Object.keys(parts));
    const changed = bytesOf(mutateText(strFromU8(parts[name] as Uint8Array), chance));
    return [`${name}`, zipSync({ ...parts, [name]: changed }, { level: 1 })];
  } catch {
    return undefined;
  }
}

const bytesOf = (content: unknown): Uint8Array => (content instanceof Uint8Array ? content : strToU8(String(content)));
