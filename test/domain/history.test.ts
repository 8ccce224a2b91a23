// The table of cases for `history`.
import { describe, expect, test } from 'vitest';
import { type HistoryEvent, historyOf } from '../../src/query/history.ts';
import { agendaFiles, commitmentIn, day, type PlanWords, read } from './plans.ts';
import { listIn, mapIn, type Row, tablesIn } from './tables.ts';

describe.each([...tablesIn('history.md')])('%s', (_chapter, rows) => {
  test.each(rows)('$case: $asked on $on', async (row) => {
    expect((await historyIn(row)).map(told)).toEqual(listIn(row['events']));
  });
});

async function historyIn({ plans, asked = '', on }: Row): Promise<readonly HistoryEvent[]> {
  const known = await read(agendaFiles(mapIn(plans) as Readonly<Record<number, PlanWords>>));
  const [year, id = ''] = asked.split('/');
  return historyOf(known.agenda, known.index, commitmentIn(known, Number(year), id), day(on));
}

const told = ({ date, type, plan, commitment, status, due }: HistoryEvent): string =>
  [date, type, `${plan.year}/${commitment.id}`, status, due && `due ${due}`].filter(Boolean).join(' ');
