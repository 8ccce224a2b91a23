// What can be tried, and how often each is.
import { type Chance, chanceOf } from './chance.ts';
import type { Trial } from './faults.ts';
import { change } from './kinds/changes.ts';
import { conversation } from './kinds/conversations.ts';
import { edit } from './kinds/edits.ts';
import { paper } from './kinds/papers.ts';
import { question } from './kinds/questions.ts';
import { request } from './kinds/requests.ts';
import { sheet } from './kinds/sheets.ts';

export interface Kind {
  readonly make: (chance: Chance) => Trial;
  /** Of each hundred inputs. */
  readonly of100: number;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  questions: { make: question, of100: 20 },
  changes: { make: change, of100: 12 },
  papers: { make: paper, of100: 12 },
  sheets: { make: sheet, of100: 6 },
  edits: { make: edit, of100: 30 },
  requests: { make: request, of100: 15 },
  conversations: { make: conversation, of100: 5 },
};

/** The same seed and number always make the same trial. */
export function trialOf(seed: number, id: number, only?: string): Trial & { readonly kind: string } {
  const chance = chanceOf(seed, id);
  let left = chance.below(100);
  for (const [kind, { make, of100 }] of Object.entries(KINDS))
    if (only === undefined ? (left -= of100) < 0 : kind === only) return { kind, ...make(chance) };
  throw new Error(`there is no kind ${only}`);
}
