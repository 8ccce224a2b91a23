// pdf.js looks for a package in native code with which it could draw pages. The program reads text only, so the bundle
// does not look for it.

const LOOKS_FOR_CANVAS = /process\.getBuiltinModule\("module"\)\.createRequire\(import\.meta\.url\)/g;

export const noCanvas = () => ({
  name: 'pdf-without-canvas',
  transform(code, id) {
    if (!/\/pdfjs-dist\/.*\/pdf\.min\.mjs$/.test(id)) return undefined;
    if (code.search(LOOKS_FOR_CANVAS) === -1) throw new Error('pdf.js looks for its canvas in another way now');
    return code.replace(LOOKS_FOR_CANVAS, '(() => ({}))');
  },
});
