// Which fields there are, and what may stand in them: what schemas/ says, told to people.

import type { EngineMessage } from '../../lint/rule.ts';
import { keySayings } from './keys.ts';
import { valueSayings } from './values.ts';
import { writingSayings } from './writing.ts';

export const schemaMessages: readonly EngineMessage[] = [...keySayings, ...valueSayings, ...writingSayings];
