// The plan as a sheet: a row for each part, or a row for each commitment.
import { blocksIn, COMMITMENTS_LABEL, GOAL_LABEL, type PaperPlan } from './plan.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const rows = (all: readonly (readonly string[])[]): string => all.map((row) => row.map(quoted).join(';')).join('\r\n');

/** A kind, a number, a title and a text. */
export function rowsOf(plan: PaperPlan): readonly (readonly string[])[] {
  const made: string[][] = [];
  for (const block of blocksIn(plan)) {
    if (block.is === 'title') made.push(['jaarplan', '', block.text, '']);
    else if (block.is === 'theme') made.push(['thema', block.number, block.text, '']);
    else if (block.is === 'objective') made.push(['doelstelling', block.number, block.text, '']);
    else if (block.is === 'item') made.push(['inzetpunt', '', '', block.text]);
    else if (block.is === 'paragraph') made.push(['tekst', '', '', block.text]);
    else if (block.is === 'numbered') made.push(['tekst', '', '', `${block.number}. ${block.text}`]);
    else if (block.is === 'label' && block.text !== GOAL_LABEL && block.text !== COMMITMENTS_LABEL)
      made.push(['tussenkop', '', block.text, '']);
  }
  return [['soort', 'nr', 'titel', 'tekst'], ...made];
}

export const asCsv = (plan: PaperPlan): string => rows(rowsOf(plan));

/** Theme and objective beside each commitment. */
export const asWideCsv = (plan: PaperPlan): string =>
  rows([
    ['Thema', 'Doelstelling', 'Wat willen we bereiken?', 'Inzet 2031'],
    ...plan.themes.flatMap((theme) =>
      theme.objectives.flatMap((objective) =>
        objective.commitments.map((text, at) => [theme.title, objective.title, at === 0 ? objective.goal : '', text]),
      ),
    ),
  ]);
