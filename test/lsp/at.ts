// A page of the polder's agenda with a cursor in it, written as ‸.

import type { Language } from '../../src/i18n/text.ts';
import type { CheckOptions } from '../../src/lint/check.ts';
import { inspectLive } from '../../src/lint/inspect-live.ts';
import type { Diagnostic } from '../../src/lint/locate.ts';
import { type Page, pageOf } from '../../src/lsp/subject.ts';
import type { IsoDate } from '../../src/model/date.ts';
import { RULES } from '../../src/rules/index.ts';
import { POLDER } from '../bad-input/polder-files.ts';
import { TODAY } from '../environment.ts';
import { type Files, treeOf } from '../fake-world.ts';

const checks: CheckOptions = { asOf: TODAY as IsoDate, today: TODAY as IsoDate };

export interface Cursor {
  readonly page: Page;
  readonly offset: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The page at a path with this text, over the rest of the agenda. */
export async function at(path: string, marked: string, language: Language = 'nl', over: Files = {}): Promise<Cursor> {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const live = await inspectLive(treeOf({ ...POLDER, ...over, [path]: text }), RULES, checks);
  const page = pageOf({ live, language, asOf: TODAY as IsoDate }, { path, text });
  if (!page) throw new Error(`${path} has no fields`);
  return { page, offset, diagnostics: live.diagnostics.filter((each) => each.path === path) };
}

export const data = (lines: string): string => `---\n${lines}\n---\n# Titel\n\nTekst.\n`;
