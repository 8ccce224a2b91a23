// Which fields there are, and what may stand in them: what schemas/ says, told to people.
import { keyRules } from './schema/keys.ts';
import { valueRules } from './schema/values.ts';
import { writingRules } from './schema/writing.ts';
import type { Rule } from './rule.ts';

export const schemaRules: readonly Rule[] = [...keyRules, ...valueRules, ...writingRules];
