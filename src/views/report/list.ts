import { term } from '../../i18n/own-labels.ts';
import type { Page } from '../page.ts';
import type { ReportContext } from './context.ts';
import { noticesOf, rowsTable } from './pieces.ts';

/** Every commitment on one page, in the order of the document. */
export function listPage(context: ReportContext): Page {
  const { rows, t } = context;
  const title = t({ nl: `Alle ${term(t, 'commitments')}`, en: `All ${term(t, 'commitments')}` });
  return [{ kind: 'heading', text: title, level: 1 }, ...noticesOf(context), rowsTable(title, rows, t)];
}
