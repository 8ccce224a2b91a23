import type { Agenda } from '../model/agenda.ts';
import type { FileRole } from '../model/file-role.ts';
import type { Loaded } from '../model/loaded.ts';
import { commitmentsOf } from '../query/index-agenda.ts';
import { fromRepository } from '../source/tree.ts';
import type { Lost, Profile } from '../views/report/context.ts';

/**
 * The files that a report misses something of. The public is told the names of those that it may know of, and how many
 * others there are: the name of a file can say what an internal promise is about.
 * @param agenda as the reader of the report sees it
 */
export function lostFiles(
  { tree, roles, incomplete }: Pick<Loaded, 'tree' | 'roles' | 'incomplete'>,
  agenda: Agenda,
  profile: Profile,
): Lost {
  if (profile === 'internal') return { files: incomplete, unnamed: 0 };
  const byPath = new Map(roles.map((role) => [fromRepository(tree, role.path), role]));
  const shown = new Set(agenda.plans.flatMap((plan) => commitmentsOf(plan).map(({ year, id }) => `${year}/${id}`)));
  const files = incomplete.flatMap((file) => publicName(file, byPath.get(file), shown) ?? []);
  return { files, unnamed: incomplete.length - files.length };
}

function publicName(file: string, role: FileRole | undefined, shown: ReadonlySet<string>): string | undefined {
  switch (role?.kind) {
    case 'agenda':
    case 'plan':
    case 'theme':
    case 'objective':
      return file;
    case 'commitment':
      return shown.has(`${role.year}/${role.id}`) ? file : undefined;
    case 'update':
      return shown.has(`${role.year}/${role.of}`)
        ? `${file.slice(0, file.lastIndexOf('/') + 1)}${role.date}-${role.of}.md`
        : undefined;
    default:
      return undefined;
  }
}
