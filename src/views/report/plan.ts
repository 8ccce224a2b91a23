import { type Page, type PageFact, quoted } from '../page.ts';
import type { ReportContext } from './context.ts';
import { dayPiece, decisionLine, evidenceLine, noticesOf } from './pieces.ts';

/** The plan's own text: preface, chapters, who adopted it and what belongs to it. */
export function planPage(context: ReportContext): Page {
  const { plan, agenda, t } = context;
  const facts: PageFact[] = [
    {
      label: t({ nl: 'Vastgesteld door', en: 'Adopted by' }),
      values: plan.decision ? [decisionLine(plan.decision, t)] : [],
    },
    {
      label: t({ nl: 'Looptijd', en: 'Period' }),
      values: [[dayPiece(plan.period.from, t), t({ nl: ' tot en met ', en: ' to ' }), dayPiece(plan.period.to, t)]],
    },
    {
      label: t({ nl: 'Aantal leden', en: 'Members' }),
      values: plan.members === undefined ? [] : [String(plan.members)],
    },
    {
      label: t({ nl: 'Strategie', en: 'Strategy' }),
      values: agenda.strategy === undefined ? [] : [[quoted(agenda.strategy.title)]],
    },
    { label: t({ nl: 'Sporen', en: 'Tracks' }), values: plan.tracks.map(({ title }) => [quoted(title)]) },
    {
      label: t({ nl: 'Externe factoren', en: 'External factors' }),
      values: plan.conditions.map(({ title }) => [quoted(title)]),
    },
    { label: t({ nl: 'Bijlagen', en: 'Annexes' }), values: plan.annexes.map((annex) => evidenceLine(annex, t)) },
  ].filter(({ values }) => values.length > 0);
  return [
    { kind: 'heading', text: t({ nl: 'Het plan', en: 'The plan' }), level: 1 },
    ...noticesOf(context),
    { kind: 'facts', rows: facts },
    ...(plan.text === ''
      ? []
      : [{ kind: 'heading', text: [quoted(plan.title)] } as const, { kind: 'prose', text: plan.text } as const]),
  ];
}
