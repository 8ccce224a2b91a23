// Placed blocks become a plan: themes with objectives, objectives with commitments, each with the blocks that are its
// text.
import type { Block } from './block.ts';
import type { AsideReason } from './paper.ts';
import type { Given, Placed } from './shapes/placed.ts';

/**
 * A plan as the paper has it. With two levels the objectives are empty of headings: commitments stand in
 * `themes[].commitments`.
 */
export interface Outline {
  /** The block that is the plan's title. */
  readonly title: Block | undefined;
  readonly content: readonly Placed[];
  readonly themes: readonly ThemeOutline[];
  readonly levels: 'theme-commitment' | 'theme-objective-commitment';
  readonly rest: readonly { readonly block: Block; readonly reason: AsideReason }[];
}

export interface ThemeOutline {
  readonly given: Given | undefined;
  /** Undefined where it was made up: commitments without a theme above them. */
  readonly heading: Block | undefined;
  readonly madeTitle: string | undefined;
  readonly content: readonly Placed[];
  readonly objectives: readonly ObjectiveOutline[];
  readonly commitments: readonly CommitmentOutline[];
}

export interface ObjectiveOutline {
  readonly given: Given | undefined;
  readonly heading: Block | undefined;
  readonly madeTitle: string | undefined;
  readonly content: readonly Placed[];
  readonly commitments: readonly CommitmentOutline[];
}

export interface CommitmentOutline {
  /** Its first block: a title in the paper, or the promise itself. */
  readonly block: Block;
  readonly isTitle: boolean;
  readonly given: Given | undefined;
  readonly content: readonly Placed[];
  readonly deliverables: readonly DeliverableOutline[];
}

export interface DeliverableOutline {
  readonly block: Block;
  readonly given: Given | undefined;
  readonly content: readonly Placed[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Folds the blocks in order. A commitment without an objective or theme above it gets one without a heading. */
export function outlineOf(placed: readonly Placed[]): Outline {
  const themes: Open<ThemeOutline>[] = [];
  const plan: Placed[] = [];
  const rest: { readonly block: Block; readonly reason: AsideReason }[] = [];
  const hasObjectives = placed.some(({ part, made }) => part === 'objective' || made?.part === 'objective');
  const title = placed.find(({ part }) => part === 'title')?.block;
  let open: { content: Placed[] } = { content: plan };
  let theme: Open<ThemeOutline> | undefined;
  let objective: Open<ObjectiveOutline> | undefined;
  let commitment: Open<CommitmentOutline> | undefined;

  const openTheme = (heading: Block | undefined, given: Given | undefined): Open<ThemeOutline> => {
    theme = { given, heading, madeTitle: undefined, content: [], objectives: [], commitments: [] };
    [objective, commitment] = [undefined, undefined];
    themes.push(theme);
    return theme;
  };
  const openObjective = (
    heading: Block | undefined,
    madeTitle: string | undefined,
    given: Given | undefined,
  ): Open<ObjectiveOutline> => {
    const holder = theme ?? openTheme(undefined, undefined);
    objective = { given, heading, madeTitle, content: [], commitments: [] };
    commitment = undefined;
    holder.objectives.push(objective);
    return objective;
  };

  for (const each of placed) {
    const { block, part, of, made, given } = each;
    if (part === 'rest') rest.push({ block, reason: each.reason ?? 'not-recognised' });
    // A paper that names its title twice says it the second time in the plan's text.
    else if (part === 'title') {
      if (block !== title) plan.push({ ...each, part: 'section', of: 'plan' });
    } else if (part === 'theme') open = openTheme(block, given);
    else if (part === 'objective') open = openObjective(block, undefined, given);
    else if (part === 'commitment') {
      if (made) openObjective(undefined, made.title, undefined);
      const holder = hasObjectives
        ? (objective ?? openObjective(undefined, undefined, undefined))
        : (theme ?? openTheme(undefined, undefined));
      commitment = { block, isTitle: each.isTitle === true, given, content: [], deliverables: [] };
      holder.commitments.push(commitment);
      open = commitment;
    } else if (part === 'deliverable' && commitment) {
      const deliverable: Open<DeliverableOutline> = { block, given, content: [] };
      commitment.deliverables.push(deliverable);
      open = deliverable;
    } else ownerOf(of).content.push(each);
  }

  function ownerOf(of: Placed['of']): { content: Placed[] } {
    if (of === 'deliverable') return open;
    if (of === 'commitment' && commitment) return commitment;
    if ((of === 'objective' || of === 'commitment') && objective) return objective;
    return of !== 'plan' && theme ? theme : { content: plan };
  }

  const levels = hasObjectives ? 'theme-objective-commitment' : 'theme-commitment';
  return { title, content: plan, themes, levels, rest };
}
