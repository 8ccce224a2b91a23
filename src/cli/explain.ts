import pages from 'agenda:rule-pages';
import { SEVERITY_LABELS } from '../i18n/labels.ts';
import { UserError } from '../i18n/user-error.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { RULES } from '../rules/index.ts';
import { summaryOf } from '../rules/messages.ts';
import { knownWords } from '../text/known-words.ts';
import { rulePageFor } from '../views/rule-page.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';

export const explain: Command = {
  takes: [],
  formats: [],
  args: '[rule]',
  examples: [
    {
      line: 'agenda explain schema/unknown-key',
      what: { nl: 'één regel, met voorbeelden', en: 'one rule, with examples' },
    },
    { line: 'agenda explain', what: { nl: 'alle regels', en: 'all rules' } },
  ],
  options: [],
  async run(session, args) {
    const { world, t, language } = session;
    const [name] = args;
    if (name === undefined) {
      const width = Math.max(...RULES.map((rule) => rule.name.length));
      const labelWidth = Math.max(...Object.values(SEVERITY_LABELS).map((label) => t(label).length));
      world.out.write(
        RULES.map((rule) =>
          terminalLine(
            `${rule.name.padEnd(width)}  ${t(rule.severity === 'off' ? { nl: 'uit', en: 'off' } : SEVERITY_LABELS[rule.severity]).padEnd(labelWidth)}  ${t(summaryOf(rule))}`,
          ),
        ),
      );
      return EXIT.ok;
    }
    const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
    if (page === undefined)
      throw new UserError(
        { nl: `De regel "${name}" bestaat niet.`, en: `There is no rule "${name}".` },
        knownWords(
          name,
          RULES.map((rule) => rule.name),
        ),
      );
    world.out.write(terminalText(rulePageFor(page, language)));
    return EXIT.ok;
  },
};
