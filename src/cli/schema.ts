import schemas from 'agenda:schemas';
import { UserError } from '../i18n/user-error.ts';
import { bundle } from '../model/bundle-schema.ts';
import { jsonText } from '../render/json-text.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { knownWords } from '../text/known-words.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';

export const schema: Command = {
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
  ],
  options: [],
  async run({ world, t }, args) {
    const [name] = args;
    const names = Object.keys(schemas).filter((each) => !each.endsWith('common'));
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
    world.out.write(jsonText(bundle(name, schemas)));
    return EXIT.ok;
  },
};
