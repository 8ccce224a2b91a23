// Messages about the fields and their values, as schemas/ describes them.

import type { EngineMessage } from '../../lint/rule.ts';
import { keyMessages } from './keys.ts';
import { valueMessages } from './values.ts';
import { writingMessages } from './writing.ts';

export const schemaMessages: readonly EngineMessage[] = [...keyMessages, ...valueMessages, ...writingMessages];
