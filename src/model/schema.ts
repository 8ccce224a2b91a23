import * as fastChecks from 'agenda:fast-checks';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Document } from '../document/document.ts';
import type { Problem } from '../source/problem.ts';
import type { FileKind } from './file-role.ts';
import { cutToMeasure, withoutRefused } from './refused.ts';

/**
 * Checks documents against the schema of their kind. Most documents pass the fast check; only the rest reach the
 * validators, which the build compiled. The validators' errors become problems.
 */
export async function checkSchemas(
  checks: readonly { readonly kind: FileKind; readonly document: Document }[],
): Promise<SchemaCheck> {
  // Missing front matter is reported by front-matter/missing.
  const doubtful = checks.filter(
    ({ kind, document: { data, hasFrontMatter } }) => data !== undefined && hasFrontMatter && !fastChecks[kind](data),
  );
  if (doubtful.length === 0) return NOTHING_FOUND;
  const validators = await import('agenda:validators');
  const faulty: { kind: FileKind; document: Document; errors: readonly ErrorObject[] }[] = [];
  for (const { kind, document } of doubtful) {
    const validate: ValidateFunction = validators[kind];
    if (!validate(cutToMeasure(document.data))) faulty.push({ kind, document, errors: validate.errors ?? [] });
  }
  if (faulty.length === 0) return NOTHING_FOUND;
  const { schemaProblems } = await import('./schema-problems.ts');
  return {
    problems: faulty.flatMap(({ kind, document, errors }) => schemaProblems(kind, document, errors)),
    corrected: faulty.map(({ document, errors }) => withoutRefused(document, errors)),
  };
}

export interface SchemaCheck {
  readonly problems: readonly Problem[];
  /** The documents with refused values, without those values. */
  readonly corrected: readonly Document[];
}

const NOTHING_FOUND: SchemaCheck = { problems: [], corrected: [] };
