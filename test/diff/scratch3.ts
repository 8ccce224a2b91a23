import { measureSentences } from './strength.ts';
export async function printBench(write: (l: string) => void) {
  const m = await measureSentences('tuning');
  write(JSON.stringify(m, null, 1));
}
