// Generates agendas that are the same on every machine, with chance from a fixed seed. `validate` finds nothing in them on AS_OF.
import { chance } from './chance.mjs';
import { commitmentOf } from './commitments.mjs';
import { momentsOf, ROUNDS } from './reporting-rounds.mjs';
import { updateFile } from './updates.mjs';
import {
  ASPECTS,
  CONDITIONS,
  capital,
  DIRECTIONS,
  OWNERS,
  PARTIES,
  page,
  spaced,
  THEMES,
  TOPICS,
  TRACKS,
} from './words.mjs';
import { yamlText } from './yaml-text.mjs';

const LAST_YEAR = 2021;
/** The day as of which the generated agendas are checked: after the autumn round, when nothing is overdue or stale yet. */
export const AS_OF = `${LAST_YEAR}-10-01`;

/** How large a generated agenda is; a year has `themes` × `objectives` × `commitments` commitments, and as many updates. */
const SIZES = {
  M: { years: 2, themes: 10, objectives: 10, commitments: 5 },
  L: { years: 10, themes: 20, objectives: 20, commitments: 5 },
};

/**
 * The files of an agenda, one after the other: `agenda.yaml`, and a page for each plan, theme, objective, commitment and update.
 * @param {keyof typeof SIZES} name
 * @yields {{ path: string, kind: string, data: object, body?: string, text: string }} paths relative to the agenda's root
 */
export function* generate(name) {
  const size = SIZES[name];
  const years = Array.from({ length: size.years }, (_, at) => LAST_YEAR - size.years + 1 + at);
  yield written({ path: 'agenda.yaml', kind: 'agenda', data: settings(years) });
  let before;
  for (const year of years) {
    const plan = planOf(year, size, before);
    for (const file of planFiles(plan)) yield written(file);
    before = plan;
  }
}

function written(file) {
  const yaml = Object.keys(file.data).length === 0 ? '' : yamlText(file.data);
  if (file.body === undefined) return { ...file, text: yaml };
  return { ...file, text: yaml === '' ? file.body : `---\n${yaml}---\n${file.body}` };
}

const settings = (years) => ({
  format: 1,
  organisation: { name: 'Vereniging Voorbeeldgemeenten', abbreviation: 'VVG' },
  language: 'nl',
  strategy: {
    title: 'Gemeenten 2024',
    horizon: 2024,
    adopted: { body: 'Algemene ledenvergadering', date: `${years[0] - 1}-06-05`, place: 'Voorbeeldstad' },
  },
  parties: PARTIES,
  owners: OWNERS,
  settings: { 'stale-after-months': 6, rounds: years.flatMap(roundsOf) },
});

const roundsOf = (year) =>
  ROUNDS.map(([id, title, date, opens, closes]) => ({
    id: `${id}-${year}`,
    title: `${title} ${year}`,
    date: `${year}-${date}`,
    opens: `${year}-${opens}`,
    closes: `${year}-${closes}`,
  }));

const ALL_IDS = chance('ids').some(
  TOPICS.flatMap((topic) => ASPECTS.map((aspect) => `${aspect}-${topic}`)),
  TOPICS.length * ASPECTS.length,
);
const OBJECTIVE_IDS = chance('objectives').some(
  TOPICS.flatMap((topic) => DIRECTIONS.map((direction) => `${topic}-${direction}`)),
  TOPICS.length * DIRECTIONS.length,
);

/** Nine in ten commitments go on in the next year with the same id and place; a new commitment takes the place of each of the rest. */
function planOf(year, size, before) {
  const count = size.themes * size.objectives * size.commitments;
  const first = before ? before.first + Math.floor(count / 10) : 0;
  const ids = Array.from({ length: count });
  for (let at = first; at < first + count; at++) ids[at % count] = ALL_IDS[at];
  const gone = before ? new Map(before.ids.flatMap((id, at) => (ids[at] === id ? [] : [[ids[at], id]]))) : new Map();
  return { year, size, first, ids, gone, closed: year !== LAST_YEAR, before };
}

function* planFiles(plan) {
  const { year, size, ids } = plan;
  yield {
    path: `${year}/README.md`,
    kind: 'plan',
    data: planData(plan),
    body: page(`Agenda ${year}`, chance(`plan ${year}`), 12),
  };
  let at = 0;
  for (let theme = 1; theme <= size.themes; theme++) {
    const folder = `${year}/${theme}-${THEMES[theme - 1]}`;
    yield themeFile(folder, theme, year);
    for (let objective = 1; objective <= size.objectives; objective++) {
      const objectiveId = OBJECTIVE_IDS[(theme - 1) * size.objectives + objective - 1];
      yield {
        path: `${folder}/${theme}.${objective}-${objectiveId}.md`,
        kind: 'objective',
        data: {},
        body: page(capital(spaced(objectiveId)), chance(objectiveId), 2),
      };
      for (let number = 1; number <= size.commitments; number++, at++) {
        const commitment = commitmentOf(plan, ids[at], at);
        yield {
          path: `${folder}/${theme}.${objective}.${number}-${commitment.id}.md`,
          kind: 'commitment',
          data: commitment.data,
          body: commitment.body,
        };
        for (const moment of momentsOf(plan, at)) yield updateFile(plan, commitment, moment);
      }
    }
  }
}

const planData = ({ year, closed, before }) => ({
  stage: closed ? 'closed' : 'adopted',
  decision: { body: 'Algemene ledenvergadering', date: `${year - 1}-11-26`, reference: 'Agendapunt 8' },
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  members: 352,
  tracks: TRACKS.map(([id, title]) => ({ id, title })),
  conditions: CONDITIONS.map(([id, title]) => ({ id, title })),
  annexes: [{ title: `Begroting ${year}`, url: `https://example.org/begroting-${year}.pdf` }],
  ...(before ? { continues: year - 1 } : {}),
});

function themeFile(folder, theme, year) {
  const by = chance(`theme ${theme} ${year}`);
  const priorities = by.some(TOPICS, 3).map((topic) => ({ id: `prioriteit-${topic}`, title: capital(spaced(topic)) }));
  return {
    path: `${folder}/README.md`,
    kind: 'theme',
    data: { lead: by.one(Object.keys(OWNERS)), priorities },
    body: page(capital(spaced(THEMES[theme - 1])), by, 5),
  };
}
