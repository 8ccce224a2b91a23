import { HOMEPAGE } from 'agenda:package';
import { humanDiagnostics } from '../format/diagnostics-human.ts';
import { painter, wantsColour } from '../format/paint.ts';
import { UserError } from '../language/user-error.ts';
import { load } from '../load.ts';
import { knownWords } from '../query/select.ts';
import { validateReport, type ValidateReport } from '../report/validate.ts';
import { check } from '../rules/check.ts';
import { RULES } from '../rules/index.ts';
import { locate, type Diagnostics } from '../rules/locate.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { writeJson } from './output.ts';
import type { Session } from './session.ts';

export interface ValidateOptions {
  readonly failOn?: string;
}

const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
type FailLevel = (typeof FAIL_LEVELS)[number];

export const validate: Command<ValidateOptions> = {
  args: '[paths...]',
  examples: [
    { line: 'agenda validate', what: { nl: 'controleer alle bestanden', en: 'check all files' } },
    { line: 'agenda validate agenda/2021/progress', what: { nl: 'toon alleen wat er in die map mis is', en: 'show only what is wrong in that folder' } },
    { line: 'agenda validate --json', what: { nl: 'voor een ander programma', en: 'for another program' } },
  ],
  options: [{ flags: '--fail-on <level>', what: { nl: 'vanaf welke zwaarte de controle mislukt', en: 'from which severity the check fails' }, choices: FAIL_LEVELS }],
  async run(session, paths, options) {
    const place = session.place();
    const loaded = await load(session.world.readTree(place));
    if (loaded.slots.length === 0) throw new UserError({ nl: 'Er valt hier niets te controleren.', en: 'There is nothing to check here.' });
    const within = paths.map((path) => insideAgenda(session, path));
    const diagnostics = await locate(loaded, check(loaded, RULES, session.asOf));
    const report = validateReport(loaded, onlyIn(diagnostics, within, place.prefix), session.asOf);
    await show(session, report);
    if (loaded.unreadable.length > 0) return EXIT.failure;
    return fails(report, (options.failOn ?? 'error') as FailLevel) ? EXIT.findings : EXIT.ok;
  },
};

async function show(session: Session, report: ValidateReport): Promise<void> {
  const { world, options, say } = session;
  const format = options.json ? 'json' : (options.format ?? 'human');
  if (format === 'json') {
    const { diagnosticsJson } = await import('../answer/diagnostics.ts');
    writeJson(world.out, diagnosticsJson(report, say, HOMEPAGE));
  } else if (format === 'human') {
    world.out.write(humanDiagnostics(report, { say, paint: painter(wantsColour(world.out, world.env, options.color)) }));
  } else {
    throw new UserError({ nl: `De vorm "${format}" is niet bekend.`, en: `The format "${format}" is not known.` }, knownWords(format, ['human', 'json']));
  }
}

function insideAgenda(session: Session, path: string): string {
  const inside = session.world.resolvePath(session.place(), path);
  if (inside !== undefined) return inside;
  throw new UserError({ nl: `"${path}" is geen bestand of map van deze agenda.`, en: `"${path}" is no file or folder of this agenda.` });
}

function onlyIn(diagnostics: Diagnostics, within: readonly string[], prefix: string): Diagnostics {
  if (within.length === 0 || within.includes('')) return diagnostics;
  const roots = within.map((path) => (prefix === '' ? path : `${prefix}/${path}`));
  const asked = ({ file }: { readonly file: string }): boolean => roots.some((root) => file === root || file.startsWith(`${root}/`));
  return { shown: diagnostics.shown.filter(asked), hidden: diagnostics.hidden.filter(asked) };
}

function fails({ summary }: ValidateReport, level: FailLevel): boolean {
  const { errors, warnings, infos } = summary;
  switch (level) {
    case 'never':
      return false;
    case 'info':
      return errors + warnings + infos > 0;
    case 'warning':
      return errors + warnings > 0;
    case 'error':
      return errors > 0;
  }
}

