// A stand-in for GitHub's `gh`, with the calls that the workflow makes. Its state is a folder: $GH_STATE/artifact/, pulls.json, comments.json.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const state = process.env.GH_STATE;
if (!process.env.GH_TOKEN) throw new Error('GH_TOKEN is not set');
const words = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(`${state}/${name}`, 'utf8'));
const after = (flag) => (words.includes(flag) ? (words[words.indexOf(flag) + 1] ?? '') : '');

if (words[0] === 'run' && words[1] === 'download') {
  cpSync(`${state}/artifact`, after('--dir'), { recursive: true, verbatimSymlinks: true });
} else if (words[0] === 'api') {
  api(
    words.find((word) => word.startsWith('repos/')),
    after('--method') || 'GET',
  );
} else throw new Error(`unknown: ${words.join(' ')}`);

function api(path, method) {
  const comments = read('comments.json');
  const pull = /^repos\/vng\/agenda\/pulls\/(\d+)$/.exec(path)?.[1];
  const issue = /^repos\/vng\/agenda\/issues\/(\d+)\/comments$/.exec(path)?.[1];
  const comment = /^repos\/vng\/agenda\/issues\/comments\/(\d+)$/.exec(path)?.[1];
  if (method === 'GET' && pull) return answer(found(read('pulls.json')[pull]));
  if (method === 'GET' && issue) return answer(comments[issue] ?? []);
  if (method === 'POST' && issue)
    (comments[issue] ??= []).push({
      id: Object.values(comments).flat().length + 1,
      user: { login: 'github-actions[bot]' },
      body: body(),
    });
  else if (method === 'PATCH' && comment)
    found(
      Object.values(comments)
        .flat()
        .find(({ id }) => id === Number(comment)),
    ).body = body();
  else throw new Error(`unknown: ${method} ${path}`);
  writeFileSync(`${state}/comments.json`, JSON.stringify(comments));
}

function body() {
  return readFileSync(after('-F').replace(/^body=@/, ''), 'utf8');
}

function found(thing) {
  if (thing === undefined) {
    console.error('HTTP 404: Not Found');
    process.exit(1);
  }
  return thing;
}

function answer(data) {
  for (const value of query(after('--jq'), [data])) console.log(value);
}

/** The parts of jq that the workflow uses: `.a.b`, `.[]`, and `select` with `==` or `startswith`. */
function query(filter, data) {
  return filter.split(' | ').reduce(step, data.slice());
}

function step(values, word) {
  const at = (value, path) =>
    path
      .split('.')
      .slice(1)
      .reduce((part, key) => part[key], value);
  if (word === '.[]') return values.flat();
  const equal = /^select\((\.[\w.]+) == (".*")\)$/.exec(word);
  if (equal) return values.filter((value) => at(value, equal[1]) === JSON.parse(equal[2]));
  // `select(.body | startswith("…"))` was cut in two at its bar.
  if (/^select\(\.\w+$/.test(word)) return values.map((value) => [value, at(value, word.slice('select('.length))]);
  const begins = /^startswith\((".*")\)\)$/.exec(word);
  if (begins) return values.filter(([, text]) => text.startsWith(JSON.parse(begins[1]))).map(([value]) => value);
  if (/^(?:\.\w+)+$/.test(word)) return values.map((value) => at(value, word));
  throw new Error(`unknown: ${word}`);
}
