import { type Document, isScalar, type Pair, Scalar, visit } from 'yaml';
import { lineAt, type Mistake, textOf, visibleSlip } from './mistake.ts';

/**
 * Finds what YAML takes in silence, and reads as something else than its writer meant: `-item` and `field:value` on a line of
 * their own are text to YAML, and everything behind `field: #` is a remark.
 */
export function misreadMistake(source: string, document: Document.Parsed): Mistake | undefined {
  let found: Mistake | undefined;
  const keep = (mistake: Mistake | undefined): symbol | undefined => {
    found = mistake;
    return mistake && visit.BREAK;
  };
  visit(document, {
    Pair: (_key, pair) => keep(valueBehindHash(source, pair)),
    Scalar: (key, scalar) => (typeof key === 'number' ? undefined : keep(textForField(source, scalar))),
  });
  return found;
}

/** Text that stands where a field or a list belongs, and looks like one. */
function textForField(source: string, scalar: Scalar): Mistake | undefined {
  if (scalar.type !== Scalar.PLAIN || !scalar.range) return undefined;
  const [start, end] = scalar.range;
  if (!beginsItsLine(source, start)) return undefined;
  const line = lineAt(source, start);
  return (
    visibleSlip(line) ??
    (NAME_ABOVE_MORE.test(source.slice(line.start, end))
      ? { cause: 'no-colon', span: textOf(line), fixed: `${line.text.trim()}:` }
      : undefined)
  );
}

/** Told from what stands just before it: a hostile line may be as long as a file, and hold very many values. */
function beginsItsLine(source: string, start: number): boolean {
  let at = start;
  while (at > 0 && /[^\S\n]/.test(source.charAt(at - 1))) at--;
  return at === 0 || source.charAt(at - 1) === '\n';
}

/** One word, and further to the right a list: the word was a field. */
const NAME_ABOVE_MORE = /^[a-z][a-z-]*\n +- /;

const HASH_BEHIND_COLON = /\s*:\s+#[^\s#]/y;

/** `field: #text`: a hash without a space behind it was meant as text. */
function valueBehindHash(source: string, { key, value }: Pair): Mistake | undefined {
  if (!isScalar(key) || !key.range || !isScalar(value) || value.value !== null) return undefined;
  HASH_BEHIND_COLON.lastIndex = key.range[1];
  if (!HASH_BEHIND_COLON.test(source)) return undefined;
  const line = lineAt(source, key.range[0]);
  const hash = /^\s*(?:- +)*([^\s:][^:]*:)\s+(#[^\s#].*)$/.exec(line.text);
  if (!hash) return undefined;
  const [, field = '', text = ''] = hash;
  const end = line.start + line.text.length;
  return { cause: 'reserved-start', span: { start: end - text.length, end }, fixed: `${field} "${text}"` };
}
