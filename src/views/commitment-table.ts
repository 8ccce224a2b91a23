import { term } from '../i18n/own-labels.ts';
import { capitalised } from '../i18n/plural.ts';
import type { Row } from '../query/row.ts';
import { standingPieces } from './marks.ts';
import type { Block } from './view.ts';
import { dueLine, type Say } from './wording.ts';

/** A table of commitments, one per line: number, title, status and due date. */
export const commitmentTable = (rows: readonly Row[], t: Say): Block => ({
  kind: 'table',
  isLineEach: true,
  columns: [
    { title: '' },
    { title: capitalised(term(t, 'commitment')), flexible: true },
    { title: t({ nl: 'Status', en: 'Status' }), wraps: true },
    { title: t({ nl: 'Streefdatum', en: 'Due' }), wraps: true, optional: true },
  ],
  rows: rows.map(({ commitment, standing }) => [
    commitment.number,
    commitment.title,
    standingPieces(standing, t),
    dueLine(commitment.due, standing, t),
  ]),
});
