// What package.json says of where the program is: the one place from which every address in an output is made.

/** Hosts of which is known where a file of a tag stands. */
const FILE_OF_TAG = [
  { host: /^github\.com$/, path: 'blob' },
  { host: /^gitlab\./, path: '-/blob' },
  { host: /^(?:codeberg\.org|(?:gitea|forgejo)\..*)$/, path: 'src/tag' },
];

/** @param {import('./addresses.mjs').Package} source @returns {import('./addresses.mjs').Addresses} */
export function addressesOf({ name, version, repository, homepage, publishConfig }) {
  const tag = `v${version}`;
  const web = webOf(repository);
  const path = web && FILE_OF_TAG.find(({ host }) => host.test(new URL(web).hostname))?.path;
  const ofHomepage = homepage?.includes('#') ? undefined : homepage?.replace(/(?<!\/)\/+$/, '');
  return {
    homepage: homepage ?? web ?? null,
    rulePages: path ? `${web}/${path}/${tag}/src/rules/{rule}.md` : ofHomepage ? `${ofHomepage}/rules/{rule}` : null,
    // A name that is not ours anybody could register: it is only used where package.json says that it was published.
    tool: publishConfig?.access === 'public' ? `${name}@${version}` : web ? `git+${web}.git#${tag}` : '',
  };
}

/** @param {{ url: string } | undefined} repository */
function webOf(repository) {
  if (repository === undefined) return undefined;
  const web = /^git\+(https:\/\/[\w./-]+)\.git$/.exec(repository.url)?.[1];
  if (web === undefined) throw new Error(`package.json: write "repository" as { "url": "git+https://….git" }`);
  return web;
}
