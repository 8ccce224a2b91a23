import type { Change, ChangeSet } from '../edit/change-set.ts';
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import type { Replacement } from '../source/splice.ts';
import { sha256 } from '../text/hash.ts';
import { addedJson } from './added-json.ts';
import { AGENTS } from './agents.ts';
import type { StarterFile } from './answers.ts';

/** A file that stands where one of ours would come; its text is undefined where it cannot be read as one. */
export interface Standing {
  readonly text: string | undefined;
}

/** What is written, and what its owner is told of files that stand there already. */
export interface Beginning {
  readonly changes: ChangeSet;
  readonly told: readonly Text[];
  /** Whether another agenda stands there, to which nothing was done. */
  readonly hasAgenda?: boolean;
}

/**
 * What `agenda init` writes in a folder in which anything may stand. Nothing that stands there is lost: attributes and
 * settings that are lacking are added, and anything else is asked of its owner. Where another agenda stands already,
 * only what belongs beside it is written.
 * @throws UserError where part of an agenda stands there, of which no whole can be made
 */
export function changesFor(
  files: readonly StarterFile[],
  standingAt: (path: string) => Standing | undefined,
): Beginning {
  const isOther = ({ path, text }: StarterFile): boolean => {
    const standing = standingAt(path);
    return standing !== undefined && standing.text !== text;
  };
  const others = files.filter((file) => inAgenda(file) && file.path !== HANDBOOK && isOther(file));
  const hasAgenda = others.some(({ path }) => path === SETTINGS);
  if (others.length > 0 && !hasAgenda) throw alreadyHere(others);
  // The page for programs names the organisation, of which nothing was asked here.
  const ours = hasAgenda ? files.filter((file) => !inAgenda(file) && file.path !== AGENTS) : files;
  const all = ours.map((file): Beginning => {
    const standing = standingAt(file.path);
    return standing ? beside(file, standing, standingAt) : { changes: [create(file)], told: [] };
  });
  return {
    hasAgenda,
    changes: all.flatMap(({ changes }) => changes),
    told: [...(hasAgenda ? [LEFT_AGENDA] : []), ...all.flatMap(({ told }) => told)],
  };
}

const SETTINGS = 'agenda/agenda.yaml';
const HANDBOOK = 'agenda/README.md';
const inAgenda = ({ path }: StarterFile): boolean => path.startsWith('agenda/');

const create = ({ path, text }: Pick<StarterFile, 'path' | 'text'>): Change => ({ kind: 'create', path, text });

/** Adds what cannot harm: attributes that are not there yet, and settings that nobody chose. */
function beside(
  { path, text, elsewhere }: StarterFile,
  standing: Standing,
  standingAt: (path: string) => Standing | undefined,
): Beginning {
  if (standing.text === text) return { changes: [], told: [] };
  if (elsewhere) {
    const other = standingAt(elsewhere.path);
    if (other?.text === text) return { changes: [], told: [] };
    return other
      ? { changes: [], told: [left(elsewhere.path)] }
      : { changes: [create({ path: elsewhere.path, text })], told: [elsewhere.use] };
  }
  const isJson = path.endsWith('.json') && !path.endsWith('.schema.json');
  if (!isJson && path !== ATTRIBUTES) return { changes: [], told: [left(path)] };
  const additions = standing.text === undefined ? undefined : (isJson ? addedJson : addedLines)(standing.text, text);
  if (!additions || standing.text === undefined) return { changes: [], told: [addYourself(path, text)] };
  const digest = sha256(standing.text);
  return {
    changes:
      additions.length === 0
        ? []
        : [{ kind: 'edit', path, splices: additions.map((each) => ({ ...each, path, sha256: digest })) }],
    told: [],
  };
}

const ATTRIBUTES = '.gitattributes';

/** Our lines, at the end, as far as they are not there. */
function addedLines(standing: string, ours: string): readonly Replacement[] {
  const end = standing.length;
  const newline = standing.includes('\r\n') ? '\r\n' : '\n';
  const there = new Set(standing.split(/\r?\n/).map((line) => line.trim()));
  const lacking = ours.split('\n').filter((line) => line !== '' && !there.has(line));
  if (lacking.length === 0) return [];
  const text = `${standing === '' || standing.endsWith('\n') ? '' : newline}${lacking.join(newline)}${newline}`;
  return [{ span: { start: end, end }, text }];
}

const addYourself = (path: string, text: string): Text => ({
  nl: `${path} stond er al. Neem daarin zelf over:\n${text.trimEnd()}`,
  en: `${path} was there already. Take over in it yourself:\n${text.trimEnd()}`,
});

const left = (path: string): Text => ({
  nl: `${path} stond er al en is gelaten zoals het was. Een voorbeeld over de agenda komt er in een lege map.`,
  en: `${path} was there already and was left as it is. An example about the agenda is written in an empty folder.`,
});

const LEFT_AGENDA: Text = {
  nl: 'Er staat hier al een agenda; die is gelaten zoals zij was. Alleen wat ernaast hoort, komt erbij.',
  en: 'There is an agenda here already; it was left as it is. Only what belongs beside it is added.',
};

function alreadyHere(others: readonly StarterFile[]): UserError {
  const names = others.map(({ path }) => path).join(', ');
  return new UserError(
    {
      nl: `Hier staat al een deel van een agenda: ${names}. Er is niets geschreven.`,
      en: `Part of an agenda is already here: ${names}. Nothing was written.`,
    },
    {
      nl: 'Kies een andere map, of verplaats deze bestanden eerst.',
      en: 'Choose another folder, or move these files first.',
    },
  );
}
