import { newReport, type Report, reportFile } from '../actions/report.ts';
import type { Change } from '../edit/change-set.ts';
import type { IsoDate } from '../model/date.ts';
import { updateTemplate } from '../render/update-template.ts';
import { withTyped } from './in-editor.ts';
import type { Session } from './session.ts';
import type { About } from './update-subject.ts';

/**
 * Has a report filled in by hand, in an editor. It begins as what was given on the command line, or as an empty one with
 * all its fields.
 * @param keep judges and writes it
 */
export async function reportTyped(
  session: Session,
  { plan, id, commitment }: About,
  date: IsoDate,
  given: Report,
  keep: (change: Change) => Promise<void>,
): Promise<void> {
  const { by, ...said } = given;
  const isEmpty = Object.keys(said).length === 0 && commitment !== undefined;
  const before = isEmpty
    ? String(updateTemplate(commitment, date, session.language).text)
    : newReport(plan.year, id, date, given).text.toString();
  const typed = await session.world.editText(`${date}-${id}.md`, before);
  if (typed.text.trim() === '' || (isEmpty && typed.text === before)) {
    typed.discard();
    return session.tell({ nl: 'Er is niets geschreven.', en: 'Nothing was written.' });
  }
  await withTyped(typed, (text) => keep(reportFile(plan.year, id, date, by, text)));
}
