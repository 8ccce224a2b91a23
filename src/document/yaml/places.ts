// The places of all values in YAML, as the `yaml` package reports them.
import {
  type CST,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { SourceFile, Span } from '../../source/file.ts';
import { trimmed } from '../trimmed.ts';
import { type Locator, locatorIn, type Placed, type PlacedEntry, type PlacedItem, type Style } from './placed.ts';
import { parseYaml, spanOf, yamlSource } from './reference.ts';
import { tooMuchIn } from './too-much.ts';

/**
 * Reads a file's YAML once, for many places. The locator gives undefined where the YAML is nested too deeply to read.
 */
export function locatorOf(file: SourceFile, yaml: Span): Locator {
  const source = yamlSource(file, yaml);
  if (tooMuchIn(source)) return () => undefined;
  return locatorIn(file, yaml, placesIn(file, yaml));
}

/**
 * The place and style of all values; undefined if there are no data. The YAML must not be nested deeper than the format
 * allows.
 */
export function placesIn(file: SourceFile, yaml: Span): Placed | undefined {
  const source = yamlSource(file, yaml);
  const { contents } = parseYaml(source, { keepSourceTokens: true });
  return isNode(contents) ? placed(source, contents) : undefined;
}

function placed(source: string, node: Node): Placed {
  if (isMap(node)) return placedMap(source, node);
  if (isSeq(node)) return placedList(source, node);
  const style = (isScalar(node) && STYLES[node.type ?? '']) || 'plain';
  const isBlock = style === 'literal' || style === 'folded';
  return { span: spanOf(source, node), style, ...(isBlock && node.range ? { end: node.range[1] } : {}) };
}

const STYLES: Readonly<Record<string, Style>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

function placedList(source: string, list: YAMLSeq): Placed {
  const tokens = (list.srcToken as CST.BlockSequence | CST.FlowCollection | undefined)?.items;
  const items = (list.items as Node[]).map(
    (item, at): PlacedItem => ({ ...placed(source, item), mark: offsetOf('seq-item-ind', tokens?.[at]?.start) }),
  );
  return { span: around(source, list, items.at(-1)), style: styleOf(list), items };
}

function placedMap(source: string, map: YAMLMap): Placed {
  const entries = new Map<string, PlacedEntry>();
  let last: Placed | undefined;
  for (const pair of map.items) {
    const { key, value } = pair;
    if (!isNode(key)) continue;
    const span = spanOf(source, key);
    last = isNode(value) ? placed(source, value) : { span: { start: span.end, end: span.end }, style: 'plain' };
    if (isScalar(key) && !entries.has(String(key.value)))
      entries.set(String(key.value), { key: span, value: last, mark: colonOf(pair) });
  }
  return { span: around(source, map, last), style: styleOf(map), entries };
}

const styleOf = ({ flow }: YAMLMap | YAMLSeq): Style => (flow ? 'flow' : 'block');

function colonOf({ srcToken }: Pair): number | undefined {
  const isExplicit = offsetOf('explicit-key-ind', srcToken?.start) !== undefined;
  return isExplicit ? undefined : offsetOf('map-value-ind', srcToken?.sep);
}

const offsetOf = (type: CST.SourceToken['type'], tokens: readonly CST.SourceToken[] | undefined): number | undefined =>
  tokens?.find((token) => token.type === type)?.offset;

/** A block ends with its last value. `yaml` includes the comments after it, which may be about something else. */
function around(source: string, block: YAMLMap | YAMLSeq, last: Placed | undefined): Span {
  const whole = spanOf(source, block);
  return block.flow || !last ? whole : trimmed(source, whole.start, last.span.end);
}
