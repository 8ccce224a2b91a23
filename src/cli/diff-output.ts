// A comparison in the form that was asked for.
import type { SideAnswer } from '../views/answers/diff.ts';
import { type Details, diffView } from '../views/diff.ts';
import { isLarge, largeDiffView } from '../views/diff-large.ts';
import { type DiffReport, diffReport } from '../views/diff-report.ts';
import { answerWith } from './answer-with.ts';
import type { Found } from './diff-comparison.ts';
import { type FoundSide, missingIn } from './diff-sides.ts';
import { sayIn } from './open-agenda.ts';
import type { Session } from './session.ts';

/** @param again the command, where what does not fit on a screen may be counted */
export async function writeComparison(
  session: Session,
  found: Found,
  details: Details,
  again: string | undefined,
): Promise<void> {
  const { format, world } = session;
  const t = sayIn(session, found.new.version.loaded.agenda);
  const report = (): DiffReport =>
    diffReport(found.comparisons, {
      t,
      asOf: session.asOf,
      prefix: found.new.version.loaded.tree.prefix,
      names: { old: nameOf(found.old, session), new: nameOf(found.new, session) },
    });
  if (format === 'markdown') world.out.write((await import('../render/diff-markdown.ts')).diffMarkdown(report(), t));
  else if (format === 'html')
    world.out.write(
      (await import('../render/diff-html.ts')).diffHtml(
        report(),
        session.language,
        found.new.version.loaded.agenda.language ?? session.language,
        t,
      ),
    );
  else
    await answerWith(
      session,
      { incomplete: missingIn(found.new) },
      () => answer(session, found),
      () => {
        const told = report();
        return again !== undefined && isLarge(told, details)
          ? largeDiffView(told, again, t)
          : diffView(told, details, t);
      },
    );
}

async function answer(session: Session, { comparisons, old, new: fresh }: Found): Promise<object> {
  const { diffAnswer } = await import('../views/answers/diff.ts');
  const side = ({ version, year }: FoundSide): SideAnswer => ({
    plan: version.loaded.agenda.plans.find((plan) => plan.year === year),
    revision: version.revision,
    prefix: version.loaded.tree.prefix,
  });
  const incomplete = [...new Set([...missingIn(old), ...missingIn(fresh)])].sort();
  return diffAnswer(comparisons, { asOf: session.asOf, old: side(old), new: side(fresh), incomplete });
}

/** The name of a side: "2021", "main:2021", or for all plans "main" and "now". */
function nameOf({ version, year }: FoundSide, { t }: Session): string {
  const revision = version.called;
  if (year === undefined) return revision ?? t({ nl: 'nu', en: 'now' });
  return revision === undefined ? String(year) : `${revision}:${year}`;
}
