// Every block gets its place, once the commitments and the headings around them are known.
import type { Block } from '../block.ts';
import type { Frame } from './frame.ts';
import type { Owner, Placed, Shape } from './placed.ts';
import type { LabelUses } from './promises.ts';

interface State {
  /** The record that is open, from the plan down. */
  readonly owner: Owner;
  readonly theme: Block | undefined;
  readonly hasObjective: boolean;
  /** What the last label said. */
  readonly deliverables: boolean;
}

/** @returns each block with its part, in the paper's order. */
export function placeBlocks(blocks: readonly Block[], frame: Frame, shape: Shape, uses: LabelUses): readonly Placed[] {
  let state: State = { owner: 'plan', theme: undefined, hasObjective: false, deliverables: false };
  return blocks.map((block, at) => {
    const [placed, next] = placeOne(block, at, state, frame, shape, uses);
    state = next;
    return placed;
  });
}

type Step = readonly [Placed, State];

function placeOne(block: Block, at: number, state: State, frame: Frame, shape: Shape, uses: LabelUses): Step {
  if (block.kind === 'aside')
    return [{ block, part: 'rest', of: 'plan', reason: block.reason ?? 'not-recognised' }, state];
  if (frame.promises.has(at)) return promise(block, at, state, frame);
  if (block.kind === 'heading') return heading(block, at, state, frame);
  if (block.kind === 'label') return label(block, state, uses);
  if (block.kind === 'item') return item(block, state, shape);
  // A paragraph belongs to the commitment before it where it stands in its list, or where the commitment is a title.
  if (isInCommitment(state) && shape !== 'numbered' && shape !== 'paragraphs' && block.level === 0)
    return [
      { block, part: 'text', of: above(state) },
      { ...state, owner: above(state) },
    ];
  return [
    { block, part: 'text', of: state.owner === 'deliverable' && block.level === 0 ? 'commitment' : state.owner },
    state,
  ];
}

function promise(block: Block, at: number, state: State, frame: Frame): Step {
  const isLoose = frame.loose.has(at) && !state.hasObjective;
  const made = isLoose && state.theme ? { made: { part: 'objective' as const, title: state.theme.text } } : {};
  return [
    { block, part: 'commitment', of: 'plan', isTitle: block.kind === 'heading', ...made },
    { ...state, owner: 'commitment', hasObjective: state.hasObjective || isLoose, deliverables: false },
  ];
}

function heading(block: Block, at: number, state: State, frame: Frame): Step {
  if (frame.themes.has(at))
    return [
      { block, part: 'theme', of: 'plan' },
      { owner: 'theme', theme: block, hasObjective: false, deliverables: false },
    ];
  if (frame.objectives.has(at))
    return [
      { block, part: 'objective', of: 'plan' },
      { ...state, owner: 'objective', hasObjective: true, deliverables: false },
    ];
  // A chapter as high as a theme ends it; the plan's own text goes on.
  const isChapter = block.level > 0 && block.level <= frame.themeLevel;
  if (isChapter || state.owner === 'plan')
    return [
      { block, part: 'section', of: 'plan' },
      { owner: 'plan', theme: undefined, hasObjective: false, deliverables: false },
    ];
  const owner = isInCommitment(state) ? above(state) : state.owner;
  return [
    { block, part: 'section', of: owner },
    { ...state, owner, deliverables: false },
  ];
}

function label(block: Block, state: State, uses: LabelUses): Step {
  const use = uses.get(block.label ?? '') ?? 'text';
  if (use === 'deliverables' && isInCommitment(state))
    return [
      { block, part: 'label', of: 'commitment' },
      { ...state, owner: 'commitment', deliverables: true },
    ];
  const owner = isInCommitment(state) ? above(state) : state.owner;
  const part = (use === 'goal' || use === 'commitments') && owner !== 'plan' ? 'label' : 'section';
  return [
    { block, part, of: owner },
    { ...state, owner, deliverables: false },
  ];
}

function item(block: Block, state: State, shape: Shape): Step {
  const isDeliverable = isInCommitment(state) && block.level === 1 && (shape === 'numbered' || state.deliverables);
  if (isDeliverable)
    return [
      { block, part: 'deliverable', of: 'commitment' },
      { ...state, owner: 'deliverable' },
    ];
  return [{ block, part: 'text', of: state.owner }, state];
}

const isInCommitment = ({ owner }: State): boolean => owner === 'commitment' || owner === 'deliverable';
const above = ({ hasObjective, theme }: State): Owner => (hasObjective ? 'objective' : theme ? 'theme' : 'plan');
