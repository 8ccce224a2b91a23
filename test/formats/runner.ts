// Reads what a step printed the way the runner of GitHub Actions does.

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** Everything that is taken for a command, whatever its name; a line ends with CR, LF or both. */
export const commandsIn = (printed: string): readonly WorkflowCommand[] =>
  printed.split(/\r\n|\r|\n/).flatMap((line) => commandOf(line) ?? []);

function commandOf(line: string): WorkflowCommand | undefined {
  // A comparison that minds the language passes over characters without width.
  const seen = line.replace(/\p{Cf}/gu, '');
  if (seen.trimStart().startsWith('::')) return ofColons(line.replace(/^[\s\p{Cf}]*/u, ''));
  const hashes = /##(?:vso|teamcity)?\[([^\] ]*)/.exec(seen);
  return hashes ? { name: `##${hashes[1]}`, properties: {}, data: seen } : undefined;
}

function ofColons(line: string): WorkflowCommand {
  const [, head = '', data = ''] = /^::(.*?)::(.*)$/s.exec(line) ?? [];
  const [name = ''] = head.split(' ');
  const properties = head
    .slice(name.length + 1)
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => /^([^=]*)=(.*)$/s.exec(pair)?.slice(1) ?? [pair, '']);
  return {
    name,
    properties: Object.fromEntries(properties.map(([key = '', value = '']) => [key, unescapeProperty(value)])),
    data: unescapeData(data),
  };
}
