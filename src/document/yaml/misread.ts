import { type Document, isScalar, type Pair, Scalar, visit } from 'yaml';
import { lineAt, type Mistake, mistakeInLine, textOf } from './mistake.ts';

/**
 * Finds valid YAML that probably means something else than its writer intended: `-item` and `field:value` on a line of
 * their own are text in YAML, and everything after `field: #` is a comment.
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

/** A text that looks like a field or an item of a list. */
function textForField(source: string, scalar: Scalar): Mistake | undefined {
  if (scalar.type !== Scalar.PLAIN || !scalar.range) return undefined;
  const [start, end] = scalar.range;
  if (!beginsItsLine(source, start)) return undefined;
  const line = lineAt(source, start);
  return (
    mistakeInLine(line) ??
    (NAME_ABOVE_MORE.test(source.slice(line.start, end))
      ? { cause: 'no-colon', span: textOf(line), fixed: `${line.text.trim()}:` }
      : undefined)
  );
}

/**
 * Whether only spaces come before it on its line. Looks only just before it, since a hostile line may be very long and
 * have many values.
 */
function beginsItsLine(source: string, start: number): boolean {
  let at = start;
  while (at > 0 && /[^\S\n]/.test(source.charAt(at - 1))) at--;
  return at === 0 || source.charAt(at - 1) === '\n';
}

/** One word with an indented list below it: the word was meant as a field. */
const NAME_ABOVE_MORE = /^[a-z][a-z-]*\n +- /;

const HASH_BEHIND_COLON = /\s*:\s+#[^\s#]/y;

/** Finds `field: #text`: a hash without a space after it was meant as text. */
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
