import { STATE_LABELS, STATUS_LABELS } from './labels.ts';
import { NOUNS } from './plural.ts';
import type { Text } from './text.ts';

const nouns = Object.fromEntries(
  (['theme', 'objective', 'commitment', 'deliverable'] as const).flatMap((name) => {
    const { nl, en } = NOUNS[name];
    return [
      [name, { nl: nl[0], en: en[0] }],
      [`${name}s`, { nl: nl[1], en: en[1] }],
    ];
  }),
);

/** The words that an organisation may replace with its own (`settings.labels`), by key, as they are without that. */
export const STANDARD_LABELS: Readonly<Record<string, Text>> = {
  ...STATUS_LABELS,
  'never-reported': STATE_LABELS.unreported,
  overdue: STATE_LABELS.overdue,
  stale: STATE_LABELS.stale,
  ...nouns,
};
