import { UserError } from '../i18n/user-error.ts';
import { LABEL_USES, type LabelUse, labelKey } from '../import/recognise/label-words.ts';
import type { GivenLabels } from '../import/recognise/labels.ts';
import { SHAPES, type Shape } from '../import/shapes/placed.ts';
import type { DecidedOptions } from './decided-change.ts';

export interface ImportOptions extends DecidedOptions {
  readonly year?: string;
  readonly shape?: Shape | 'auto';
  readonly label?: readonly string[];
  readonly into?: string;
  readonly name?: string;
  readonly review?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export const SHAPE_CHOICES = ['auto', ...SHAPES] as const;

/** @throws UserError where `--year` is missing or no year */
export function yearOption(year: string | undefined): number {
  if (year !== undefined && /^(?:19|2\d)\d\d$/.test(year)) return Number(year);
  throw new UserError(
    year === undefined
      ? { nl: 'Voor welk jaar is dit plan?', en: 'Which year is this plan for?' }
      : { nl: `"${year}" is geen jaar.`, en: `"${year}" is not a year.` },
    { nl: 'Geef het met --year, zoals --year 2027.', en: 'Give it with --year, such as --year 2027.' },
  );
}

/** `Speerpunten=commitments`, once for each label. @throws UserError where it is written otherwise */
export function labelOptions(labels: readonly string[] = []): GivenLabels {
  return new Map(labels.map(labelOption));
}

const USES: Readonly<Record<string, LabelUse>> = {
  ...Object.fromEntries(LABEL_USES.map((use) => [use, use])),
  doel: 'goal',
  doelstelling: 'goal',
  inzetpunten: 'commitments',
  onderdelen: 'deliverables',
  tekst: 'text',
};

function labelOption(written: string): readonly [string, LabelUse] {
  const at = written.lastIndexOf('=');
  const use =
    USES[
      written
        .slice(at + 1)
        .trim()
        .toLowerCase()
    ];
  const key = labelKey(written.slice(0, Math.max(0, at)));
  if (use !== undefined && key !== '') return [key, use];
  throw new UserError(
    { nl: `"${written}" zegt niet welk label wat betekent.`, en: `"${written}" does not say what a label means.` },
    {
      nl: `Schrijf het label, een = en een van: ${LABEL_USES.join(', ')}. Bijvoorbeeld: --label "Speerpunten=commitments"`,
      en: `Write the label, a = and one of: ${LABEL_USES.join(', ')}. For instance: --label "Spearheads=commitments"`,
    },
  );
}
