// An agenda in which every field that takes a text holds one that tries to be something else: two commitments and two
// updates a text.
import { NAMES } from './hostile.ts';

/** Any text in YAML, as only escapes can write some. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same text where it stands as it is; a file cannot hold some of it. */
const plain = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
const inTitle = (text: string): string => plain(text).replace(/[\r\n]+/g, ' ');

/** By path from the repository, `agenda/` included. Every commitment is `1.1.N`, in the order of the texts. */
export function hostileAgenda(texts: readonly string[]): Readonly<Record<string, string>> {
  const all = quoted(texts.join(' '));
  const files: Record<string, string> = {
    'agenda/agenda.yaml': [
      'format: 1',
      'language: nl',
      `organisation:\n  name: ${all}\n  abbreviation: ${quoted(texts[0] ?? '')}`,
      `parties:\n  wij: ${all}`,
      `owners:\n  team: ${all}`,
      '',
    ].join('\n'),
    'agenda/2021/README.md': [
      '---',
      'stage: adopted',
      'period: { from: 2021-01-01, to: 2021-12-31 }',
      `notice: ${all}`,
      `decision:\n  body: ${all}\n  date: 2020-12-04\n  reference: ${all}`,
      `tracks:\n  - id: spoor\n    title: ${all}`,
      `conditions:\n  - id: wet\n    title: ${all}`,
      '---',
      `# Plan ${inTitle(texts.join(' '))}`,
      '',
      plain(texts.join('\n\n')),
      '',
    ].join('\n'),
    'agenda/2021/1-water/README.md': `---\nlead: team\n---\n# Water ${inTitle(texts.join(' '))}\n\n${plain(texts.join('\n\n'))}\n`,
    'agenda/2021/1-water/1.1-dijken.md': `# Dijken ${inTitle(texts.join(' '))}\n\n${plain(texts.join('\n\n'))}\n`,
    'agenda/2022/README.md': `---\nstage: draft\ncontinues: 2021\nperiod: { from: 2022-01-01, to: 2022-12-31 }\n---\n# Plan 2022 ${inTitle(texts.join(' '))}\n\nOns plan.\n`,
    'agenda/2022/1-water/README.md': '# Water\n\nOver water.\n',
    'agenda/2022/1-water/1.1-dijken.md': '# Dijken\n\nDe dijken zijn op orde.\n',
  };
  for (const [at, text] of texts.entries()) {
    const number = `1.1.${at + 1}`;
    files[`agenda/2021/1-water/${number}-punt-${at}.md`] = commitment(text);
    files[`agenda/2022/1-water/${number}-punt-${at}.md`] = commitment(
      `${text} en ${text}`,
      `continues: 2021/punt-${at}\n`,
    );
    files[`agenda/2021/progress/2021-06-01-punt-${at}.md`] = update(text);
    // What the schema refuses is told, with the text in it.
    files[`agenda/2021/progress/2021-07-01-punt-${at}.md`] = refused(text);
  }
  for (const [at, name] of NAMES.entries()) files[`agenda/2021/progress/${at}${name}`] = '---\nstatus: done\n---\n';
  return files;
}

const commitment = (text: string, more = ''): string =>
  [
    '---',
    'actors: [wij]',
    'owner: team',
    'tracks: [spoor]',
    'depends-on: [wet]',
    `target:\n  measure: ${quoted(text)}\n  unit: ${quoted(text)}\n  at-least: 3`,
    `deliverables:\n  - id: stuk\n    title: ${quoted(text)}\n    target:\n      measure: ${quoted(`${text}\nstatus: done\n`)}\n      at-least: 2`,
    `source:\n  document: ${quoted(text)}\n  section: ${quoted(text)}`,
    `${more}---`,
    `# Punt ${inTitle(text)}`,
    '',
    plain(text),
    '',
  ].join('\n');

const update = (text: string): string =>
  [
    '---',
    'status: off-track',
    'value: 1',
    `by: ${quoted(text)}`,
    `explanation:\n  cause: ${quoted(text)}\n  consequence: ${quoted(text)}\n  remedy: ${quoted(text)}`,
    `evidence:\n  - title: ${quoted(text)}\n    reference: ${quoted(text)}`,
    `due: 2022-03\ndecision:\n  body: ${quoted(text)}\n  date: 2021-05-01\n  reference: ${quoted(text)}`,
    '---',
    plain(text),
    '',
  ].join('\n');

const refused = (text: string): string =>
  [
    '---',
    `status: ${quoted(text)}`,
    `${quoted(text)}: 1`,
    `due: ${quoted(text)}`,
    `corrects: ${quoted(text)}`,
    `evidence:\n  - title: ${quoted(text)}\n    url: ${quoted(`https://x/${text}`)}\n    file: ${quoted(text)}`,
    '---',
    plain(text),
    '',
  ].join('\n');
