// A record of the draft: what becomes one file.
import type { Block } from '../block.ts';
import type { Certain } from '../fields/dates.ts';
import type { PartiesFound } from '../fields/parties.ts';
import type { TargetFound } from '../fields/targets.ts';
import type { Placed } from '../shapes/placed.ts';

/** Who made up a title or id. `made`: the program, where the paper has nothing of the kind. */
export type From = 'paper' | 'proposed' | 'made' | 'person';

export interface RecordDraft {
  readonly kind: 'plan' | 'theme' | 'objective' | 'commitment';
  /** From the agenda's folder: `2021/1-water/1.1-peil.md`. */
  readonly path: string;
  /** Empty for the plan. */
  readonly number: string;
  /** As the paper numbers it, where the file has another number. */
  readonly paperNumber: string | undefined;
  readonly id: string;
  readonly idFrom: From;
  readonly title: string;
  readonly titleFrom: From;
  /** The block that is its title or its promise; undefined where the paper has none. */
  readonly block: Block | undefined;
  /** Whether that block is the title; else it is the first of the text. */
  readonly isTitle: boolean;
  readonly content: readonly Placed[];
  readonly deliverables: readonly DeliverableDraft[];
  readonly due: Certain<string> | undefined;
  readonly target: Certain<TargetFound> | undefined;
  readonly parties: PartiesFound;
}

export interface DeliverableDraft {
  readonly id: string;
  readonly title: string;
  readonly titleFrom: From;
  /** The whole text, where the title does not say it all. */
  readonly text: string | undefined;
  readonly blocks: readonly Block[];
  readonly due: Certain<string> | undefined;
  readonly target: Certain<TargetFound> | undefined;
}

export const NO_PARTIES: PartiesFound = { actors: [], partners: [] };
