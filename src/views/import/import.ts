import { counted, NOUNS, type Noun } from '../../i18n/plural.ts';
import { isGuess } from '../../import/draft/record-file.ts';
import type { Imported } from '../../import/import-paper.ts';
import type { LookAt } from '../../import/look-at.ts';
import type { Outline } from '../../import/outline.ts';
import type { Paper } from '../../import/paper.ts';
import { type Block, dim, type Line, strong, type View } from '../view.ts';
import type { Say } from '../wording.ts';
import { DOUBT_WORDS, FORMAT_WORDS, SHAPE_WORDS } from './words.ts';

const PAGE: Noun = { nl: ['bladzijde', 'bladzijden'], en: ['page', 'pages'] };
const ROW: Noun = { nl: ['regel', 'regels'], en: ['line', 'lines'] };
const PIECE: Noun = { nl: ['stuk', 'stukken'], en: ['piece', 'pieces'] };
const PIECE_OF_TEXT: Noun = { nl: ['stuk tekst', 'stukken tekst'], en: ['piece of text', 'pieces of text'] };
/** More of one kind are counted, not listed. */
const MOST = 12;

/** What was recognised in a paper, and what to look at. */
export function importView(paper: Paper, imported: Imported, name: string, t: Say): View {
  return [
    { kind: 'title', text: [strong(name)], aside: [dim(readHow(paper, t))] },
    { kind: 'facts', rows: [{ label: t({ nl: 'Vorm', en: 'Shape' }), values: shapeLines(imported, t) }] },
    ...(imported.isEmpty ? [nothingFound(t)] : [found(imported, t)]),
    ...lookAtBlocks(imported, t),
  ];
}

/** `PDF · 25 bladzijden · gelezen met de opmaakcodes (tags)`. */
function readHow({ format, pages, lines, read }: Paper, t: Say): string {
  const parts = [
    t(FORMAT_WORDS[format]),
    t(pages === undefined ? counted(lines.length, ROW) : counted(pages, PAGE)),
    ...(read.structure === 'tags'
      ? [t({ nl: 'op de codes in het bestand (tags)', en: 'by the tags in the file' })]
      : []),
    ...(read.structure === 'layout'
      ? [t({ nl: 'op plaats en grootte van de letters', en: 'by place and size of the letters' })]
      : []),
    ...(read.encoding !== undefined && read.encoding !== 'utf-8' ? [read.encoding] : []),
    ...(read.separator !== undefined
      ? [
          t({
            nl: `gescheiden door ${SEPARATORS[read.separator]?.nl}`,
            en: `separated by ${SEPARATORS[read.separator]?.en}`,
          }),
        ]
      : []),
  ];
  return parts.join(' · ');
}

const SEPARATORS: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  ';': { nl: 'puntkomma’s', en: 'semicolons' },
  ',': { nl: 'komma’s', en: 'commas' },
  '\t': { nl: 'tabs', en: 'tabs' },
  '|': { nl: 'streepjes', en: 'bars' },
};

function shapeLines({ readings, shape }: Imported, t: Say): readonly Line[] {
  const own = readings.find((each) => each.shape === shape);
  const next = readings.find((each) => each.shape !== shape);
  const score = (points: number): string => t({ nl: `${points} van 100`, en: `${points} of 100` });
  return [
    `${t(SHAPE_WORDS[shape])} (${score(own?.score ?? 0)})`,
    ...(next && next.score > 0
      ? [[dim(`${t({ nl: 'daarna', en: 'then' })} ${t(SHAPE_WORDS[next.shape])} (${score(next.score)})`)]]
      : []),
  ];
}

const nothingFound = (t: Say): Block => ({
  kind: 'notice',
  text: t({
    nl: 'Er is geen plan in herkend: alles staat bij de rest. Kies zelf een vorm met --shape, of noem de labels met --label.',
    en: 'No plan was recognised in it: everything is in the rest. Choose a shape with --shape, or name the labels with --label.',
  }),
});

function found({ outline, draft }: Imported, t: Say): Block {
  const count = (kind: string): number => draft.records.filter((record) => record.kind === kind).length;
  const rows: readonly (readonly [number, string, string])[] = [
    [
      count('theme'),
      t(nounOf(count('theme'), NOUNS.theme)),
      numbersIn(
        outline.themes.map(({ heading }) => heading?.number),
        t,
      ),
    ],
    ...(outline.levels === 'theme-objective-commitment'
      ? [
          [
            count('objective'),
            t(nounOf(count('objective'), NOUNS.objective)),
            [
              numbersIn(
                outline.themes.flatMap(({ objectives }) => objectives.map(({ heading }) => heading?.number)),
                t,
              ),
              labelsIn(outline, t),
            ]
              .filter((part) => part !== '')
              .join(', '),
          ] as const,
        ]
      : []),
    [count('commitment'), t(nounOf(count('commitment'), NOUNS.commitment)), guessed(guesses(draft.records), t)],
    ...deliverables(
      draft.records.reduce((sum, record) => sum + record.deliverables.length, 0),
      t,
    ),
    [
      outline.content.length,
      t(nounOf(outline.content.length, PIECE_OF_TEXT)),
      t({ nl: 'in het jaarplan zelf, buiten de thema’s', en: 'in the plan itself, outside the themes' }),
    ],
    [
      outline.rest.length,
      t(nounOf(outline.rest.length, PIECE)),
      t({ nl: 'bij de rest: zie rest.md', en: 'in the rest: see rest.md' }),
    ],
  ];
  return {
    kind: 'table',
    columns: [
      { title: '#', align: 'right' },
      { title: t({ nl: 'Gevonden', en: 'Found' }) },
      { title: '', flexible: true },
    ],
    rows: rows.map(([number, noun, rest]) => [String(number), noun, rest]),
  };
}

const deliverables = (count: number, t: Say): readonly (readonly [number, string, string])[] =>
  count === 0
    ? []
    : [[count, t(nounOf(count, NOUNS.deliverable)), t({ nl: 'bij de inzetpunten', en: 'with the commitments' })]];
const nounOf = (count: number, noun: Noun): { readonly nl: string; readonly en: string } => ({
  nl: noun.nl[count === 1 ? 0 : 1],
  en: noun.en[count === 1 ? 0 : 1],
});
const guessed = (count: number, t: Say): string =>
  count === 0
    ? t({ nl: 'met de titels van het document', en: 'with the titles of the document' })
    : count === 1
      ? t({ nl: '1 titel is een voorstel', en: '1 title is a proposal' })
      : t({ nl: `${count} titels zijn een voorstel`, en: `${count} titles are proposals` });
const guesses = (records: Imported['draft']['records']): number =>
  records.filter(({ kind, titleFrom }) => kind === 'commitment' && isGuess(titleFrom)).length;

function numbersIn(numbers: readonly (string | undefined)[], t: Say): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : first === last
      ? t({ nl: `genummerd ${first}`, en: `numbered ${first}` })
      : t({ nl: `genummerd ${first} tot en met ${last}`, en: `numbered ${first} to ${last}` });
}

/** The labels of the paper, as they stand in it. */
function labelsIn(outline: Outline, t: Say): string {
  const labels = new Set(
    outline.themes.flatMap(({ objectives }) =>
      objectives.flatMap(({ content }) =>
        content.filter(({ part }) => part === 'label').map(({ block }) => `"${block.text}"`),
      ),
    ),
  );
  return labels.size === 0 || labels.size > 4
    ? ''
    : `${t({ nl: 'met', en: 'with' })} ${[...labels].join(t({ nl: ' en ', en: ' and ' }))}`;
}

function lookAtBlocks({ lookAt }: Imported, t: Say): readonly Block[] {
  if (lookAt.length === 0) return [];
  const kinds = [...new Set(lookAt.map(({ doubt }) => doubt))];
  const items = kinds.flatMap((kind) => {
    const all = lookAt.filter(({ doubt }) => doubt === kind);
    const shown = all.slice(0, MOST).map((each) => `${placeWords(each, t)}${t(DOUBT_WORDS[kind](each.words))}`);
    const more = all.length - MOST;
    return more > 0
      ? [...shown, t({ nl: `en nog ${more} keer hetzelfde`, en: `and ${more} more of the same` })]
      : shown;
  });
  return [
    { kind: 'heading', text: t({ nl: `Kijk na (${lookAt.length})`, en: `Look at (${lookAt.length})` }) },
    { kind: 'list', items },
  ];
}

function placeWords({ number, line, page }: LookAt, t: Say): string {
  const at =
    line !== undefined
      ? t({ nl: `regel ${line}`, en: `line ${line}` })
      : page !== undefined
        ? t({ nl: `bladzijde ${page}`, en: `page ${page}` })
        : '';
  const place = [number, at].filter((part) => part !== '').join(', ');
  return place === '' ? '' : `${place}: `;
}
