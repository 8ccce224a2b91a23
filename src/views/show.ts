import { ROLE_LABELS, STATUS_LABELS } from '../i18n/labels.ts';
import { writtenDate } from '../i18n/date.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { Objective } from '../model/objective.ts';
import type { Plan } from '../model/plan.ts';
import type { Evidence } from '../model/shared.ts';
import type { Theme } from '../model/theme.ts';
import type { Update } from '../model/update.ts';
import { follow, parseReference, type Index, type Item } from '../query/index-agenda.ts';
import type { OtherYear, Relation } from '../query/other-years.ts';
import type { Row } from '../query/row.ts';
import type { DeliverableStanding } from '../query/standing.ts';
import { totalsOf } from '../query/totals.ts';
import { commitmentTable } from './commitment-table.ts';
import { countMarks, markOf, signed, standingPieces } from './marks.ts';
import { dim, strong, type Block, type Fact, type Line, type Piece, type View } from './view.ts';
import { dueLine, planHeading, targetWords, type Say } from './wording.ts';

export interface ShowOptions {
  readonly agenda: Agenda;
  readonly index: Index;
  readonly plan: Plan;
  readonly asOf: IsoDate;
  readonly say: Say;
  readonly otherYears: readonly OtherYear[];
}

/** A commitment as a card: the promise, who, when, how much, what came of it. */
export function commitmentView(row: Row, updates: readonly Update[], options: ShowOptions): View {
  const { commitment, standing, theme, objective } = row;
  const { say, agenda, plan } = options;
  const facts: Fact[] = [
    fact(say({ nl: 'Stand', en: 'Standing' }), [standingPieces(standing, say)]),
    fact(say({ nl: 'Wie', en: 'Who' }), [partyNames(agenda, commitment.actors)]),
    fact(say({ nl: 'Trekker', en: 'Owner' }), commitment.owner === undefined ? [] : [agenda.owners.get(commitment.owner) ?? commitment.owner]),
    fact(say({ nl: 'Samen met', en: 'With' }), [partyNames(agenda, commitment.partners)]),
    fact(say({ nl: 'Rol', en: 'Role' }), [commitment.roles.map((role) => say(ROLE_LABELS[role])).join(', ')]),
    fact(say({ nl: 'Wanneer', en: 'Due' }), [dueLine(commitment.due, standing, say)]),
    fact(say({ nl: 'Streefwaarde', en: 'Target' }), commitment.target ? [measured(targetWords(commitment.target, say), standing.value, say)] : []),
    fact(say({ nl: 'Resultaten', en: 'Deliverables' }), standing.deliverables.map((each) => deliverableLine(each, say))),
    fact(say({ nl: 'Sporen', en: 'Tracks' }), commitment.tracks.map((id) => trackName(plan, id))),
    fact('Global Goals', [commitment.sdgs.join(', ')]),
    fact(say({ nl: 'Hangt af van', en: 'Depends on' }), commitment.dependsOn.map((id) => referenceLine(options, id))),
    fact(say({ nl: 'Verwant', en: 'Related' }), commitment.related.map((id) => referenceLine(options, id))),
    ...otherYearFacts(options),
    fact(say({ nl: 'Labels', en: 'Tags' }), [commitment.tags.join(', ')]),
  ];
  return [
    ...planHeading(plan, options.asOf, say),
    { kind: 'heading', text: [strong(`${commitment.number} ${commitment.title}`)] },
    { kind: 'paragraph', text: [dim(`${theme.number} ${theme.title} › ${objective.number} ${objective.title}`)] },
    { kind: 'prose', text: commitment.text },
    { kind: 'facts', rows: facts.filter(({ values }) => values.length > 0) },
    ...historyBlocks(updates, row, options),
  ];
}

const fact = (label: string, values: readonly Line[]): Fact => ({ label, values: values.filter((value) => value.length > 0) });

const partyNames = (agenda: Agenda, ids: readonly string[]): string => ids.map((id) => agenda.parties.get(id) ?? id).join(', ');

const trackName = (plan: Plan, id: string): string => {
  const track = plan.tracks.find((each) => each.id === id);
  if (track) return track.title;
  const around = plan.tracks.find(({ parts }) => parts.some((part) => part.id === id));
  const part = around?.parts.find((each) => each.id === id);
  return around && part ? `${around.title} › ${part.title}` : id;
};

function deliverableLine({ deliverable, status, reported, value, dueDate }: DeliverableStanding, say: Say): Line {
  const due = deliverable.due === undefined ? [] : [dim(` (${say(writtenDate(dueDate))})`)];
  const target = deliverable.target ? [dim(`: ${measured(targetWords(deliverable.target, say), value, say)}`)] : [];
  return [signed(markOf({ status, reported }), say), '  ', deliverable.title, ...due, ...target];
}

const measured = (target: string, value: number | undefined, say: Say): string => (value === undefined ? target : say({ nl: `${value} van ${target}`, en: `${value} of ${target}` }));

/** Where a reference leads: a record's number and title, or a condition's. */
function referenceLine({ index, plan, agenda }: ShowOptions, reference: string): Line {
  const item = follow(index, reference, plan.year);
  const { year, id } = parseReference(reference, plan.year);
  if (item) return year === plan.year ? `${item.number} ${item.title}` : `${year}/${item.number} ${item.title}`;
  const condition = agenda.plans.find((other) => other.year === year)?.conditions.find((each) => each.id === id);
  return condition?.title ?? reference;
}

const RELATIONS: Readonly<Record<Relation, { readonly nl: string; readonly en: string }>> = {
  'same-id': { nl: 'In andere jaren', en: 'In other years' },
  continues: { nl: 'Vervolg op', en: 'Continues' },
  'continued-by': { nl: 'Gaat verder in', en: 'Continued by' },
  replaces: { nl: 'Vervangt', en: 'Replaces' },
  'replaced-by': { nl: 'Vervangen door', en: 'Replaced by' },
};

function otherYearFacts({ otherYears, say }: ShowOptions): readonly Fact[] {
  const relations = [...new Set(otherYears.map(({ relation }) => relation))];
  return relations.map((relation) =>
    fact(
      say(RELATIONS[relation]),
      otherYears.filter((each) => each.relation === relation).map(({ item, status }): Line => [`${item.year}/${item.number} ${item.title}`, ...(status ? [dim(`, ${say(STATUS_LABELS[status])}`)] : [])]),
    ),
  );
}

/** What was reported, oldest first; a report that was set right stays visible as such. */
function historyBlocks(updates: readonly Update[], { commitment }: Row, { say }: ShowOptions): readonly Block[] {
  if (updates.length === 0) return [{ kind: 'paragraph', text: [dim(say({ nl: 'Over dit inzetpunt is nooit gemeld.', en: 'This commitment was never reported on.' }))] }];
  const titles = new Map(commitment.deliverables.map(({ id, title }) => [id, title]));
  return [{ kind: 'heading', text: say({ nl: 'Verloop', en: 'History' }) }, ...updates.flatMap((update) => updateBlocks(update, updates, titles, say))];
}

function updateBlocks(update: Update, all: readonly Update[], titles: ReadonlyMap<string, string>, say: Say): readonly Block[] {
  const corrected = all.some(({ corrects }) => corrects === update.name);
  const head: Piece[] = [strong(say(writtenDate(update.date)))];
  if (update.status) head.push('  ', signed(update.status, say));
  if (update.due) head.push(dim(say({ nl: `  verwacht: ${writtenDate(update.due).nl}`, en: `  expected: ${writtenDate(update.due).en}` })));
  if (corrected) head.push(dim(say({ nl: '  (later rechtgezet; telt niet meer)', en: '  (set right later; no longer counts)' })));
  const blocks: Block[] = [{ kind: 'paragraph', text: head }];
  if (update.note !== '') blocks.push({ kind: 'prose', text: update.note });
  const items: Line[] = [
    ...explained(update, say),
    ...[...update.deliverables].map(([id, status]): Line => [signed(status, say), `  ${titles.get(id) ?? id}`]),
    ...update.evidence.map((each): Line => evidenceLine(each, say)),
  ];
  return items.length === 0 ? blocks : [...blocks, { kind: 'list', items }];
}

function explained({ explanation, decision }: Update, say: Say): readonly Line[] {
  const lines: [string, string | undefined][] = [
    [say({ nl: 'Oorzaak', en: 'Cause' }), explanation?.cause],
    [say({ nl: 'Gevolg', en: 'Consequence' }), explanation?.consequence],
    [say({ nl: 'Bijsturing', en: 'Remedy' }), explanation?.remedy],
    [say({ nl: 'Besluit', en: 'Decision' }), decision && [decision.body, decision.date && say(writtenDate(decision.date)), decision.reference].filter((part) => part !== undefined).join(', ')],
  ];
  return lines.flatMap(([label, text]) => (text === undefined ? [] : [[dim(`${label}: `), oneLine(text)]]));
}

function evidenceLine({ title, url, file, reference, date }: Evidence, say: Say): Line {
  const where = url ?? file ?? reference;
  return [dim(say({ nl: 'Bron: ', en: 'Source: ' })), title, ...(date ? [` (${say(writtenDate(date))})`] : []), ...(where ? [' ', dim(where)] : [])];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An objective with the commitments that serve it. */
export function objectiveView(objective: Objective, theme: Theme, rows: readonly Row[], options: ShowOptions): View {
  const { say, plan, asOf } = options;
  return [
    ...planHeading(plan, asOf, say),
    { kind: 'heading', text: [strong(`${objective.number} ${objective.title}`)] },
    { kind: 'paragraph', text: [dim(`${theme.number} ${theme.title}`)] },
    { kind: 'prose', text: objective.text },
    ...factsBlock([...relatedFacts(objective, options), ...otherYearFacts(options)]),
    commitmentsBlock(rows, say),
  ];
}

function relatedFacts(item: Item, options: ShowOptions): readonly Fact[] {
  return item.kind === 'theme' ? [] : [fact(options.say({ nl: 'Verwant', en: 'Related' }), item.related.map((id) => referenceLine(options, id)))];
}

const factsBlock = (facts: readonly Fact[]): readonly Block[] => {
  const rows = facts.filter(({ values }) => values.length > 0);
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
};

const commitmentsBlock = (rows: readonly Row[], say: Say): Block =>
  rows.length === 0 ? { kind: 'paragraph', text: [dim(say({ nl: 'Er zijn geen inzetpunten bij bekend.', en: 'No commitments are known for it.' }))] } : commitmentTable(rows, say);

/** A theme: its text, its priorities, and how its objectives stand. */
export function themeView(theme: Theme, rows: readonly Row[], options: ShowOptions): View {
  const { say, plan, asOf, agenda } = options;
  const facts = [
    fact(say({ nl: 'Trekker', en: 'Lead' }), theme.lead === undefined ? [] : [agenda.owners.get(theme.lead) ?? theme.lead]),
    fact(say({ nl: 'Prioriteiten', en: 'Priorities' }), theme.priorities.map(({ title }) => title)),
    ...otherYearFacts(options),
  ];
  return [
    ...planHeading(plan, asOf, say),
    { kind: 'heading', text: [strong(`${theme.number} ${theme.title}`)] },
    { kind: 'prose', text: theme.text },
    ...factsBlock(facts),
    ...theme.objectives.flatMap((objective): readonly Block[] => {
      const inObjective = rows.filter((row) => row.objective === objective);
      const marks = countMarks(totalsOf(inObjective.map(({ standing }) => standing)));
      const stands = marks.flatMap(({ mark, count }, at): Piece[] => [...(at === 0 ? [] : [', ']), `${count} `, signed(mark, say)]);
      return [
        { kind: 'heading', text: `${objective.number} ${objective.title}` },
        ...(stands.length > 0 ? [{ kind: 'paragraph', text: stands } as const] : []),
        { kind: 'list', items: inObjective.map(({ commitment, standing }): Line => [`${commitment.number} ${commitment.title}: `, ...standingPieces(standing, say)]) },
      ];
    }),
  ];
}
