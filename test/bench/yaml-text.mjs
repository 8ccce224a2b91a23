import { wrap } from './words.mjs';

/** Front matter as people write it: a list of ids on one line, long text as a folded block, quotes only where they are needed. */
export const yamlText = (data) => `${mapLines(data, '').join('\n')}\n`;

const mapLines = (map, indent) => Object.entries(map).flatMap(([key, value]) => fieldLines(key, value, indent));

function fieldLines(key, value, indent) {
  if (Array.isArray(value))
    return value.every((item) => typeof item !== 'object')
      ? [`${indent}${key}: [${value.map(scalar).join(', ')}]`]
      : [`${indent}${key}:`, ...value.flatMap((item) => itemLines(item, `${indent}  `))];
  if (typeof value === 'object') return [`${indent}${key}:`, ...mapLines(value, `${indent}  `)];
  if (typeof value === 'string' && value.length > LONG && !value.startsWith('https:'))
    return [
      `${indent}${key}: >-`,
      ...wrap(value, LONG)
        .split('\n')
        .map((line) => `${indent}  ${line}`),
    ];
  return [`${indent}${key}: ${scalar(value)}`];
}

function itemLines(item, indent) {
  const [first, ...rest] = mapLines(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

const LONG = 78;
const NEEDS_NO_QUOTES = /^(?:[\p{L}(][^:#"]*|https:\/\/\S+|\d{4}-(?:\d\d(?:-\d\d)?|Q\d))$/u;
const scalar = (value) =>
  typeof value !== 'string' || NEEDS_NO_QUOTES.test(value) ? String(value) : JSON.stringify(value);
