import { isDeepStrictEqual } from 'node:util';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { readDocuments } from '../document/read.ts';
import { type FieldText, setFields } from '../edit/set-fields.ts';
import { writtenDate } from '../i18n/date.ts';
import { UserError } from '../i18n/user-error.ts';
import { isDay } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { fingerprintOf } from '../query/fingerprint.ts';
import { findPlan } from '../query/select.ts';
import { terminalLine, terminalText } from '../render/terminal-text.ts';
import { fromRepository } from '../source/tree.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openAgenda } from './open-agenda.ts';

export interface AdoptOptions {
  readonly body?: string;
  readonly date?: string;
  readonly reference?: string;
  readonly dryRun?: boolean;
}

export const adopt: Command<AdoptOptions> = {
  args: '<year>',
  examples: [
    {
      line: 'agenda adopt 2022 --body "Algemene ledenvergadering" --date 2021-11-26',
      what: { nl: 'leg vast dat het plan is vastgesteld', en: 'record that the plan was adopted' },
    },
    {
      line: 'agenda adopt 2022 --body Bestuur --date 2021-11-26 --dry-run',
      what: { nl: 'toon wat er zou veranderen', en: 'show what would change' },
    },
  ],
  options: [
    { flags: '--body <body>', what: { nl: 'wie het besluit nam', en: 'who decided' } },
    { flags: '--date <date>', what: { nl: 'wanneer', en: 'when' } },
    { flags: '--reference <text>', what: { nl: 'waar het besluit te vinden is', en: 'where the decision is found' } },
    { flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } },
  ],
  async run(session, [year = ''], { body, date, reference, dryRun }) {
    const { world } = session;
    if (body === undefined || body.trim() === '' || date === undefined)
      throw new UserError(
        { nl: 'Zeg wie het plan heeft vastgesteld, en wanneer.', en: 'Say who adopted the plan, and when.' },
        {
          nl: `Bijvoorbeeld: agenda adopt ${year} --body Bestuur --date ${session.today}`,
          en: `For instance: agenda adopt ${year} --body Board --date ${session.today}`,
        },
      );
    if (!isDay(date))
      throw new UserError(
        { nl: `"${date}" is geen datum die bestaat.`, en: `"${date}" is not a date that exists.` },
        { nl: 'Schrijf jaar, maand en dag: 2021-11-26', en: 'Write year, month and day: 2021-11-26' },
      );
    if (date > session.today)
      throw new UserError(
        { nl: `De dag ${date} moet nog komen.`, en: `The day ${date} is still to come.` },
        { nl: 'Leg vast wat al is besloten.', en: 'Record what was decided already.' },
      );
    const loaded = await openAgenda(session);
    const plan = findPlan(loaded.agenda, year, session.asOf);
    const broken = loaded.incomplete.filter((file) => file.startsWith(fromRepository(loaded.tree, `${plan.year}/`)));
    if (broken.length > 0)
      throw new UserError(
        {
          nl: `In dit plan staan nog fouten: ${broken.join(', ')}.`,
          en: `This plan still holds errors: ${broken.join(', ')}.`,
        },
        { nl: 'Verhelp ze eerst; zie agenda validate.', en: 'Mend them first; see agenda validate.' },
      );
    mustNotBeAdopted(plan);
    const data = {
      stage: 'adopted',
      decision: { body: oneLine(body), date, ...(reference === undefined ? {} : { reference: oneLine(reference) }) },
      fingerprint: await fingerprintOf(plan),
    };
    const fields: readonly FieldText[] = [
      { key: 'stage', lines: ['stage: adopted'] },
      {
        key: 'decision',
        lines: ['decision:', ...Object.entries(data.decision).map(([key, value]) => `  ${key}: ${yamlText(value)}`)],
      },
      { key: 'fingerprint', lines: [`fingerprint: ${data.fingerprint}`] },
    ];
    const file = plan.document?.file;
    const text = file && setFields(file, fields);
    if (!file || text === undefined || !(await setsOnly(file.path, file.text, text, data))) throw byHand(plan, fields);
    const name = fromRepository(loaded.tree, plan.path);
    if (dryRun)
      world.out.write(
        terminalText(
          createTwoFilesPatch(name, name, file.text, text, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }),
        ),
      );
    else {
      world.writeFile(`${session.place().folder}/${plan.path}`, text);
      world.out.write(terminalLine(name));
      session.tell({
        nl: `"${plan.title}" is vastgesteld. Verander je hierna een inzetpunt, noem dan het besluit.`,
        en: `"${plan.title}" is adopted. If you change a commitment from now on, name the decision.`,
      });
    }
    return EXIT.ok;
  },
};

/** Adopting again would put the promises of now in place of those that were decided on. */
function mustNotBeAdopted({ year, stage, fingerprint, decision }: Plan): void {
  if (stage === 'closed')
    throw new UserError({
      nl: `Het jaarplan ${year} is al afgesloten.`,
      en: `The plan of ${year} was closed already.`,
    });
  if (stage !== 'adopted' || fingerprint === undefined) return;
  const day = writtenDate(decision?.date ?? '');
  const by = decision
    ? { nl: ` (${decision.body}, ${day.nl})`, en: ` (${decision.body}, ${day.en})` }
    : { nl: '', en: '' };
  throw new UserError(
    { nl: `Het jaarplan ${year} is al vastgesteld${by.nl}.`, en: `The plan of ${year} was adopted already${by.en}.` },
    {
      nl: 'Verandert er iets? Zet het onder "amendments" op de pagina van het jaar, met het besluit.',
      en: 'Does something change? Put it under "amendments" on the year\'s page, with the decision.',
    },
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As a person would write it, where nothing in it means something else in YAML. */
const yamlText = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ||
  (/^\p{L}[\p{L}\p{N}]{3,}(?:[ .()/-]*[\p{L}\p{N}]+)*$/u.test(text) && !/^(?:true|false|null)$/i.test(text))
    ? text
    : JSON.stringify(text);

/** An edit is believed only when the result reads back without complaint, with what was meant and everything else as it was. */
async function setsOnly(
  path: string,
  before: string,
  after: string,
  data: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const [old, fresh] = await readDocuments([
    { path, text: before },
    { path, text: after },
  ]);
  if (!fresh?.data || fresh.problems.length > (old?.problems.length ?? 0)) return false;
  return (
    isDeepStrictEqual({ ...fresh.data }, { ...old?.data, ...data }) &&
    before.slice(old?.body?.start) === after.slice(fresh.body?.start)
  );
}

/** Where a page is written in a way that cannot be edited with certainty, a person does it. */
const byHand = ({ year }: Plan, fields: readonly FieldText[]): UserError => {
  const lines = fields.flatMap((field) => field.lines).join(' | ');
  return new UserError(
    {
      nl: `De gegevens boven aan de pagina van ${year} zijn zo geschreven dat ze niet veilig zijn aan te vullen; er is niets geschreven.`,
      en: `The data at the top of the page of ${year} are written in a way that cannot safely be added to; nothing was written.`,
    },
    { nl: `Vul zelf aan: ${lines}`, en: `Add by hand: ${lines}` },
  );
};
