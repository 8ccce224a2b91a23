import { isAbsolute, relative, resolve } from 'node:path';
import { UserError } from '../i18n/user-error.ts';
import type { FolderFile } from '../platform/publishing-door.ts';
import type { PublishedFiles } from '../publish/files.ts';
import { siteOf } from '../publish/site/site.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { finish } from './open-agenda.ts';
import type { MakeReport } from './report-form.ts';
import { outOf, readStyle, sizeText, tellHidden } from './report-out.ts';
import { progress } from './report-progress.ts';
import { askReport } from './report-question.ts';
import type { Session } from './session.ts';

/** Makes the site, says what was made and what is not on it. */
export const reportHtml: MakeReport = async (session, year, options) => {
  const { world, t } = session;
  const out = outOf(options.out, 'html --out site');
  refuseInAgenda(session, out);
  const css = await readStyle(session, options.css);
  const { loaded, context } = await askReport(session, year, options);
  const site = siteOf(context, { css, live: false });
  const { files, bytes } = counted(site);
  await (await world.publishing()).writeFolder(out, files, progress(session, site.size));
  const pages = [...site.keys()].filter((path) => path.endsWith('.html')).length;
  const size = sizeText(bytes(), session);
  const made = t({ nl: `${pages} bladzijden, ${size}`, en: `${pages} pages, ${size}` });
  session.wrote(terminalLine(`${out.replace(/(?<![\\/])[\\/]+$/, '')}/index.html  ${made}`));
  tellHidden(session, loaded.agenda, context);
  if (context.profile === 'public' && context.statement === undefined)
    session.tell({
      nl: 'De site verwijst nog niet naar een toegankelijkheidsverklaring: geef het adres met --statement.',
      en: 'The site does not lead to an accessibility statement yet: give its address with --statement.',
    });
  return finish(session, loaded);
};

/** The files, and how many bytes were made of them so far. */
function counted(site: PublishedFiles): { readonly files: readonly FolderFile[]; readonly bytes: () => number } {
  let sum = 0;
  const files = [...site.values()].map(({ path, content }) => ({
    path,
    content: async () => {
      const made = await content();
      sum += typeof made === 'string' ? Buffer.byteLength(made) : made.length;
      return made;
    },
  }));
  return { files, bytes: () => sum };
}

/** A folder within the agenda would be a stray one there. @throws UserError */
function refuseInAgenda({ world, place }: Session, out: string): void {
  const inside = relative(place().folder, resolve(world.cwd, out));
  if (inside.startsWith('..') || isAbsolute(inside)) return;
  throw new UserError(
    { nl: `"${out}" staat in de agenda zelf.`, en: `"${out}" is within the agenda itself.` },
    { nl: 'Kies een map daarbuiten.', en: 'Choose a folder outside it.' },
  );
}
