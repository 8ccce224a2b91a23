import { compoundsOf } from '../../src/text/compounds.ts';
import { FUNCTION_WORDS } from '../../src/text/function-words.ts';
import { GENERAL_WORDS } from '../../src/text/general-words.ts';
import { kinOf } from '../../src/text/kin.ts';
import { stemmerOf } from '../../src/text/stem.ts';
export async function printBench(write: (l: string) => void) {
  const all = [
    'afvalzuiveringsheffing',
    'waterzuiveringsbelasting',
    'waterschap',
    'heffing',
    'huishouden',
    'tweepersoonshuishoudens',
    'waterwet',
  ].sort();
  const kin = kinOf(all, stemmerOf('nl'), 'nl');
  const c = compoundsOf({ all, kin, isFunctionWord: (w) => FUNCTION_WORDS.nl.has(w) }, GENERAL_WORDS.nl);
  for (const w of [...all, 'zuiveringsheffing', 'sheffing']) write(`${w} kin ${kin(w)} = ${c(w).join(' + ')}`);
  write(kin('heffing') + ' ' + kin('zuivering') + ' ' + kin('belasting') + ' ' + kin('heffen'));
}
