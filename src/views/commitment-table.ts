import { term } from '../i18n/own-labels.ts';
import { capitalised } from '../i18n/plural.ts';
import type { Row } from '../query/row.ts';
import { standingPieces } from './marks.ts';
import type { Block } from './view.ts';
import { dueLine, type Say } from './wording.ts';

/** Commitments one a line: number, title, how it stands, when it is due. */
export const commitmentTable = (rows: readonly Row[], t: Say): Block => ({
  kind: 'table',
  columns: [
    { title: '' },
    { title: capitalised(term(t, 'commitment')), flexible: true },
    { title: t({ nl: 'Stand', en: 'Standing' }) },
    { title: t({ nl: 'Wanneer', en: 'Due' }), optional: true },
  ],
  rows: rows.map(({ commitment, standing }) => [
    commitment.number,
    commitment.title,
    standingPieces(standing, t),
    dueLine(commitment.due, standing, t),
  ]),
});
