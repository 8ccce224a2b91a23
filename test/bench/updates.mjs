import { chance } from './chance.mjs';
import { momentsOf, outcomeOf, ROUNDS } from './reporting-rounds.mjs';
import { note, sentence } from './words.mjs';

/** @type {readonly (readonly [status: string, weight: number])[]} */
const OPEN = [
  ['on-track', 60],
  ['at-risk', 20],
  ['off-track', 10],
  ['unknown', 5],
  ['planned', 5],
];
/** @type {readonly (readonly [status: string, weight: number])[]} */
const ENDED = [
  ['done', 60],
  ['partly-done', 22],
  ['not-done', 10],
  ['stopped', 8],
];
const PROBLEMATIC = new Set(['at-risk', 'off-track', 'not-done', 'partly-done']);

/** The update on a commitment in a reporting round, with the evidence, decisions and explanations that the rules ask for. */
export function updateFile(plan, commitment, moment) {
  const { year } = plan;
  const { id, at, data, target, deliverables } = commitment;
  const by = chance(`update ${id} ${year} ${moment}`);
  const isLast = momentsOf(plan, at).at(-1) === moment;
  const status = by.weighted(isLast && outcomeOf(plan, at) === 'ended' ? ENDED : OPEN);
  const day = `${year}-${ROUNDS.find(([name]) => name === moment)?.[2]}`;
  const late = status === 'at-risk' || status === 'off-track';
  const moves = late && by.in(0.4);
  const fields = {
    status,
    ...(deliverables && (status === 'done' || by.in(0.7))
      ? {
          deliverables: Object.fromEntries(
            deliverables.map((piece) => [piece.id, pieceStatus(by, status, isLast, piece)]),
          ),
        }
      : {}),
    ...valueOf(by, status, target, deliverables),
    ...(PROBLEMATIC.has(status)
      ? { explanation: { cause: sentence(by), consequence: sentence(by), remedy: `${sentence(by)} ${sentence(by)}` } }
      : {}),
    ...(status === 'done' || by.in(0.5) ? { evidence: evidenceOf(by, id, day) } : {}),
    ...(moves ? { due: `${year + 1}-03` } : {}),
    ...(status === 'stopped' || moves
      ? { decision: { body: 'Bestuur', date: `${year}-03-24`, reference: `Besluitenlijst, punt ${by.between(2, 14)}` } }
      : {}),
    by: data.owner,
    round: `${moment}-${year}`,
  };
  const body = status === 'on-track' && by.in(0.3) ? '' : `${note(by)}\n`;
  return { path: `${year}/progress/${day}-${id}.${data.owner}.md`, kind: 'update', data: fields, body };
}

/** A deliverable has the status of its commitment, but some deliverables of a commitment on track are done already. */
const pieceStatus = (by, status, isLast, { target }) =>
  status === 'on-track' && isLast && !target && by.in(0.5) ? 'done' : status;

function valueOf(by, status, target, deliverables) {
  const reached = (wanted) =>
    status === 'done' ? wanted['at-least'] + by.below(3) : by.between(wanted.baseline ?? 0, wanted['at-least'] - 1);
  if (target) return { value: reached(target) };
  const counted = (deliverables ?? []).filter((piece) => piece.target);
  return counted.length === 0
    ? {}
    : { value: Object.fromEntries(counted.map((piece) => [piece.id, reached(piece.target)])) };
}

const evidenceOf = (by, id, day) =>
  Array.from({ length: by.between(1, 3) }, (_, at) => ({
    title: by.one(['Bericht op de site', 'Verslag van de bijeenkomst', 'Brief aan de leden', 'Rapport']),
    ...(at < 2
      ? { url: `https://example.org/nieuws/${id}-${day}-${at + 1}` }
      : { reference: `Ledenbrief ${day.slice(2, 4)}/${by.between(100, 999)}` }),
    date: by.in(0.5) ? day.slice(0, 7) : `${day.slice(0, 4)}-02-${by.between(10, 28)}`,
  }));
