import { STAGE_LABELS } from '../i18n/labels.ts';
import type { Agenda } from '../model/agenda.ts';
import type { IsoDate } from '../model/date.ts';
import type { StatusQuestion } from '../query/status.ts';
import { totalBlocks } from './status.ts';
import { dim, type Line, strong, type View } from './view.ts';
import { planHeading, type Say } from './wording.ts';

/** The answer to `agenda` without a command: the plans, the status of the current one, and what to type next. */
export function overviewView(agenda: Agenda, question: StatusQuestion, asOf: IsoDate, t: Say): View {
  const plans = agenda.plans.map(
    ({ year, title, stage }): Line => [
      strong(String(year)),
      `  ${title}`,
      ...(stage ? [dim(`, ${t(STAGE_LABELS[stage])}`)] : []),
    ],
  );
  const example = question.groups.flatMap(({ rows }) => rows)[0]?.commitment.number ?? '1';
  return [
    ...planHeading(question.plan, asOf, t),
    ...(question.totals.commitments > 0 ? totalBlocks(question, t) : []),
    ...(plans.length > 1
      ? [
          { kind: 'heading', text: t({ nl: 'Jaarplannen', en: 'Plans' }) } as const,
          { kind: 'list', items: plans } as const,
        ]
      : []),
    { kind: 'heading', text: t({ nl: 'Wat je kunt typen', en: 'What to type next' }) },
    {
      kind: 'commands',
      items: [
        {
          command: 'agenda status',
          what: t({ nl: 'hoe het ervoor staat, per thema', en: 'the status of everything, by theme' }),
        },
        {
          command: `agenda show ${example}`,
          what: t({ nl: 'alles over één inzetpunt', en: 'one commitment, in full' }),
        },
        {
          command: 'agenda list',
          what: t({ nl: 'alle inzetpunten, één per regel', en: 'all commitments, one per line' }),
        },
        { command: 'agenda validate', what: t({ nl: 'controleer de bestanden', en: 'check the files' }) },
        { command: 'agenda --help', what: t({ nl: 'alle opdrachten', en: 'all commands' }) },
      ],
    },
  ];
}
