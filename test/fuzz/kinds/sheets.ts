// The sheet of `agenda list --format csv` with cells changed, as it comes back from Excel.
import type { ChangeSet } from '../../../src/edit/change-set.ts';
import { agenda, type Said } from '../../fake-world.ts';
import { WITH_DRAFT } from '../base.ts';
import type { Chance } from '../chance.ts';
import { type Fault, saidFaults, type Trial } from '../faults.ts';
import { mutateText, TOKENS } from '../mutate.ts';
import { writtenFaults } from './changes.ts';

let sheets: Promise<readonly string[]> | undefined;
const made = (): Promise<readonly string[]> =>
  Promise.all(['2021', '2022'].map(async (year) => (await agenda(WITH_DRAFT, ['list', year, '--format', 'csv'])).out));

export function sheet(chance: Chance): Trial {
  const at = chance.below(2);
  const cells = Array.from({ length: 1 + chance.below(3) }, () => ({
    // Mostly where a sheet may change something.
    row: chance.below(4) === 0 ? 1 + chance.below(5) : chance.of(COMMITMENTS),
    column: chance.below(4) === 0 ? chance.below(40) : chance.of(EDITABLE),
    to: chance.of(chance.below(2) === 0 ? CELLS : PLAIN),
  }));
  const rough = chance.below(4) === 0;
  const decided = ['--what', 'Anders', '--why', 'Daarom', '--decision', 'Bestuur; 2021-06-24'];
  const argv = ['import', 'blad.csv', '--year', at === 0 ? '2021' : '2022', ...(at === 0 ? decided : [])];
  let [shown, outcome] = ['', ''];
  return {
    story: `${argv.slice(0, 4).join(' ')} · ${rough ? 'roughly' : JSON.stringify(cells)}`,
    run: async () => {
      sheets ??= made();
      const before = (await sheets)[at] ?? '';
      const content = rough ? mutateText(before, chance) : withCells(before, cells);
      const files = { ...WITH_DRAFT, 'blad.csv': content };
      const faults: Fault[] = [];
      let written: ChangeSet | undefined;
      const said: Said = await agenda(files, argv, { base: WITH_DRAFT, write: (changes) => void (written = changes) });
      shown = `\n${String(content)}\n${said.code}\n${said.out}\n${said.err}`;
      outcome = written ? 'written' : `exit ${said.code}`;
      faults.push(...saidFaults(said, argv, false));
      if (written && said.code !== 0) faults.push({ kind: 'write', detail: `written, and exit code ${said.code}` });
      if (written) faults.push(...(await writtenFaults(files, written)));
      return faults;
    },
    outcome: () => outcome,
    shown: () => shown,
  };
}

const COMMITMENTS = [1, 4, 5];
/** Title, owner, due date, measure, unit, numbers, text, tags, document. */
const EDITABLE = [3, 6, 7, 10, 11, 12, 13, 18, 36, 37];
const PLAIN = [
  'Een andere titel',
  'Team Water',
  '2022-Q3',
  'gemalen',
  'km',
  '7',
  'Een andere tekst, met "woorden".',
  'nat; droog',
  '',
];
const CELLS = [...TOKENS, '=1+1', "'=1", '2021-Q4', '31-12-2021', '12,5', 'Team Water', 'sloten', 'ja', ''];

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly to: string;
}

/** Each cell of the sheet stands between quotes, or has none of the signs. */
function withCells(text: string, changed: readonly Cell[]): string {
  const rows = text.split('\r\n').map((row) => row.split(';'));
  for (const { row, column, to } of changed) {
    const cells = rows[row % rows.length];
    if (cells) cells[column % cells.length] = `"${to.replaceAll('"', '""')}"`;
  }
  return rows.map((row) => row.join(';')).join('\r\n');
}
