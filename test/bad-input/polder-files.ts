// The polder's agenda as data, and how files are laid over it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Content, Files } from '../fake-world.ts';

const folder = fileURLToPath(new URL('../agendas/polder/', import.meta.url));

/** The files of the polder's agenda, in which nothing is wrong. */
export const POLDER: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort()
    .map((path) => [path, readFileSync(folder + path, 'utf8')]),
);

/** The file that most examples spoil. */
export const SLOTEN = '2021/1-water/1.1.1-sloten.md';
/** The update on it. */
export const UPDATE = '2021/progress/2021-06-01-sloten.md';

export const laid = (base: Files, over: Readonly<Record<string, Content | null>>): Files =>
  Object.fromEntries(
    Object.entries({ ...base, ...over }).filter((entry): entry is [string, Content] => entry[1] !== null),
  );

/** Front matter and a text that needs nothing more. */
export const record = (yaml: string): string =>
  `---\n${yaml}---\n# Schone sloten\n\nDe vereniging schouwt dit jaar alle sloten.\n`;
/** What every example keeps, since there is an update on it: four lines. */
export const SCHOUW = 'owner: team-water\ndeliverables:\n  - id: schouw\n    title: Schouw van alle sloten\n';
