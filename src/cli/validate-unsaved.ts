// `agenda validate - --stdin-filename PATH`: a file as it stands in an editor, that was not saved yet.
import { UserError } from '../i18n/user-error.ts';
import { overlaid } from '../source/overlay.ts';
import type { Tree } from '../source/tree.ts';
import type { Session } from './session.ts';
import { notTogether } from './shared-options.ts';
import type { ValidateOptions } from './validate-together.ts';

/** What is checked then: the agenda on disk, with that one file as it came in; only of that file is told. */
export interface UnsavedCheck {
  readonly tree: Tree;
  /** Relative to the agenda's root. */
  readonly path: string;
}

const DASH = '-';

/** @throws UserError where the two do not come together, where something else was asked too, or the file is elsewhere */
export async function readUnsaved(
  session: Session,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<UnsavedCheck> {
  const { stdinFilename: name } = options;
  if (name === undefined || !paths.includes(DASH)) throw lacksOther(name);
  const [other] = paths.filter((path) => path !== DASH);
  const beside = other ?? Object.entries(BESIDE).find(([key]) => options[key as keyof ValidateOptions])?.[1];
  if (beside !== undefined) throw notTogether(`validate ${DASH}`, beside);
  const { world } = session;
  const place = session.place();
  const path = world.resolveUnsaved(place, name);
  const tree = world.readTree(place);
  if (!path || tree.entries.some((entry) => entry.path.startsWith(`${path}/`)))
    throw new UserError(
      {
        nl: `"${name}" is geen plek voor een bestand van deze agenda.`,
        en: `"${name}" is no place for a file of this agenda.`,
      },
      {
        nl: 'Geef het pad waar het bestand staat of komt te staan, zoals agenda/2021/README.md.',
        en: 'Give the path at which the file is or will be, such as agenda/2021/README.md.',
      },
    );
  return { path, tree: overlaid(tree, [{ path, bytes: await world.readInputBytes() }]) };
}

/** Options that are about what is on disk, in git, or about to be written. */
const BESIDE: Partial<Readonly<Record<keyof ValidateOptions, string>>> = {
  since: '--since',
  changed: '--changed',
  staged: '--staged',
  report: '--report',
  fix: '--fix',
  fixSuggested: '--fix-suggested',
  writeBaseline: '--write-baseline',
};

const lacksOther = (name: string | undefined): UserError =>
  name === undefined
    ? new UserError(
        {
          nl: 'Bij "-" hoort de plek van het bestand: de controle kijkt ook naar de rest van de agenda.',
          en: '"-" needs the place of the file: the check looks at the rest of the agenda too.',
        },
        {
          nl: 'Geef haar erbij: agenda validate - --stdin-filename agenda/2021/README.md',
          en: 'Give it too: agenda validate - --stdin-filename agenda/2021/README.md',
        },
      )
    : new UserError(
        { nl: '--stdin-filename hoort bij "-".', en: '--stdin-filename goes with "-".' },
        {
          nl: `Schrijf: agenda validate - --stdin-filename ${name}`,
          en: `Write: agenda validate - --stdin-filename ${name}`,
        },
      );
