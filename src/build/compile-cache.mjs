// Makes the code cache: runs the most used commands, and writes beside each file that was loaded what V8 compiled of
// it. bin/agenda.cjs uses it.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Commands on the repository's own agenda. Every function that runs in one of them gets into the cache. */
const COMMANDS = [
  'validate',
  'validate --as-of 2020-12-31',
  'validate --json',
  'status',
  'status 3.1',
  'list --overdue',
  'show 3.1.5',
  'diff',
  'diff --since HEAD',
  '',
  '--help',
];

/** The last step of a build. It runs in a process of its own, in which nothing but the program is loaded. */
export const compileCache = () => ({
  name: 'compile-cache',
  writeBundle({ dir }) {
    const bin = join(dir, '../bin');
    if (bin !== join(root, 'bin')) cpSync(join(root, 'bin'), bin, { recursive: true });
    const { NODE_OPTIONS: _options, ...env } = process.env;
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), dir], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeCaches(process.argv[2]);

async function writeCaches(dist) {
  const { load, scripts } = createRequire(import.meta.url)(join(dist, '../bin/agenda.cjs'));
  const { main } = load('main.cjs');
  const nothing = () => undefined;
  const stream = { isTTY: false, write: () => true, on: nothing };
  // A day on which there is something to report.
  const env = { SOURCE_DATE_EPOCH: String(Date.parse('2021-12-01') / 1000) };
  const run = { cwd: () => root, env, stdin: stream, stdout: stream, stderr: stream, on: nothing, once: nothing };
  for (const command of COMMANDS)
    await main({ ...run, argv: ['node', 'agenda', ...command.split(' ').filter(Boolean)] });
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const ended = main({ ...run, argv: ['node', 'agenda', 'lsp'], stdin, stdout });
  await conversation(createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin)));
  await ended;
  for (const [name, script] of scripts) {
    rmSync(join(dist, `${name}.cache`), { force: true });
    writeFileSync(join(dist, `${name}.cache`), script.createCachedData());
  }
}

/** What an editor says first: a text is opened, changed, and asked about. */
async function conversation(editor) {
  const file = join(root, 'agenda/agenda.yaml');
  const text = readFileSync(file, 'utf8');
  const uri = pathToFileURL(file).href;
  editor.listen();
  await editor.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(root).href, capabilities: {} });
  await editor.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'yaml', version: 1, text };
  await editor.sendNotification('textDocument/didOpen', { textDocument });
  await editor.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${text}\n` }],
  });
  for (const question of ['textDocument/hover', 'textDocument/completion'])
    await editor.sendRequest(question, { textDocument, position: { line: 0, character: 0 } });
  await editor.sendRequest('shutdown');
  await editor.sendNotification('exit');
}
