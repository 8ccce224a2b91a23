import { compareAll } from '../diff/compare-all.ts';
import { counted, NOUNS } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { inspect } from '../lint/inspect.ts';
import { inReadingOrder } from '../lint/locate.ts';
import { reported } from '../lint/report.ts';
import { load } from '../load.ts';
import { indexAgenda } from '../query/index-agenda.ts';
import { reportedSince } from '../query/reported-since.ts';
import { reviewMarkdown } from '../render/review-markdown.ts';
import { RULES } from '../rules/index.ts';
import { diffReport } from '../views/diff-report.ts';
import { reportedLines } from '../views/reported.ts';
import { amendedSince, reviewReport } from '../views/review.ts';
import { asideNotes } from './asides.ts';
import { anyFailed, checksOf } from './check-options.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { mustBeWhole, sayIn } from './open-agenda.ts';
import { compareWith, knownFindings } from './validate-baseline.ts';
import { type Scope, scopeOf } from './validate-scope.ts';

export interface ReviewOptions {
  readonly since?: string;
}

export const review: Command<ReviewOptions> = {
  takes: ['--root', '--as-of'],
  formats: ['markdown'],
  examples: [
    {
      line: 'agenda review --since main',
      what: {
        nl: 'wat deze branch verandert ten opzichte van main',
        en: 'what this branch changes compared with main',
      },
    },
    {
      line: 'agenda review --since origin/main > comment.md',
      what: { nl: 'bewaar het als commentaar bij een pull request', en: 'save it as a comment for a pull request' },
    },
  ],
  options: [
    {
      flags: '--since <revision>',
      what: {
        nl: 'de branch of commit waar deze versie van is afgeleid',
        en: 'the branch or commit that this version comes from',
      },
    },
  ],
  async run(session, _args, { since }) {
    const { world, asOf } = session;
    if (since === undefined)
      throw new UserError(
        { nl: 'Waarmee wil je vergelijken?', en: 'What do you want to compare with?' },
        { nl: 'Bijvoorbeeld: agenda review --since main', en: 'For instance: agenda review --since main' },
      );
    const scope = await scopeOf(session, { since });
    if (!scope) throw new Error('a review always has a scope');
    const loaded = await load(scope.tree);
    mustBeWhole(loaded);
    const t = sayIn(session, loaded.agenda);
    const all = await reported(await inspect(loaded, RULES, { ...checksOf(session), base: scope.base }));
    const { baseline, fault } = await knownFindings(session);
    const found = compareWith(baseline, all, () => true).left;
    const base = scope.base ?? loaded.agenda;
    const index = indexAgenda(loaded.agenda);
    const old = { agenda: base, index: indexAgenda(base) };
    const comparisons =
      scope.base === undefined ? [] : compareAll(old, { agenda: loaded.agenda, index }, { asOf, brief: true });
    const diff =
      comparisons.length === 0
        ? undefined
        : diffReport(comparisons, {
            t: t,
            asOf,
            prefix: loaded.tree.prefix,
            names: { old: since, new: t({ nl: 'nu', en: 'now' }) },
          });
    world.out.write(
      reviewMarkdown(
        reviewReport(
          diff,
          inReadingOrder([...(await scope.caused(found)), ...fault]),
          amendedSince(base, loaded.agenda),
          scope.base === undefined
            ? []
            : reportedLines(reportedSince({ ...old, asOf }, { agenda: loaded.agenda, index, asOf }), t),
          compared(scope),
        ),
        t,
      ),
    );
    const isWhole = [scope.leftOut, loaded.unreadable, fault].every((each) => each.length === 0);
    return isWhole && !anyFailed(all) ? EXIT.ok : EXIT.failure;
  },
};

function compared({ changed, against, leftOut }: Scope): Text {
  const files = counted(changed, NOUNS.file);
  const [note] = asideNotes({ leftOut });
  return {
    nl: `Vergeleken met ${against.nl}: ${files.nl} gewijzigd.${note ? ` ${note.nl}` : ''}`,
    en: `Compared with ${against.en}: ${files.en} changed.${note ? ` ${note.en}` : ''}`,
  };
}
