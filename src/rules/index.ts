import { formatVersion } from './agenda/format-version.ts';
import { fileRules } from './file.ts';
import { frontMatterRules } from './front-matter.ts';
import { layoutRules } from './layout.ts';
import { missingObjective } from './layout/missing-objective.ts';
import { dueBeforeStart } from './plan/due-before-start.ts';
import { periodOrder } from './plan/period-order.ts';
import { yearMismatch } from './plan/year-mismatch.ts';
import { cycle } from './ref/cycle.ts';
import { duplicateId } from './ref/duplicate-id.ts';
import { duplicateNumber } from './ref/duplicate-number.ts';
import { unknownId } from './ref/unknown-id.ts';
import { unknownRule } from './ref/unknown-rule.ts';
import { wrongKind } from './ref/wrong-kind.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schema.ts';
import { textRules } from './text.ts';
import { yamlRules } from './yaml.ts';

/** Every rule, in the order people read about them: from bytes to meaning. */
export const RULES: readonly Rule[] = [
  ...fileRules,
  ...frontMatterRules,
  ...yamlRules,
  ...textRules,
  ...schemaRules,
  ...layoutRules,
  missingObjective,
  formatVersion,
  duplicateId,
  duplicateNumber,
  unknownId,
  wrongKind,
  unknownRule,
  cycle,
  periodOrder,
  yearMismatch,
  dueBeforeStart,
];
