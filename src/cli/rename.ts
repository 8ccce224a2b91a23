import { type Occurrences, occurrencesOf, renaming } from '../actions/rename.ts';
import { KIND_LABELS } from '../i18n/labels.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Agenda } from '../model/agenda.ts';
import { itemsOf } from '../query/index-agenda.ts';
import { usedIds } from '../query/used-ids.ts';
import { fromRepository, type Tree } from '../source/tree.ts';
import { knownWords } from '../text/known-words.ts';
import type { ChangedRecord } from '../views/answers/changed-records.ts';
import { mustBeFree } from './add-parts.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openAgenda } from './open-agenda.ts';
import { writeNames } from './relocating.ts';
import { WRITES_AGENDA } from './shared-options.ts';

export interface RenameOptions {
  readonly dryRun?: boolean;
}

export const rename: Command<RenameOptions> = {
  ...WRITES_AGENDA,
  args: '<id> <new-id>',
  examples: [
    {
      line: 'agenda rename avonden ledenavonden',
      what: {
        nl: 'geef een ander id aan wat alleen in een concept staat',
        en: 'give another id to what is in a draft only',
      },
    },
    {
      line: 'agenda rename avonden ledenavonden --dry-run',
      what: { nl: 'toon welke bestanden en verwijzingen veranderen', en: 'show which files and references change' },
    },
  ],
  options: [{ flags: '--dry-run', what: { nl: 'schrijf niets', en: 'write nothing' } }],
  async run(session, [word = '', to = ''], { dryRun = false }) {
    if (!dryRun) await session.world.finishChange(session.place());
    const loaded = await openAgenda(session);
    const { agenda, tree } = loaded;
    const id = word.replace(/^\d{4}\//, '');
    const found = occurrencesOf(agenda, id);
    mustBeOfDrafts(agenda, tree, id, found);
    const [first] = found.records;
    if (first) mustBeFree(agenda, first.item.kind, first.plan, to);
    const { names, data } = renaming(tree, found, to);
    const records = found.records.map(({ item: { year, kind, number, title, path } }): ChangedRecord => {
      const about = { year, kind, number, id: to, title, path: names.get(path) ?? path };
      return { ...about, before: { number, id } };
    });
    await writeNames(session, loaded, names, data, records, dryRun);
    return EXIT.ok;
  },
};

/** An id is for ever, as soon as others may have read it. @throws UserError where they may */
function mustBeOfDrafts(agenda: Agenda, tree: Tree, id: string, { records, references, reports }: Occurrences): void {
  if (records.length === 0) throw notARecord(agenda, id);
  const adopted = records.find(({ plan }) => plan.stage !== 'draft');
  const referring = references.find(({ plan }) => plan.stage !== 'draft');
  const [report] = reports;
  const name = (path: string): string => fromRepository(tree, path);
  if (adopted)
    throw stays(
      id,
      {
        nl: `het staat in het vastgestelde jaarplan ${adopted.plan.year} (${adopted.item.number} ${adopted.item.title})`,
        en: `it is in the adopted plan of ${adopted.plan.year} (${adopted.item.number} ${adopted.item.title})`,
      },
      true,
    );
  if (report !== undefined)
    throw stays(id, { nl: `er is over gemeld (${name(report)})`, en: `it was reported on (${name(report)})` });
  if (referring)
    throw stays(id, {
      nl: `het vastgestelde jaarplan ${referring.plan.year} verwijst ernaar (${name(referring.item.path)})`,
      en: `the adopted plan of ${referring.plan.year} refers to it (${name(referring.item.path)})`,
    });
}

const stays = (id: string, because: Text, isAdopted = false): UserError =>
  new UserError(
    { nl: `Het id "${id}" blijft: ${because.nl}.`, en: `The id "${id}" stays: ${because.en}.` },
    isAdopted
      ? {
          nl: 'Past het niet meer? Verander dan de titel (de regel met # boven de tekst), en leg dat vast met agenda amend.',
          en: 'Does it no longer fit? Then change the title (the line with # above the text), and record that with agenda amend.',
        }
      : {
          nl: 'Past het niet meer? Verander dan de titel: de regel met # boven de tekst.',
          en: 'Does it no longer fit? Then change the title: the line with # above the text.',
        },
  );

function notARecord(agenda: Agenda, id: string): UserError {
  const ids = agenda.plans.flatMap((plan) => itemsOf(plan)).map((item) => item.id);
  const kinds = (['theme', 'objective', 'commitment'] as const).map((kind) => KIND_LABELS[kind]);
  return usedIds(agenda).has(id)
    ? new UserError(
        {
          nl: `"${id}" is geen ${kinds.map(({ nl }) => nl.replace(/^een /, '')).join(', ')}.`,
          en: `"${id}" is no ${kinds.map(({ en }) => en.replace(/^an? /, '')).join(', ')}.`,
        },
        {
          nl: 'Een id dat in een bestand zelf staat, verander je daar; zie dan agenda validate.',
          en: 'An id that stands inside a file is changed there; then see agenda validate.',
        },
      )
    : new UserError(
        { nl: `"${id}" komt in geen enkel jaarplan voor.`, en: `"${id}" does not occur in any plan.` },
        knownWords(id, ids),
      );
}
