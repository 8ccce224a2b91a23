import { writtenDate } from '../i18n/date.ts';
import { figure } from '../i18n/number.ts';
import { lastDay } from '../model/date.ts';
import type { Reported } from '../query/reported-since.ts';
import { shorten } from '../text/shorten.ts';
import { MARKS_BY_SERIOUSNESS, type Mark, markLabel, markOf, SIGNS } from './marks.ts';
import { dueWords, measured, type Say, targetWords } from './wording.ts';

/** A note stands in for a cause, but need not be read in full here. */
const LONGEST_NOTE = 160;

/** A report in words, for a table. */
export interface ReportedLine {
  readonly what: string;
  /** "nog niet gemeld → ✗ loopt achter". */
  readonly status: string;
  readonly value: string;
  /** The moved date. */
  readonly due: string;
  readonly cause: string;
  readonly mark: Mark;
}

/** Worst first, then in the order of the document. */
export const reportedLines = (all: readonly Reported[], t: Say): readonly ReportedLine[] =>
  [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ row, before, update }): ReportedLine => {
      const { commitment, standing } = row;
      const mark = markOf(standing);
      const then = before && markOf(before);
      const label = (each: Mark): string => `${SIGNS[each]} ${t(markLabel(each))}`;
      const note = shorten(update?.note.replace(/\s+/g, ' ').trim() ?? '', LONGEST_NOTE);
      return {
        what: `${commitment.number} ${commitment.title}`,
        status: then === undefined || then === mark ? label(mark) : `${label(then)} → ${label(mark)}`,
        value:
          standing.value === undefined
            ? ''
            : commitment.target
              ? measured(targetWords(commitment.target, t), standing.value, t)
              : t(figure(standing.value)),
        due:
          standing.expected !== undefined && lastDay(standing.expected) !== standing.dueDate
            ? `${t(dueWords(commitment.due ?? standing.dueDate))} → ${t(writtenDate(standing.expected))}`
            : '',
        cause: update?.explanation?.cause?.replace(/\s+/g, ' ').trim() ?? note,
        mark,
      };
    });

const rank = ({ row }: Reported): number => MARKS_BY_SERIOUSNESS.indexOf(markOf(row.standing));
