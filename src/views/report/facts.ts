import { ASPECT_LABELS, ROLE_LABELS } from '../../i18n/labels.ts';
import { euros, figure } from '../../i18n/number.ts';
import type { Text } from '../../i18n/text.ts';
import { follow, parseReference } from '../../query/index-agenda.ts';
import { holderOf, type Row } from '../../query/row.ts';
import type { Standing } from '../../query/standing.ts';
import { signed } from '../marks.ts';
import { type PageFact, type PageLine, type PagePiece, quoted, recordLink } from '../page.ts';
import { targetWords } from '../wording.ts';
import type { ReportContext } from './context.ts';
import { dayPiece, duePiece, movedTo } from './pieces.ts';

/** Who, when, how much, and what it has to do with; only what is known. */
export function factsOf(row: Row, context: ReportContext): readonly PageFact[] {
  const { commitment, standing } = row;
  const { agenda, plan, t } = context;
  const fact = (label: Text, values: readonly PageLine[]): PageFact => ({ label: t(label), values });
  const { source, target, start } = commitment;
  const moved = movedTo(standing);
  return [
    fact({ nl: 'Uitvoerders', en: 'Carried out by' }, namesIn(agenda.parties, commitment.actors)),
    fact({ nl: 'Trekker', en: 'Owner' }, namesIn(agenda.owners, commitment.owners)),
    fact({ nl: 'Portefeuillehouder', en: 'Portfolio holder' }, holderLines(holderOf(row), context)),
    fact({ nl: 'Samen met', en: 'With' }, namesIn(agenda.parties, commitment.partners)),
    fact({ nl: 'Rol', en: 'Role' }, words(commitment.roles.map((role) => t(ROLE_LABELS[role])))),
    fact({ nl: 'Begint', en: 'Starts' }, start === undefined ? [] : [[dayPiece(start, t)]]),
    fact({ nl: 'Streefdatum', en: 'Due' }, [[duePiece(commitment.due ?? standing.dueDate, t)]]),
    fact({ nl: 'Nu verwacht', en: 'Now expected' }, moved === undefined ? [] : [[dayPiece(moved, t)]]),
    fact({ nl: 'Streefwaarde', en: 'Target' }, target ? [[quoted(targetWords(target, t))]] : []),
    fact({ nl: 'Gemeten', en: 'Measured' }, standing.value === undefined ? [] : [t(figure(standing.value))]),
    fact({ nl: 'Stoplichten', en: 'Lights' }, aspectLines(standing.aspects, t)),
    fact({ nl: 'Geld', en: 'Money' }, moneyLines({ ...standing, budget: commitment.budget }, t)),
    fact(
      { nl: 'Hangt af van', en: 'Depends on' },
      commitment.dependsOn.map((id) => referenceLine(id, context)),
    ),
    fact(
      { nl: 'Verwant', en: 'Related' },
      commitment.related.map((id) => referenceLine(id, context)),
    ),
    fact(
      { nl: 'Sporen', en: 'Tracks' },
      commitment.tracks.map((id) => [quoted(trackName(plan.tracks, id))]),
    ),
    fact({ nl: 'Global Goals', en: 'Global Goals' }, words(commitment.sdgs.map(String))),
    fact({ nl: 'Labels', en: 'Tags' }, commitment.tags.length === 0 ? [] : [[quoted(commitment.tags.join(', '))]]),
    fact(
      { nl: 'Vindplaats', en: 'Found in' },
      source?.document === undefined
        ? []
        : [[quoted([source.document, source.section].filter((part) => part !== undefined).join(', '))]],
    ),
  ].filter(({ values }) => values.length > 0);
}

const words = (some: readonly string[]): readonly PageLine[] => (some.length === 0 ? [] : [some.join(', ')]);

export const namesIn = (names: ReadonlyMap<string, string>, ids: readonly string[]): readonly PageLine[] =>
  ids.length === 0 ? [] : [[quoted(ids.map((id) => names.get(id) ?? id).join(', '))]];

/** The office; who holds it is known within the organisation. */
export function holderLines(id: string | undefined, { agenda }: ReportContext): readonly PageLine[] {
  if (id === undefined) return [];
  const { title, name } = agenda.holders.get(id) ?? { title: id, name: undefined };
  return [[quoted(name === undefined ? title : `${title} (${name})`)]];
}

/** Each side with its light. */
export const aspectLines = (aspects: Standing['aspects'], t: ReportContext['t']): readonly PageLine[] =>
  aspects.size === 0
    ? []
    : [
        [...aspects].flatMap(([aspect, light], at): PagePiece[] => [
          ...(at === 0 ? [] : [', ']),
          `${t(ASPECT_LABELS[aspect])}: `,
          signed(light, t),
        ]),
      ];

/** What is known of the money; nothing is added up or worked out. */
export function moneyLines(
  { budget, spent, expectedCost }: Pick<Standing, 'spent' | 'expectedCost'> & { readonly budget?: number | undefined },
  t: ReportContext['t'],
): readonly PageLine[] {
  const amounts: readonly (readonly [Text, number | undefined])[] = [
    [{ nl: 'begroot', en: 'budget' }, budget],
    [{ nl: 'uitgegeven', en: 'spent' }, spent],
    [{ nl: 'verwacht', en: 'expected' }, expectedCost],
  ];
  return words(amounts.flatMap(([label, amount]) => (amount === undefined ? [] : [`${t(label)} ${t(euros(amount))}`])));
}

function trackName(tracks: ReportContext['plan']['tracks'], id: string): string {
  for (const track of tracks) {
    if (track.id === id) return track.title;
    const part = track.parts.find((each) => each.id === id);
    if (part) return `${track.title} › ${part.title}`;
  }
  return id;
}

/** Where a reference leads: a record, or a condition that has no page. */
export function referenceLine(reference: string, { agenda, index, plan }: ReportContext): PageLine {
  const item = follow(index, reference, plan.year);
  const { year, id } = parseReference(reference, plan.year);
  if (item) return year === plan.year ? [recordLink(item)] : [`${year}: `, quoted(`${item.number} ${item.title}`)];
  const condition = agenda.plans.find((other) => other.year === year)?.conditions.find((each) => each.id === id);
  return [quoted(condition?.title ?? reference)];
}
