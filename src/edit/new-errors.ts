import type { CheckOptions } from '../lint/check.ts';
import { inspectYears } from '../lint/inspect-years.ts';
import type { Diagnostic } from '../lint/locate.ts';
import { RULES } from '../rules/index.ts';
import { byYears, type Tree } from '../source/tree.ts';

/**
 * The errors that `validate` reports after a change and did not report before it.
 * @param years the folders of the years to check
 */
export async function newErrors(
  before: Tree,
  after: Tree,
  years: readonly string[],
  options: CheckOptions,
): Promise<readonly Diagnostic[]> {
  const errors = async (tree: Tree): Promise<readonly Diagnostic[]> =>
    (await inspectYears(byYears(tree), RULES, options, years)).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
  const found = await errors(after);
  if (found.length === 0) return found;
  const known = (await errors(before)).map(nameOf);
  return found.filter((error) => {
    const at = known.indexOf(nameOf(error));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

/** The identity of an error. Its line does not count, since a change moves lines. */
const nameOf = ({ file, rule, message }: Diagnostic): string => [file, rule, message.en].join('\u0000');
