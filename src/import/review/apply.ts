// What a person decided in the review sheet, applied to what was recognised.
import type { Block, Repair } from '../block.ts';
import type { RecordDraft } from '../records/record.ts';
import type { Given, Part, Placed } from '../shapes/placed.ts';
import type { ReadReview, ReviewFault } from './read-sheet.ts';
import { namesOf, partNamed, placeOf, type ReviewRow } from './rows.ts';

export interface Reviewed {
  readonly placed: readonly Placed[];
  readonly faults: readonly ReviewFault[];
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 60;

/**
 * A sheet that nobody changed changes nothing. The order of its rows says nothing: the paper's does.
 * @param records the draft as the sheet was made of it
 * @param isTaken whether another year has an id
 */
export function applyReview(
  placed: readonly Placed[],
  records: readonly RecordDraft[],
  review: ReadReview,
  isTaken: (id: string) => boolean,
): Reviewed {
  const rows = new Map(review.rows.map((row) => [row.place, row]));
  const places = new Set(placed.map(({ block }) => placeOf(block)));
  const faults: ReviewFault[] = [
    ...review.faults,
    ...review.rows
      .filter(({ place }) => !places.has(place))
      .map(({ row, place }): ReviewFault => ({ row, fault: 'unknown-place', word: place })),
  ];
  const names = namesOf(records);
  const isRenumbered = review.rows.some((row) => {
    const each = placed.find(({ block }) => placeOf(block) === row.place);
    return each !== undefined && row.number !== '' && row.number !== names.get(each.block)?.number;
  });
  const ids = countsOf(review.rows.map(({ id }) => id));
  const made: Placed[] = [];
  for (const each of placed) {
    const row = rows.get(placeOf(each.block));
    if (!row) {
      made.push(each);
      continue;
    }
    const part = partNamed(row.kind);
    if (part === undefined) faults.push({ row: row.row, fault: 'unknown-kind', word: row.kind });
    if (row.isMerged) {
      if (!merge(made, each)) faults.push({ row: row.row, fault: 'nothing-above', word: row.place });
      continue;
    }
    const given = givenIn(row, names.get(each.block), isRenumbered, row.row, faults, ids, isTaken);
    made.push(decided(each, part ?? each.part, given));
  }
  return { placed: made, faults: faults.sort((a, b) => a.row - b.row) };
}

function givenIn(
  row: ReviewRow,
  name: { readonly number: string; readonly title: string; readonly id: string } | undefined,
  isRenumbered: boolean,
  at: number,
  faults: ReviewFault[],
  ids: ReadonlyMap<string, number>,
  isTaken: (id: string) => boolean,
): Given {
  const hasOwnId = row.id !== '' && row.id !== name?.id;
  if (hasOwnId && (!ID.test(row.id) || row.id.length > LONGEST_ID))
    faults.push({ row: at, fault: 'bad-id', word: row.id });
  else if (hasOwnId && (isTaken(row.id) || (ids.get(row.id) ?? 0) > 1))
    faults.push({ row: at, fault: 'taken-id', word: row.id });
  return {
    ...(row.title !== '' && row.title !== name?.title ? { title: row.title } : {}),
    ...(hasOwnId ? { id: row.id } : {}),
    ...(isRenumbered && row.number !== '' ? { number: row.number, isChosen: true } : {}),
  };
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A block with the part that a person chose. What it belongs to follows from what is open where it stands. */
function decided(each: Placed, part: Part, given: Given): Placed {
  const { reason: _reason, made: _made, given: _given, ...rest } = each;
  const own = Object.keys(given).length > 0 ? { given } : {};
  if (part === each.part) return { ...each, ...own };
  if (part === 'rest') return { ...rest, part, of: 'plan', reason: 'by-hand' };
  const isLoose = part === 'text' || part === 'section' || part === 'label';
  return {
    ...rest,
    part,
    of: isLoose ? 'deliverable' : 'plan',
    ...(part === 'commitment' ? { isTitle: each.block.kind === 'heading' } : {}),
    ...own,
  };
}

/** Puts a block to the one before it. What is left out in between stays out. */
function merge(made: Placed[], each: Placed): boolean {
  const at = made.findLastIndex(({ part }) => part !== 'rest');
  const above = made[at];
  if (!above) return false;
  made[at] = { ...above, block: joined(above.block, each.block) };
  return true;
}

function joined(above: Block, below: Block): Block {
  const last = above.spans.at(-1)?.end ?? -1;
  // The white space behind the upper text was nothing; now a space stands there.
  const repairs = above.repairs.map(
    (repair): Repair => (repair.start === last && repair.to === '' ? { ...repair, to: ' ' } : repair),
  );
  return {
    ...above,
    spans: [...above.spans, ...below.spans],
    pieces: [...above.pieces, ...below.pieces],
    text: `${above.text} ${below.text}`,
    repairs: [...repairs, ...below.repairs],
  };
}
