// T: reads an agenda twice, as it stands on disk and as it is in a git revision, and parses nothing.
const { spawn, execFileSync } = require('node:child_process');
const { readdirSync, readFileSync } = require('node:fs');
const [repository, revision] = process.argv.slice(2);

let read = 0;
const walk = (folder) => {
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${child.name}`;
    if (child.isDirectory()) walk(path);
    else read += readFileSync(path, 'utf8').length;
  }
};

const listed = execFileSync('git', ['ls-tree', '-r', '-z', revision], {
  cwd: repository,
  maxBuffer: 2 ** 30,
  encoding: 'utf8',
});
const ids = listed
  .split('\0')
  .filter(Boolean)
  .map((line) => line.slice(line.indexOf('\t') - 40, line.indexOf('\t')));
const git = spawn('git', ['cat-file', '--batch', '--buffer'], { cwd: repository, stdio: ['pipe', 'pipe', 'inherit'] });
git.stdout.setEncoding('utf8').on('data', (text) => (read += text.length));
git.on('close', (status) => (process.exitCode = status === 0 && read > 0 ? 0 : 1));
git.stdin.end(`${ids.join('\n')}\n`);
// While git unpacks.
walk(`${repository}/agenda`);
