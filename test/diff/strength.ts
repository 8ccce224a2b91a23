// How often weakening and strengthening are told rightly, on pairs of sentences of which a person said what they do.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { commitments, planFiles, SETTINGS, versionsOf } from './plans.ts';

type Says = 'weakened' | 'strengthened' | 'both' | 'neither';

interface LabelledSentence {
  readonly language: 'nl' | 'en';
  readonly says: Says;
  readonly old: string;
  readonly new: string;
  /** Lines of front matter on either side. */
  readonly fields?: { readonly old: string; readonly new: string };
}

export interface MeasuredSentences {
  readonly all: number;
  readonly right: number;
  /** Something was told, and it is what the person said. */
  readonly precision: number;
  /** Of what the person said, so much was told. */
  readonly recall: number;
  readonly wrong: readonly string[];
}

export async function measureSentences(file: 'tuning' | 'hold-out'): Promise<MeasuredSentences> {
  const labelled = parse(
    readFileSync(new URL(`labelled/strength/${file}.yaml`, import.meta.url), 'utf8'),
  ) as readonly LabelledSentence[];
  const told = await Promise.all(labelled.map(async (each) => ({ ...each, told: await toldOf(each) })));
  const signs = (says: Says): readonly string[] =>
    says === 'both' ? ['weakened', 'strengthened'] : says === 'neither' ? [] : [says];
  const pairs = told.map((each) => ({ ...each, meant: signs(each.says), found: signs(each.told) }));
  const count = (of: (each: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, each) => sum + of(each), 0);
  const hits = count(({ meant, found }) => found.filter((sign) => meant.includes(sign)).length);
  return {
    all: pairs.length,
    right: pairs.filter((each) => each.told === each.says).length,
    precision: hits / count(({ found }) => found.length),
    recall: hits / count(({ meant }) => meant.length),
    wrong: pairs
      .filter((each) => each.told !== each.says)
      .map((each) => `${each.says}, told ${each.told}: ${each.old} → ${each.new}`),
  };
}

async function toldOf({ language, old, new: next, fields }: LabelledSentence): Promise<Says> {
  const files = (text: string, front: string | undefined) => ({
    ...planFiles(2021, [{ name: '1.1.1-belofte', title: 'Belofte', text, ...(front === undefined ? {} : { front }) }]),
    'agenda.yaml': SETTINGS.replace('language: nl', `language: ${language}`),
  });
  const comparison = await versionsOf(files(old, fields?.old), files(next, fields?.new));
  const kinds = commitments(comparison)[0]?.kinds ?? [];
  const [weaker, stronger] = [kinds.includes('weakened'), kinds.includes('strengthened')];
  if (weaker && stronger) return 'both';
  return weaker ? 'weakened' : stronger ? 'strengthened' : 'neither';
}
