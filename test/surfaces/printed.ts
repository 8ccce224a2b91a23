// Every field of the format in which somebody writes what they like, in an agenda that has them all.
import type { Schema } from '../../src/model/json-schema.ts';
import { resolve, SOME_TEXT } from '../../src/model/schema-fields.ts';
import type { Files } from '../fake-world.ts';

/** How much a field holds: a line, lines, or a word or two. */
export type Room = 'line' | 'lines' | 'word';

const ONE_LINE = '^[^\\S\\n]*\\S[^\\n]*\\n*$';
const WORD = 40;

/** The free texts of a schema, by the way to them; what has a form of its own (an id, a day) is refused otherwise. */
export function freeTexts(schema: Schema, home: Schema, at: string): ReadonlyMap<string, Room> {
  const part = resolve(schema, home);
  const inner: (readonly [Schema, string])[] = Object.entries(part.properties ?? {}).map(([key, each]) => [
    each,
    `${at}.${key}`,
  ]);
  if (part.items) inner.push([part.items, `${at}[]`]);
  if (typeof part.additionalProperties === 'object') inner.push([part.additionalProperties, `${at}.*`]);
  for (const each of [...((part['oneOf'] as readonly Schema[]) ?? []), ...((part['anyOf'] as readonly Schema[]) ?? [])])
    inner.push([each, at]);
  const found = new Map(inner.flatMap(([each, way]) => [...freeTexts(each, home, way)]));
  const { type, pattern, maxLength } = part as { type?: unknown; pattern?: string; maxLength?: number };
  const isText = [type].flat().includes('string') && !('enum' in part) && !('const' in part);
  if (isText && (pattern === undefined || pattern === SOME_TEXT || pattern === ONE_LINE))
    found.set(at, pattern === ONE_LINE ? 'line' : maxLength === WORD ? 'word' : 'lines');
  return found;
}

/** Below the data, and around the files: what no schema knows. */
const BESIDE: Readonly<Record<string, Room>> = {
  'plan title': 'line',
  'plan text': 'lines',
  'theme title': 'line',
  'theme text': 'lines',
  'objective title': 'line',
  'objective text': 'lines',
  'commitment title': 'line',
  'commitment text': 'lines',
  'update note': 'lines',
};

const LABELS =
  'planned on-track at-risk off-track delayed paused unknown done partly-done not-done stopped never-reported overdue stale theme themes objective objectives commitment commitments deliverable deliverables'.split(
    ' ',
  );

/** The fields that are printed somewhere. A new one in the schemas belongs here, and in the files below. */
export const PRINTED: Readonly<Record<string, Room>> = {
  ...BESIDE,
  ...lines(
    'agenda.organisation.name agenda.organisation.abbreviation agenda.strategy.title agenda.parties.* agenda.owners.* agenda.holders.*.title agenda.holders.*.name agenda.settings.rounds[].title plan.decision.body plan.tracks[].title plan.tracks[].parts[].title plan.conditions[].title plan.annexes[].title plan.amendments[].decision.body plan.amendments[].was.title plan.amendments[].was.target.measure plan.amendments[].was.target.unit theme.indicators[].title theme.indicators[].unit theme.indicators[].source.title theme.priorities[].title objective.indicators[].title objective.indicators[].unit objective.indicators[].source.title commitment.target.measure commitment.target.unit commitment.deliverables[].title commitment.deliverables[].target.measure commitment.deliverables[].target.unit commitment.source.document commitment.source.section update.evidence[].title update.decision.body',
    'line',
  ),
  ...lines(
    'agenda.settings.rounds[].because plan.decision.reference plan.annexes[].reference plan.notice plan.amendments[].what plan.amendments[].why plan.amendments[].decision.reference commitment.deliverables[].text update.explanation.cause update.explanation.consequence update.explanation.remedy update.evidence[].reference update.decision.reference',
    'lines',
  ),
  ...Object.fromEntries(
    LABELS.filter((label) => label !== 'themes' && label !== 'objectives').map(
      (label) => [`agenda.settings.labels.${label}`, 'word'] as const,
    ),
  ),
};

function lines(fields: string, room: Room): Readonly<Record<string, Room>> {
  return Object.fromEntries(fields.split(' ').map((field) => [field, room]));
}

/** Fields of the format that no command prints; where one begins to, its line goes. */
export const NOT_PRINTED: Readonly<Record<string, string>> = {
  'agenda.strategy.adopted.body': 'kept for who reads the file',
  'agenda.strategy.adopted.place': 'kept for who reads the file',
  'agenda.settings.labels.themes': 'only of a plan without commitments',
  'agenda.settings.labels.objectives': 'no answer counts them',
};

const HOLE = /\{\{([^}]+)\}\}/g;
/** The fields that the files below have a hole for. */
export const holes = (): readonly string[] =>
  Object.values(TEMPLATE).flatMap((text) => [...text.matchAll(HOLE)].map(([, field = '']) => field));

/** Any text in YAML, as only escapes can write some. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** The same where it stands as it is; a file cannot hold some of it. */
const plain = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');

/** The files with a text in each field. */
export const filledWith = (textFor: (field: string) => string): Files =>
  Object.fromEntries(
    Object.entries(TEMPLATE).map(([path, text]) => [
      path,
      text.replace(HOLE, (_hole, field: string) => (field in BESIDE ? plain(textFor(field)) : quoted(textFor(field)))),
    ]),
  );

const page = (data: string, title: string, text: string): string => `---\n${data}---\n# {{${title}}}\n\n{{${text}}}\n`;

const PLAN = `decision: { body: {{plan.decision.body}}, date: 2019-12-04, reference: {{plan.decision.reference}} }
notice: {{plan.notice}}
tracks:
  - id: spoor
    title: {{plan.tracks[].title}}
    parts: [{ id: deel, title: {{plan.tracks[].parts[].title}} }]
conditions: [{ id: wet, title: {{plan.conditions[].title}} }]
annexes:
  - { title: {{plan.annexes[].title}}, reference: {{plan.annexes[].reference}} }
  - { title: Bijlage, url: "https://example.org/a_b?c=<d>&e=%22" }
amendments:
  - of: punt
    what: {{plan.amendments[].what}}
    why: {{plan.amendments[].why}}
    decision: { body: {{plan.amendments[].decision.body}}, date: 2021-03-04, reference: {{plan.amendments[].decision.reference}} }
    was:
      title: {{plan.amendments[].was.title}}
      target: { measure: {{plan.amendments[].was.target.measure}}, unit: {{plan.amendments[].was.target.unit}}, at-least: 9 }
`;
const indicators = (kind: string, id: string): string => `indicators:
  - id: ${id}
    title: {{${kind}.indicators[].title}}
    unit: {{${kind}.indicators[].unit}}
    better: higher
    baseline: { value: 1, on: 2019 }
    targets: { 2021: 5 }
    source: { title: {{${kind}.indicators[].source.title}}, url: "https://example.org/i" }
`;

const TEMPLATE: Readonly<Record<string, string>> = {
  'agenda.yaml': `format: 1
language: nl
organisation: { name: {{agenda.organisation.name}}, abbreviation: {{agenda.organisation.abbreviation}} }
strategy:
  title: {{agenda.strategy.title}}
  horizon: 2030
  adopted: { body: {{agenda.strategy.adopted.body}}, date: 2019-06-05, place: {{agenda.strategy.adopted.place}} }
parties: { wij: {{agenda.parties.*}}, zij: Zij }
owners: { team: {{agenda.owners.*}} }
holders: { haven: { title: {{agenda.holders.*.title}}, name: {{agenda.holders.*.name}}, from: 2018-01-01 } }
settings:
  labels: { ${LABELS.map((label) => `${label}: {{agenda.settings.labels.${label}}}`).join(', ')} }
  rounds:
    - { id: zomer, title: {{agenda.settings.rounds[].title}}, date: 2021-06-30, closed: 2021-07-30, because: {{agenda.settings.rounds[].because}} }
`,
  '2021/README.md': page(
    `stage: adopted\nperiod: { from: 2021-01-01, to: 2021-12-31 }\n${PLAN}`,
    'plan title',
    'plan text',
  ),
  '2021/1-water/README.md': page(
    `lead: team\nholder: haven\n${indicators('theme', 'energie')}priorities: [{ id: eerst, title: {{theme.priorities[].title}} }]\n`,
    'theme title',
    'theme text',
  ),
  '2021/1-water/1.1-dijken.md': page(indicators('objective', 'hoogte'), 'objective title', 'objective text'),
  '2021/1-water/1.1.1-punt.md': page(
    `actors: [wij]
owner: team
holder: haven
partners: [zij]
due: 2021-Q3
target: { measure: {{commitment.target.measure}}, unit: {{commitment.target.unit}}, at-least: 3 }
deliverables:
  - id: stuk
    title: {{commitment.deliverables[].title}}
    text: {{commitment.deliverables[].text}}
    target: { measure: {{commitment.deliverables[].target.measure}}, unit: {{commitment.deliverables[].target.unit}}, at-least: 2 }
tracks: [spoor, deel]
depends-on: [wet]
continues: [2020/punt]
source: { document: {{commitment.source.document}}, section: {{commitment.source.section}} }
`,
    'commitment title',
    'commitment text',
  ),
  ...Object.fromEntries(
    [
      'planned',
      'at-risk',
      'off-track',
      'delayed',
      'paused',
      'unknown',
      'done',
      'partly-done',
      'not-done',
      'stopped',
      'on-track',
    ].flatMap((status, at) => [
      [
        `2021/1-water/1.1.${at + 2}-lot-${at}.md`,
        `---\nactors: [wij]\nowner: team\n---\n# Lot ${at}\n\nEr komt een lot ${at} bij.\n`,
      ],
      [`2021/progress/2021-05-01-lot-${at}.md`, `---\nstatus: ${status}\n---\nZo staat het.\n`],
    ]),
  ),
  '2021/1-water/1.1.20-stil.md':
    '---\nactors: [wij]\nowner: team\ndue: 2021-02\n---\n# Stil\n\nHier meldt niemand iets over.\n',
  '2021/progress/2021-06-01-punt.md': `---
status: at-risk
value: 1
by: team
round: zomer
explanation: { cause: {{update.explanation.cause}}, consequence: {{update.explanation.consequence}}, remedy: {{update.explanation.remedy}} }
evidence:
  - { title: {{update.evidence[].title}}, reference: {{update.evidence[].reference}}, date: 2021-05 }
  - { title: Verslag, url: "https://example.org/a_b?c=<d>&e=%22" }
due: 2022-03
decision: { body: {{update.decision.body}}, date: 2021-05-01, reference: {{update.decision.reference}} }
---
{{update note}}
`,
  '2021/progress/2021-06-02-energie.md': '---\nvalue: 3\n---\nGemeten.\n',
  '2021/2-lucht/README.md': '# Lucht\n\nOver lucht.\n',
  '2021/2-lucht/2.1-wind.md': '# Wind\n\nEr staat genoeg wind.\n',
  '2021/2-lucht/2.1.1-molen.md': '---\nactors: [wij]\nowner: team\n---\n# Molen\n\nEr komt een molen.\n',
  '2020/README.md':
    '---\nstage: closed\ndecision: { body: Bestuur, date: 2019-12-04 }\n---\n# Plan 2020\n\nOns plan.\n',
  '2020/1-water/README.md': '# Water\n\nOver water.\n',
  '2020/1-water/1.1-dijken.md': '# Dijken\n\nDe dijken zijn op orde.\n',
  '2020/1-water/1.1.1-punt.md': '---\nactors: [wij]\nowner: team\n---\n# Een punt\n\nEr komen negen dijken.\n',
};
