// The places of all values in YAML, as the `yaml` package reports them.
import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SourceFile, Span } from '../../source/file.ts';
import { trimmed } from '../trimmed.ts';
import { type Locator, locatorIn, type Placed } from './placed.ts';
import { deepestAt, parseYaml, spanOf, yamlSource } from './reference.ts';

/** Reads a file's YAML once, for many places. The locator gives undefined where the YAML is nested too deeply to read. */
export function locatorOf(file: SourceFile, yaml: Span): Locator {
  const source = yamlSource(file, yaml);
  if (deepestAt(source) !== undefined) return () => undefined;
  const { contents } = parseYaml(source);
  return locatorIn(file, yaml, isNode(contents) ? placesIn(source, contents) : undefined);
}

function placesIn(source: string, node: Node): Placed {
  if (isMap(node)) return placesInMap(source, node);
  if (!isSeq(node)) return { span: spanOf(source, node) };
  const items = (node.items as Node[]).map((item) => placesIn(source, item));
  return { span: around(source, node, items.at(-1)), items };
}

function placesInMap(source: string, map: YAMLMap): Placed {
  const entries = new Map<string, { readonly key: Span; readonly value: Placed }>();
  let last: Placed | undefined;
  for (const { key, value } of map.items) {
    if (!isNode(key)) continue;
    const span = spanOf(source, key);
    last = isNode(value) ? placesIn(source, value) : { span: { start: span.end, end: span.end } };
    if (isScalar(key) && !entries.has(String(key.value))) entries.set(String(key.value), { key: span, value: last });
  }
  return { span: around(source, map, last), entries };
}

/** A block ends with its last value. `yaml` includes the comments after it, which may be about something else. */
function around(source: string, block: YAMLMap | YAMLSeq, last: Placed | undefined): Span {
  const whole = spanOf(source, block);
  return block.flow || !last ? whole : trimmed(source, whole.start, last.span.end);
}
