import { isDeepStrictEqual } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { readDocuments } from '../document/read.ts';
import { safe, safeLine } from '../format/safe.ts';
import { UserError } from '../language/user-error.ts';
import { isDay } from '../model/date.ts';
import { findPlan } from '../query/select.ts';
import { fingerprintOf } from '../query/promises.ts';
import { setFields, type FieldText } from '../edit/set-fields.ts';
import { fromRepository } from '../source/tree.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openAgenda } from './session.ts';

export interface AdoptOptions {
  readonly body?: string;
  readonly date?: string;
  readonly reference?: string;
  readonly dryRun?: boolean;
}

export const adopt: Command<AdoptOptions> = {
  args: '<year>',
  examples: [
    { line: 'agenda adopt 2022 --body "Algemene ledenvergadering" --date 2021-11-26', what: { nl: 'leg vast dat het plan is vastgesteld', en: 'record that the plan was adopted' } },
    { line: 'agenda adopt 2022 --body Bestuur --date 2021-11-26 --dry-run', what: { nl: 'toon wat er zou veranderen', en: 'show what would change' } },
  ],
  options: [
    { flags: '--body <body>', what: { nl: 'wie het besluit nam', en: 'who decided' } },
    { flags: '--date <date>', what: { nl: 'wanneer', en: 'when' } },
    { flags: '--reference <text>', what: { nl: 'waar het besluit te vinden is', en: 'where the decision is found' } },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [year = ''], { body, date, reference, dryRun }) {
    const { world, say } = session;
    if (body === undefined || body.trim() === '' || date === undefined) throw new UserError({ nl: 'Zeg wie het plan heeft vastgesteld, en wanneer.', en: 'Say who adopted the plan, and when.' }, { nl: `Bijvoorbeeld: agenda adopt ${year} --body Bestuur --date ${session.today}`, en: `For instance: agenda adopt ${year} --body Board --date ${session.today}` });
    if (!isDay(date)) throw new UserError({ nl: `"${date}" is geen datum die bestaat.`, en: `"${date}" is not a date that exists.` }, { nl: 'Schrijf jaar, maand en dag: 2021-11-26', en: 'Write year, month and day: 2021-11-26' });
    const loaded = await openAgenda(session);
    const plan = findPlan(loaded.agenda, year, session.asOf);
    const broken = loaded.incomplete.filter((file) => file.startsWith(fromRepository(loaded.tree, `${plan.year}/`)));
    if (broken.length > 0) throw new UserError({ nl: `In dit plan staan nog fouten: ${broken.join(', ')}.`, en: `This plan still holds errors: ${broken.join(', ')}.` }, { nl: 'Verhelp ze eerst; zie agenda validate.', en: 'Mend them first; see agenda validate.' });
    const file = plan.document?.file;
    const fields: readonly FieldText[] = [
      { key: 'stage', lines: ['stage: adopted'] },
      { key: 'decision', lines: ['decision:', `  body: ${JSON.stringify(body.trim())}`, `  date: ${date}`, ...(reference === undefined ? [] : [`  reference: ${JSON.stringify(reference)}`])] },
      { key: 'fingerprint', lines: [`fingerprint: ${fingerprintOf(plan)}`] },
    ];
    const text = file && setFields(file, fields);
    if (!file || text === undefined) throw new UserError({ nl: `De pagina van ${plan.year} heeft geen gegevens om aan te vullen.`, en: `The page of ${plan.year} has no data to add to.` });
    await mustOnlySet(file.path, file.text, text, fields.map(({ key }) => key));
    const name = fromRepository(loaded.tree, plan.path);
    if (dryRun) world.out.write(safe(createTwoFilesPatch(name, name, file.text, text)));
    else {
      world.writeFile(`${session.place().folder}/${plan.path}`, text);
      world.out.write(`${safeLine(name)}\n`);
      world.err.write(say({ nl: `${plan.title} is vastgesteld. Wie de beloften nu verandert, noemt een besluit.\n`, en: `${plan.title} is adopted. Whoever changes the promises now names a decision.\n` }));
    }
    return EXIT.ok;
  },
};

/** An edit is believed only when the result reads back with everything else as it was. A difference is a bug, and nothing is written. */
async function mustOnlySet(path: string, before: string, after: string, keys: readonly string[]): Promise<void> {
  const [old, fresh] = await readDocuments([{ path, text: before }, { path, text: after }]);
  const without = (data: object | undefined): object => Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => !keys.includes(key)));
  const same = isDeepStrictEqual(without(old?.data), without(fresh?.data)) && before.slice(old?.body?.span.start) === after.slice(fresh?.body?.span.start);
  if (!same || fresh?.data === undefined) throw new Error('the edit would have changed more than was meant; nothing was written');
}
