// K: reads every Markdown and YAML file of an agenda, and only parses the front matter, with js-yaml.
const { readdirSync, readFileSync } = require('node:fs');
const [folder, packages] = process.argv.slice(2);
const { CORE_SCHEMA, load } = require(`${packages}/node_modules/js-yaml`);

let files = 0;
const options = { schema: CORE_SCHEMA };
const walk = (folder) => {
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${child.name}`;
    if (child.isDirectory()) walk(path);
    else read(path, readFileSync(path, 'utf8'));
  }
};
const read = (path, text) => {
  files += 1;
  if (path.endsWith('.yaml')) load(text, options);
  else if (text.startsWith('---\n')) load(text.slice(4, text.indexOf('\n---\n', 3) + 1), options);
};
walk(folder);
process.exitCode = files > 0 ? 0 : 1;
