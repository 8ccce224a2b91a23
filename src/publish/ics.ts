import { writtenDate } from '../i18n/date.ts';
import type { Text } from '../i18n/text.ts';
import { type IsoDate, isDay, lastDay, type PartialDate } from '../model/date.ts';
import type { Due } from '../model/fields.ts';
import { ONGOING } from '../model/words.ts';
import type { Row } from '../query/row.ts';
import type { DeliverableStanding } from '../query/standing.ts';
import { safe } from '../render/safe.ts';
import { idFrom } from '../text/slug.ts';
import { markLabel, markOf, SIGNS } from '../views/marks.ts';
import type { ReportContext } from '../views/report/context.ts';

/**
 * The days on which promises are due, as a calendar (RFC 5545): a day-long event for each commitment, and for each
 * deliverable with a day of its own.
 */
export function icsOf(
  context: Pick<ReportContext, 'agenda' | 'plan' | 'asOf' | 'language' | 't'>,
  rows: readonly Row[],
): string {
  const { agenda, plan, asOf, language, t } = context;
  const { name, abbreviation } = agenda.organisation;
  const home = `${idFrom(abbreviation ?? name) ?? 'organisatie'}.agenda`;
  const stamp = `${digits(asOf)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//agenda//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(plan.title)}`,
    ...rows.flatMap((row) => [
      ...eventLines(commitmentEvent(row, t), home, stamp, t),
      ...row.standing.deliverables
        .filter(({ deliverable }) => deliverable.due !== undefined)
        .flatMap((piece) => eventLines(deliverableEvent(row, piece, t), home, stamp, t)),
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

interface Event {
  /**
   * The same for the same promise, whenever the calendar is made. A plan's year belongs to it: next year's promise has
   * a day of its own.
   */
  readonly id: string;
  readonly title: string;
  /** Undefined for what has no end: it stands in no calendar. */
  readonly due: PartialDate | IsoDate | undefined;
  readonly told: readonly string[];
}

const commitmentEvent = ({ plan, commitment, standing, theme }: Row, t: (text: Text) => string): Event => {
  const mark = markOf(standing);
  return {
    id: `${plan.year}-${commitment.id}`,
    title: `${SIGNS[mark]} ${commitment.number} ${commitment.title}`,
    due: standing.expected ?? dated(commitment.due) ?? standing.dueDate,
    told: [`${t({ nl: 'Status', en: 'Status' })}: ${t(markLabel(mark))}`, `${theme.number} ${theme.title}`],
  };
};

const deliverableEvent = ({ plan, commitment }: Row, piece: DeliverableStanding, t: (text: Text) => string): Event => ({
  id: `${plan.year}-${commitment.id}-${piece.deliverable.id}`,
  title: `${SIGNS[markOf(piece)]} ${commitment.number} ${piece.deliverable.title}`,
  due: dated(piece.deliverable.due) ?? piece.dueDate,
  told: [
    `${t({ nl: 'Status', en: 'Status' })}: ${t(markLabel(markOf(piece)))}`,
    `${commitment.number} ${commitment.title}`,
  ],
});

/** What is known less precisely than by the day stands on its last day, and says so. */
function eventLines(event: Event, home: string, stamp: string, t: (text: Text) => string): readonly string[] {
  const { id, title, due, told } = event;
  if (due === undefined) return [];
  const last = lastDay(due);
  const written = writtenDate(due);
  const within = isDay(due) ? [] : [t({ nl: `In de loop van ${written.nl}`, en: `In the course of ${written.en}` })];
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${home}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${digits(last)}`,
    `DTEND;VALUE=DATE:${digits(nextDay(last))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([...within, ...told].join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const dated = (due: Due | undefined): PartialDate | undefined => (due === ONGOING ? undefined : due);

const digits = (day: string): string => day.replaceAll('-', '');

const nextDay = (day: IsoDate): string => new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  safe(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n');

/** RFC 5545, 3.1: no line has more than 75 octets; the next one begins with a space. A character is never divided. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > MOST_OCTETS) {
      parts.push(part);
      [part, size] = [' ', 1];
    }
    part += character;
    size += bytes;
  }
  return [...parts, part].join('\r\n');
}

const MOST_OCTETS = 75;
