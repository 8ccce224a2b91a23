import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { AgendaPlace, World } from '../platform/world.ts';

/**
 * The agenda that a command is about: the one that was named, else the one that is found from here.
 * @throws UserError where there is none, or it cannot be read
 */
export function placeOf(world: World, option: string | undefined): AgendaPlace {
  const root = option ?? (world.env['AGENDA_ROOT'] || undefined);
  const place = world.findAgenda(option);
  if (place && place.unreadable === undefined) return place;
  if (place)
    throw new UserError(
      {
        nl: `De map "${place.prefix || place.folder}" is niet te lezen (${place.unreadable}).`,
        en: `The folder "${place.prefix || place.folder}" cannot be read (${place.unreadable}).`,
      },
      {
        nl: 'Zorg dat je de map mag lezen en openen, en probeer het opnieuw.',
        en: 'Make sure that you may list and enter the folder, and try again.',
      },
      'environment',
    );
  throw root === undefined
    ? new UserError(
        {
          nl: 'Hier is geen agenda: er is geen agenda.yaml in deze map of een map erboven.',
          en: 'There is no agenda here: no agenda.yaml in this folder or one above it.',
        },
        whereElse(world),
      )
    : new UserError(
        { nl: `In "${root}" staat geen agenda.yaml.`, en: `There is no agenda.yaml in "${root}".` },
        option === undefined ? NAMED_BY_ENVIRONMENT : undefined,
      );
}

const NAMED_BY_ENVIRONMENT: Text = {
  nl: 'De omgevingsvariabele AGENDA_ROOT noemt deze map. Verbeter haar, of geef een andere map met --root MAP.',
  en: 'The environment variable AGENDA_ROOT names this folder. Correct it, or give another folder with --root DIR.',
};

/** What to do where there is no agenda. One that git has not put on disk is not to be begun anew. */
function whereElse(world: World): Text {
  if (world.existsGiven('.gitmodules'))
    return {
      nl: 'Staat de agenda in een submodule? Haal die eerst op met: git submodule update --init',
      en: 'Is the agenda in a submodule? Get that first with: git submodule update --init',
    };
  if (world.existsGiven('.git/info/sparse-checkout'))
    return {
      nl: 'Laat git de map van de agenda weg (sparse-checkout)? Haal alles op met: git sparse-checkout disable',
      en: 'Does git leave out the folder of the agenda (sparse checkout)? Get everything with: git sparse-checkout disable',
    };
  if (world.existsGiven('HEAD') && world.existsGiven('objects'))
    return {
      nl: 'Is dit een repository zonder bestanden (bare)? Werk in een kloon ervan: git clone MAP',
      en: 'Is this a repository without files (bare)? Work in a clone of it: git clone DIR',
    };
  return {
    nl: 'Begin een nieuwe agenda met: agenda init. Staat je agenda ergens anders? Ga naar die map, of geef haar op met --root MAP.',
    en: 'Begin a new agenda with: agenda init. Is your agenda elsewhere? Go to its folder, or give it with --root DIR.',
  };
}
