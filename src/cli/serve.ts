import { same } from '../i18n/text.ts';
import { UserError } from '../i18n/user-error.ts';
import { filesByPath, MEDIA_TYPES, type PublishedFiles } from '../publish/files.ts';
import { answerTo, type LiveSite, type Request, refusalOf } from '../publish/serve/answer.ts';
import { LIVE_PATH, LIVE_SCRIPT } from '../publish/serve/live.ts';
import { troublePage } from '../publish/serve/trouble.ts';
import { siteOf } from '../publish/site/site.ts';
import { terminalLine } from '../render/terminal-text.ts';
import { PROFILES } from '../views/report/context.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { readStyle } from './report-out.ts';
import { askReport, type ReportOptions } from './report-question.ts';
import type { Session } from './session.ts';

export interface ServeOptions extends ReportOptions {
  readonly port?: string;
  readonly open?: boolean;
  readonly css?: string;
}

export const serve: Command<ServeOptions> = {
  args: '[year]',
  takes: ['--root', '--as-of'],
  formats: [],
  examples: [
    {
      line: 'agenda serve',
      what: { nl: 'de website op deze computer; Ctrl-C stopt', en: 'the website on this computer; Ctrl-C stops' },
    },
    {
      line: 'agenda serve 2021 --as-of 2021-12-31 --open',
      what: {
        nl: 'zoals het op die dag was, meteen in de browser',
        en: 'as it was on that day, in the browser at once',
      },
    },
  ],
  options: [
    {
      flags: '--port <number>',
      what: { nl: 'poort', en: 'port' },
      byDefault: { nl: 'een vrije', en: 'one that is free' },
    },
    { flags: '--open', what: { nl: 'open de browser', en: 'open the browser' } },
    {
      flags: '--profile <profile>',
      what: {
        nl: 'voor wie: public laat weg wat intern is',
        en: 'for whom: public leaves out what is internal',
      },
      choices: PROFILES,
      byDefault: same('public'),
    },
    {
      flags: '--since <moment>',
      what: {
        nl: 'vertel wat er sindsdien veranderde: een dag, of een versie in git',
        en: 'tell what changed since then: a day, or a revision in git',
      },
    },
    {
      flags: '--round <id>',
      what: { nl: 'op de peildatum van een rapportageronde', en: 'as of the day of a reporting round' },
    },
    { flags: '--css <file>', what: { nl: 'eigen huisstijl, bovenop de onze', en: 'your own style, on top of ours' } },
    {
      flags: '--statement <url>',
      what: { nl: 'adres van de toegankelijkheidsverklaring', en: 'address of the accessibility statement' },
    },
  ],
  async run(session, [year], options) {
    const { world } = session;
    const place = session.place();
    const port = portOf(options.port);
    const door = await world.publishing();
    const version = (): string => door.treeVersion(place.folder);
    const site = remembered(version, () => made(session, year, options));
    // What is wrong with the question itself is told at once.
    await askReport(session, year, options);
    await door.serve(
      {
        port,
        version,
        answer: async (request: Request, at: number) =>
          isLive(request) ? (refusalOf(request, at) ?? 'listen') : answerTo(request, at, site),
        onFailure: (error) =>
          session.tell({ nl: `Er ging iets mis: ${String(error)}`, en: `Something went wrong: ${String(error)}` }),
      },
      (address) => {
        world.out.write(terminalLine(address));
        session.tell({ nl: 'Stoppen: Ctrl-C', en: 'To stop: Ctrl-C' });
        if (options.open) door.openInBrowser(address);
      },
    );
    return EXIT.interrupted;
  },
};

const isLive = ({ url }: Request): boolean => url.split('?')[0] === LIVE_PATH;

function portOf(written: string | undefined): number {
  if (written === undefined) return 0;
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port <= 65535) return port;
  throw new UserError(
    { nl: `"${written}" is geen poort.`, en: `"${written}" is not a port.` },
    { nl: 'Kies een getal van 0 tot en met 65535.', en: 'Choose a number from 0 to 65535.' },
  );
}

/** Makes a site again only when the files are other ones than before. */
function remembered(version: () => string, make: () => Promise<LiveSite>): () => Promise<LiveSite> {
  let known: { readonly version: string; readonly site: Promise<LiveSite> } | undefined;
  return () => {
    const now = version();
    if (known?.version !== now) known = { version: now, site: make() };
    return known.site;
  };
}

/** The site as the files are now; where there can be none, a page that says why, and that goes when that does. */
async function made(session: Session, year: string | undefined, options: ServeOptions): Promise<LiveSite> {
  try {
    const css = await readStyle(session, options.css);
    const { context } = await askReport(session, year, options);
    return { files: withLiveScript(siteOf(context, { css, live: true })), trouble: undefined };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { files: new Map(), trouble: troublePage(error, session.language) };
  }
}

const withLiveScript = (files: PublishedFiles): PublishedFiles =>
  filesByPath([...files.values(), { path: 'live.js', mediaType: MEDIA_TYPES.js, content: () => LIVE_SCRIPT }]);
