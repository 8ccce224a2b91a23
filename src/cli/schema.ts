import schemas from 'agenda:schemas';
import { UserError } from '../i18n/user-error.ts';
import { bundle } from '../model/bundle-schema.ts';
import { editorSchema } from '../model/editor-schema.ts';
import { FILE_KINDS } from '../model/file-role.ts';
import type { Schema } from '../model/json-schema.ts';
import { jsonText } from '../render/json-text.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { knownWords } from '../text/known-words.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';

interface SchemaOptions {
  readonly editor?: boolean;
}

export const schema: Command<SchemaOptions> = {
  takes: [],
  formats: [],
  args: '[name]',
  examples: [
    { line: 'agenda schema', what: { nl: 'welke schema’s er zijn', en: 'the list of schemas' } },
    { line: 'agenda schema commitment', what: { nl: 'de velden van een inzetpunt', en: 'the fields of a commitment' } },
    {
      line: 'agenda schema status',
      what: { nl: 'het antwoord van agenda status --json', en: 'the answer of agenda status --json' },
    },
    {
      line: 'agenda schema commitment --editor --lang nl',
      what: {
        nl: 'voor uitleg en aanvullen in een tekstverwerker',
        en: 'for explanations and completion in an editor',
      },
    },
  ],
  options: [
    {
      flags: '--editor',
      what: {
        nl: 'zoals tekstverwerkers het lezen: één bestand (draft-07), in één taal',
        en: 'as editors read it: one file (draft-07), in one language',
      },
    },
  ],
  async run({ world, t, language }, args, { editor }) {
    const [name] = args;
    const names = Object.keys(schemas).filter((each) => !each.endsWith('common'));
    const kinds: readonly string[] = FILE_KINDS;
    if (editor && (name === undefined || (names.includes(name) && !kinds.includes(name))))
      throw new UserError(
        { nl: '--editor hoort bij een soort bestand.', en: '--editor goes with a kind of file.' },
        {
          nl: `Kies uit: ${kinds.map((kind) => `agenda schema ${kind} --editor`).join(', ')}`,
          en: `Choose from: ${kinds.map((kind) => `agenda schema ${kind} --editor`).join(', ')}`,
        },
      );
    if (name === undefined) {
      const width = Math.max(...names.map((each) => each.length));
      world.out.write(
        names.map((each) =>
          terminalLine(
            `${each.padEnd(width)}  ${t({ nl: schemas[each]?.title ?? '', en: schemas[each]?.['x-en']?.title ?? schemas[each]?.title ?? '' })}`,
          ),
        ),
      );
      return EXIT.ok;
    }
    if (!names.includes(name))
      throw new UserError(
        { nl: `Het schema "${name}" bestaat niet.`, en: `There is no schema "${name}".` },
        knownWords(name, names),
      );
    const home = schemas[name] as Schema;
    world.out.write(jsonText(editor ? editorSchema(home, language) : bundle(name, schemas)));
    return EXIT.ok;
  },
};
