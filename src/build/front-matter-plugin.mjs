// gray-matter brings engines that read YAML and JSON, and one that runs JavaScript. The program gives it its own
// (src/document/yaml/cut.ts); in the bundle there are no others.

const ENGINES = '\0gray-matter-without-engines';

export const noEngines = () => ({
  name: 'gray-matter-without-engines',
  resolveId: (id, importer) =>
    /^\.\/(?:lib\/)?engines$/.test(id) && importer?.includes('/gray-matter/') ? ENGINES : undefined,
  load: (id) => (id === ENGINES ? 'module.exports = {};' : undefined),
});
