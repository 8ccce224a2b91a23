// Counts the files of an agenda and their size while they are read, and stops reading at the limits.
import type { Text } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { LIMITS, type Limits, type RaisableName, raising } from '../source/limits.ts';
import type { Entry } from '../source/tree.ts';

export interface Tally {
  /**
   * Begins to count a part, such as a year; one that is read again counts once.
   * @returns what counts an entry
   * @throws UserError from there on, where all parts together are too much: nothing is answered about half an agenda
   */
  of(part: string): (entry: Pick<Entry, 'size'>) => void;
}

export function tallyOf(limits: Limits = LIMITS): Tally {
  const { files: mostFiles, totalBytes: mostBytes, fileBytes } = limits;
  const parts = new Map<string, { readonly files: number; readonly bytes: number }>();
  return {
    of: (part) => {
      const before = parts.get(part) ?? NONE;
      const others = [...parts].flatMap(([name, counted]) => (name === part ? [] : [counted]));
      const [filesElsewhere, bytesElsewhere] = [sum(others, 'files'), sum(others, 'bytes')];
      let [files, bytes] = [0, 0];
      return ({ size }) => {
        files += 1;
        // What is larger than a file may be is told of, and not read.
        if (size <= fileBytes) bytes += size;
        if (filesElsewhere + files > mostFiles) throw tooMuch('files', limits, FILES(mostFiles));
        if (bytesElsewhere + bytes > mostBytes) throw tooMuch('total-mib', limits, BYTES(mostBytes / MIB));
        parts.set(part, { files: Math.max(before.files, files), bytes: Math.max(before.bytes, bytes) });
      };
    },
  };
}

const NONE = { files: 0, bytes: 0 };
const MIB = 1024 * 1024;
const sum = (some: readonly { readonly files: number; readonly bytes: number }[], what: 'files' | 'bytes'): number =>
  some.reduce((total, each) => total + each[what], 0);

const FILES = (most: number): Text => ({
  nl: `De map van deze agenda bevat meer dan ${most.toLocaleString('nl')} bestanden. Er is niets van gelezen.`,
  en: `The folder of this agenda holds more than ${most.toLocaleString('en')} files. Nothing of it was read.`,
});
const BYTES = (most: number): Text => ({
  nl: `De bestanden van deze agenda zijn samen groter dan ${most.toLocaleString('nl')} MB. Er is niets van gelezen.`,
  en: `The files of this agenda are larger than ${most.toLocaleString('en')} MiB together. None of it was read.`,
});

function tooMuch(name: RaisableName, limits: Limits, text: Text): UserError {
  const more = raising(name, limits);
  return new UserError(
    text,
    {
      nl: `Haal weg wat er niet hoort.${more ? ` Hoort alles erbij? Zeg dan hoeveel het mag zijn: ${more}` : ''}`,
      en: `Take away what does not belong there.${more ? ` Does all of it? Then say how much it may be: ${more}` : ''}`,
    },
    'environment',
  );
}
