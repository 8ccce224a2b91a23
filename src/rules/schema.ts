// Which fields there are, and what may stand in them: what schemas/ says, told to people.
import { keySayings } from './schema/keys.ts';
import { valueSayings } from './schema/values.ts';
import { writingSayings } from './schema/writing.ts';
import type { Saying } from './rule.ts';

export const schemaSayings: readonly Saying[] = [...keySayings, ...valueSayings, ...writingSayings];
