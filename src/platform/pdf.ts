// A PDF of a report, by a word processor or a browser that is on this machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../i18n/user-error.ts';
import { besides, leftBehind } from './left-behind.ts';
import type { PdfSources } from './publishing-door.ts';
import { readWhole } from './whole-file.ts';
import { writing } from './writing-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where LibreOffice and Chromium stand, besides on the path. */
const OFFICES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Longer than this no report takes; a program that waits for something unseen is ended. */
const MOST_SECONDS = 180;

/** @throws UserError that says what to install, or what the program said. */
export async function makePdf(sources: PdfSources, env: Env): Promise<Uint8Array> {
  const office = find([env['SOFFICE'], ...OFFICES], env);
  const browser = office === undefined ? find([env['CHROMIUM'], ...BROWSERS], env) : undefined;
  if (office === undefined && browser === undefined)
    throw new UserError(
      {
        nl: 'Voor een PDF is LibreOffice of Chromium nodig; geen van beide is gevonden.',
        en: 'A PDF needs LibreOffice or Chromium; neither was found.',
      },
      {
        nl: 'Installeer LibreOffice (libreoffice.org). Of bewaar het Word-document als PDF: agenda report docx --out verslag.docx',
        en: 'Install LibreOffice (libreoffice.org). Or save the Word document as PDF: agenda report docx --out report.docx',
      },
      'environment',
    );
  return whole(async (folder, start) =>
    office === undefined
      ? byBrowser(browser as string, sources, folder, start)
      : byOffice(office, sources, folder, start),
  );
}

/** Runs a program until it ends. @throws UserError where that does not go well */
type Start = (program: string, args: readonly string[]) => Promise<void>;

const MARK = 'agenda-pdf';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes something in a folder of its own, by a program of its own. Neither outlives the work: whoever ends this program
 * meanwhile ends that one too.
 */
async function whole<T>(make: (folder: string, start: Start) => Promise<T>): Promise<T> {
  for (const left of leftBehind(tmpdir(), MARK)) if (isOwn(left)) discard(left);
  const folder = writing(tmpdir(), () => mkdtempSync(`${besides(tmpdir(), MARK)}-`));
  let child: ChildProcess | undefined;
  const end = (signal: NodeJS.Signals): void => {
    if (child) killAll(child);
    discard(folder);
    // The listener was for one time: now the signal does what it always does.
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await make(folder, (program, args) =>
      run(program, args, (started) => {
        child = started;
      }),
    );
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
    discard(folder);
  }
}

const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** In the folder for temporary files everybody may put something under any name. */
function isOwn(path: string): boolean {
  const me = process.getuid?.();
  return me === undefined || lstatSync(path, { throwIfNoEntry: false })?.uid === me;
}

/** Ends a program and all that it started. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(HAS_GROUPS ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Where a program can be the first of a group, which can be ended as a whole. */
const HAS_GROUPS = process.platform !== 'win32';

async function byOffice(program: string, { docx }: PdfSources, folder: string, start: Start): Promise<Uint8Array> {
  const report = join(folder, 'report.docx');
  const bytes = await docx();
  writing(tmpdir(), () => writeFileSync(report, bytes));
  // PDF/UA: with its structure, for who cannot see it.
  const filter =
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await start(program, [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', folder, report]);
  return made(program, folder);
}

async function byBrowser(program: string, { html }: PdfSources, folder: string, start: Start): Promise<Uint8Array> {
  const page = join(folder, 'report.html');
  const text = html();
  writing(tmpdir(), () => writeFileSync(page, text));
  const flags = [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const isRoot = process.getuid?.() === 0;
  await start(program, [
    ...flags,
    // A browser that belongs to root refuses to run in its sandbox; the page is our own and fetches nothing.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'report.pdf')}`,
    pathToFileURL(page).href,
  ]);
  return made(program, folder);
}

function made(program: string, folder: string): Uint8Array {
  try {
    return readWhole(join(folder, 'report.pdf'));
  } catch {
    throw failed(program, 'no PDF');
  }
}

/** The first of some programs that is there and may be run; a name is looked for on the path. */
function find(programs: readonly (string | undefined)[], env: Env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = programs.flatMap((program) => {
    if (program === undefined || program === '') return [];
    return /[\\/]/.test(program)
      ? [program]
      : folders.flatMap((folder) => [join(folder, program), join(folder, `${program}.exe`)]);
  });
  return places.find(mayRun);
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(program: string, args: readonly string[], onStart: (child: ChildProcess) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: HAS_GROUPS,
      windowsHide: true,
    });
    onStart(child);
    const timer = setTimeout(() => killAll(child), MOST_SECONDS * 1000);
    let said = '';
    child.stderr.on('data', (part) => {
      said = `${said}${part}`.slice(-500);
    });
    child.on('error', (error) => reject(failed(program, error.message)));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(failed(program, said.trim().split('\n').at(-1) || String(code ?? signal)));
    });
  });
}

const failed = (program: string, why: string): UserError =>
  new UserError(
    {
      nl: `Het programma "${program}" kon geen PDF maken: ${why}`,
      en: `The program "${program}" could not make a PDF: ${why}`,
    },
    {
      nl: 'Probeer het met een Word-document: agenda report docx --out verslag.docx',
      en: 'Try a Word document: agenda report docx --out report.docx',
    },
    'environment',
  );
