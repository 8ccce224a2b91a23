// However many commitments are alike, it is one finding.
import { expect, test } from 'vitest';
import { agenda } from '../fake-world.ts';
import { planFiles, SETTINGS } from './plans.ts';

test('twenty commitments with one text', async () => {
  const items = Array.from({ length: 20 }, (_each, at) => ({
    name: `1.1.${at + 1}-punt-${at}`,
    title: 'Kleine maatregelen',
    text: 'Wij nemen kleine maatregelen langs het water.',
  }));
  const files = { 'agenda.yaml': SETTINGS, ...planFiles(2021, items) };
  const { out } = await agenda(files, ['validate', '--format', 'human']);
  expect(out.match(/commitment\/near-duplicate/g)).toHaveLength(1);
});
