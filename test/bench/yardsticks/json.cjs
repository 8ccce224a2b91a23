// J: reads and parses every .json file under a folder, and does nothing else.
const { readdirSync, readFileSync } = require('node:fs');

let files = 0;
const walk = (folder) => {
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${child.name}`;
    if (child.isDirectory()) walk(path);
    else if (JSON.parse(readFileSync(path, 'utf8'))) files += 1;
  }
};
walk(process.argv[2]);
process.exitCode = files > 0 ? 0 : 1;
